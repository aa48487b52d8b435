/** The connection to Redis, where there is one. */
@NullMarked
package dev.galley.persistence.redis;

import org.jspecify.annotations.NullMarked;

/** Where finished answers are kept: in this process, and in Redis where there is one. */
@NullMarked
package dev.galley.persistence.cache;

import org.jspecify.annotations.NullMarked;

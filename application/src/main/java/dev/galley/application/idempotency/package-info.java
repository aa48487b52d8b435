/** The first answer to a request that carries a key, given again to whoever sends it again. */
@NullMarked
package dev.galley.application.idempotency;

import org.jspecify.annotations.NullMarked;

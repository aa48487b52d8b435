/** How meals are put together. */
@NullMarked
package dev.galley.bootstrap.meal;

import org.jspecify.annotations.NullMarked;

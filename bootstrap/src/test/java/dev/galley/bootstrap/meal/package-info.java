/** Meals, with everything real. */
@NullMarked
package dev.galley.bootstrap.meal;

import org.jspecify.annotations.NullMarked;

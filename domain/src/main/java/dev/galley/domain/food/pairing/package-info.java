/** Which foods go together, and how that is known. */
@NullMarked
package dev.galley.domain.food.pairing;

import org.jspecify.annotations.NullMarked;

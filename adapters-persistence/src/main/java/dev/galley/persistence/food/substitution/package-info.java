/** Where Galley's own substitutions are kept. */
@NullMarked
package dev.galley.persistence.food.substitution;

import org.jspecify.annotations.NullMarked;

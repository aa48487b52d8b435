/** Units and what they turn into: exactly within a dimension, and within bounds through a food. */
@NullMarked
package dev.galley.domain.food.measure;

import org.jspecify.annotations.NullMarked;

/** What a picture shows that may be a food. */
@NullMarked
package dev.galley.domain.food.sight;

import org.jspecify.annotations.NullMarked;

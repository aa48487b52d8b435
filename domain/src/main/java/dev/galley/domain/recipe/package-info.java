/** Recipes: what they say, the versions they went through, and what is in a serving. */
@NullMarked
package dev.galley.domain.recipe;

import org.jspecify.annotations.NullMarked;

/** Recipes read from other people's texts, pages and files, each part with the place that it was read from. */
@NullMarked
package dev.galley.domain.recipe.reading;

import org.jspecify.annotations.NullMarked;

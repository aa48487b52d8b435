/** Recipes, as models read them where no rule can. */
@NullMarked
package dev.galley.ai.recipe;

import org.jspecify.annotations.NullMarked;

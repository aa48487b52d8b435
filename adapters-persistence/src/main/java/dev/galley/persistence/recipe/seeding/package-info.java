/** Recipes that nobody cooked, as many as a load test needs. */
@NullMarked
package dev.galley.persistence.recipe.seeding;

import org.jspecify.annotations.NullMarked;

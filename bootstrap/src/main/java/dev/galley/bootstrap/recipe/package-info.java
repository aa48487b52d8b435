/** Recipes, wired; those that Galley ships, and those that files bring. */
@NullMarked
package dev.galley.bootstrap.recipe;

import org.jspecify.annotations.NullMarked;

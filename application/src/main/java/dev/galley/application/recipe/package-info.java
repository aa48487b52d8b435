/** Keeping recipes, and reading them. */
@NullMarked
package dev.galley.application.recipe;

import org.jspecify.annotations.NullMarked;

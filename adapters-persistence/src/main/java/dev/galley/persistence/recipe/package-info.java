/** Recipes in PostgreSQL. */
@NullMarked
package dev.galley.persistence.recipe;

import org.jspecify.annotations.NullMarked;

/** Recipes over HTTP, and recipes as other programs write them. */
@NullMarked
package dev.galley.http.recipe;

import org.jspecify.annotations.NullMarked;

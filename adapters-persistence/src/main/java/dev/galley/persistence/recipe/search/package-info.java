/** Finding recipes: full text, filters, facets, suggestions and what is alike, all from one table. */
@NullMarked
package dev.galley.persistence.recipe.search;

import org.jspecify.annotations.NullMarked;

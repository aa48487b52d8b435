/** Weights, activities and expenditure, over HTTP. */
@NullMarked
package dev.galley.http.meal.expenditure;

import org.jspecify.annotations.NullMarked;

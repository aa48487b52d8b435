/** Weights and activities on PostgreSQL. */
@NullMarked
package dev.galley.persistence.meal.expenditure;

import org.jspecify.annotations.NullMarked;

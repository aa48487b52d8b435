/** Meals on PostgreSQL. */
@NullMarked
package dev.galley.persistence.meal;

import org.jspecify.annotations.NullMarked;

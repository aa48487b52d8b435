/** Sums over meals, and diaries as files, on PostgreSQL. */
@NullMarked
package dev.galley.persistence.meal.diary;

import org.jspecify.annotations.NullMarked;

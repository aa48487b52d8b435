/** What a person's meals add up to: days, weeks, how well they are balanced, and for how long they have been logged. */
@NullMarked
package dev.galley.domain.meal.diary;

import org.jspecify.annotations.NullMarked;

/** What a person's meals add up to: days, weeks, streaks, and all of them as a file. */
@NullMarked
package dev.galley.application.meal.diary;

import org.jspecify.annotations.NullMarked;

/** What people weigh, how they move, and what they spend by that. */
@NullMarked
package dev.galley.application.meal.expenditure;

import org.jspecify.annotations.NullMarked;

/** What a person weighs, how they move, and what that and their diary tell of the energy that they spend. */
@NullMarked
package dev.galley.domain.meal.expenditure;

import org.jspecify.annotations.NullMarked;

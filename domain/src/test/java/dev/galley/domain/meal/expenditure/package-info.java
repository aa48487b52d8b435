@NullMarked
package dev.galley.domain.meal.expenditure;

import org.jspecify.annotations.NullMarked;

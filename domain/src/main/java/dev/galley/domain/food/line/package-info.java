/** Reads ingredient lines as cooks write them: {@code 2 large garlic cloves, finely chopped}. */
@NullMarked
package dev.galley.domain.food.line;

import org.jspecify.annotations.NullMarked;

/** What cooks take instead of something, and what that changes. */
@NullMarked
package dev.galley.domain.food.substitution;

import org.jspecify.annotations.NullMarked;

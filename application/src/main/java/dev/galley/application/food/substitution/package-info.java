/** Proposing what to take instead of an ingredient. */
@NullMarked
package dev.galley.application.food.substitution;

import org.jspecify.annotations.NullMarked;

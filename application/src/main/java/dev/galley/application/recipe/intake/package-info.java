/** What a person, and the job that works for them, can do about importing recipes. */
@NullMarked
package dev.galley.application.recipe.intake;

import org.jspecify.annotations.NullMarked;

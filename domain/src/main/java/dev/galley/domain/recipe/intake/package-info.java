/** Foreign recipes becoming a person's own: one at once, or many by a job that tells how far it is. */
@NullMarked
package dev.galley.domain.recipe.intake;

import org.jspecify.annotations.NullMarked;

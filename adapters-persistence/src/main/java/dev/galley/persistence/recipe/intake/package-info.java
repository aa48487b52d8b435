/** Where imports, and the proof of what was imported, are kept. */
@NullMarked
package dev.galley.persistence.recipe.intake;

import org.jspecify.annotations.NullMarked;

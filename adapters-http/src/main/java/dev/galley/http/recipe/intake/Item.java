package dev.galley.http.recipe.intake;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.intake.ImportedRecipe;

/** One recipe that was found in a source, or why it could not be read. */
sealed interface Item {
    /** The recipe's name; where it could not be read, its place. */
    String name();

    record Read(ImportedRecipe recipe) implements Item {
        @Override
        public String name() {
            return recipe.content().name();
        }
    }

    record Unread(String name, Refused why) implements Item {}
}

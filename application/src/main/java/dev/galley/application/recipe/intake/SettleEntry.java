package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.DUPLICATE_RECIPE;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.ImportEntry.Outcome;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport;
import dev.galley.domain.recipe.intake.RecipeImport.Failure;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles what becomes of one recipe of an import: once, however often it is sent. Answers whether the import is still
 * there. What is refused of the recipe becomes its failure; only what may go well the next time is thrown.
 *
 * @param name of the recipe, or of its place in the file
 */
public record SettleEntry(ImportId id, int position, String name, Read read) implements Command<Boolean> {
    /** What could be read of it. */
    public sealed interface Read {
        record Recipe(ImportedRecipe recipe) implements Read {}

        record Nothing(Failure why) implements Read {}
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<SettleEntry, Boolean> {
        private final Imports imports;
        private final ImportedRecipes imported;

        @Inject
        public Handler(Imports imports, ImportedRecipes imported) {
            this.imports = imports;
            this.imported = imported;
        }

        @Override
        public Boolean handle(SettleEntry command, Caller caller) {
            var found = imports.toChange(command.id).filter(it -> !it.isOver());
            if (found.isEmpty()) {
                return false;
            }
            switch (command.read) {
                case Read.Nothing(var why) -> imports.keep(command.id, failed(command, why));
                case Read.Recipe(var recipe) -> settle(command, found.get(), recipe, caller);
            }
            return true;
        }

        /** The place is taken first, so that whoever comes second for the same recipe does nothing. */
        private void settle(SettleEntry command, RecipeImport running, ImportedRecipe recipe, Caller caller) {
            var taken = new ImportEntry(
                    command.position, command.name, Outcome.IMPORTED, Optional.empty(), Optional.empty());
            if (imports.keep(command.id, taken)) {
                imports.settle(command.id, outcome(command, running, recipe, caller));
            }
        }

        private ImportEntry outcome(SettleEntry command, RecipeImport running, ImportedRecipe recipe, Caller caller) {
            try {
                var kept = imported.keep(running.owner(), recipe, running.updates(), caller);
                return new ImportEntry(
                        command.position,
                        command.name,
                        Outcome.IMPORTED,
                        Optional.of(kept.view().recipe().id()),
                        Optional.empty());
            } catch (Refused refused) {
                var same = Optional.ofNullable(refused.fields().get("recipeId"));
                return refused.refusal() == DUPLICATE_RECIPE && same.isPresent()
                        ? new ImportEntry(
                                command.position,
                                command.name,
                                Outcome.DUPLICATE,
                                same.map(UUID::fromString).map(RecipeId::new),
                                Optional.of(Failure.of(refused)))
                        : failed(command, Failure.of(refused));
            }
        }

        private static ImportEntry failed(SettleEntry command, Failure why) {
            return new ImportEntry(command.position, command.name, Outcome.FAILED, Optional.empty(), Optional.of(why));
        }
    }
}

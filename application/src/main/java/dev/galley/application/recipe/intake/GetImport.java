package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.IMPORT_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * How far a person's import is. Refused with {@code IMPORT_NOT_FOUND}.
 *
 * @param id none names nothing
 */
public record GetImport(UserId owner, Optional<ImportId> id) implements Query<GetImport.View> {
    public record View(RecipeImport running, List<ImportEntry> entries) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetImport, View> {
        private final Imports imports;

        @Inject
        public Handler(Imports imports) {
            this.imports = imports;
        }

        @Override
        public View handle(GetImport query, Caller caller) {
            var found = query.id.flatMap(imports::of)
                    .filter(it -> it.owner().equals(query.owner))
                    .orElseThrow(() -> IMPORT_NOT_FOUND.because("there is no such import"));
            return new View(found, imports.entries(found.id()));
        }
    }
}

package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import jakarta.inject.Inject;
import java.util.Optional;

/** A part of the file that is to be imported, from 0; empty behind the last one. */
public record GetImportPart(ImportId id, int number) implements Query<Optional<byte[]>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<GetImportPart, Optional<byte[]>> {
        private final Imports imports;

        @Inject
        public Handler(Imports imports) {
            this.imports = imports;
        }

        @Override
        public Optional<byte[]> handle(GetImportPart query, Caller caller) {
            return imports.part(query.id, query.number);
        }
    }
}

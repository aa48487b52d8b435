package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells how many recipes there are in an import. Answers whether it is still there. */
public record CountImport(ImportId id, int recipes) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<CountImport, Boolean> {
        private final Imports imports;
        private final Clock clock;

        @Inject
        public Handler(Imports imports, Clock clock) {
            this.imports = imports;
            this.clock = clock;
        }

        @Override
        public Boolean handle(CountImport command, Caller caller) {
            var found = imports.toChange(command.id).filter(it -> !it.isOver());
            found.ifPresent(it -> imports.save(it.count(command.recipes, clock.instant())));
            return found.isPresent();
        }
    }
}

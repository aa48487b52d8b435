package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport.Failure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Ends an import. It has failed for a reason of the whole, or if not one of its recipes could be read: then for the first
 * one's reason. Answers whether it was still there.
 */
public record CloseImport(ImportId id, Optional<Failure> why) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<CloseImport, Boolean> {
        private final Imports imports;
        private final Clock clock;

        @Inject
        public Handler(Imports imports, Clock clock) {
            this.imports = imports;
            this.clock = clock;
        }

        @Override
        public Boolean handle(CloseImport command, Caller caller) {
            var found = imports.toChange(command.id).filter(it -> !it.isOver());
            found.ifPresent(running -> {
                var why = command.why.or(() -> common(command.id));
                var now = clock.instant();
                imports.save(why.isPresent() ? running.fail(why.get(), now) : running.complete(now));
                imports.dropFile(command.id);
            });
            return found.isPresent();
        }

        private Optional<Failure> common(ImportId id) {
            var entries = imports.entries(id);
            return entries.stream().allMatch(entry -> entry.outcome() == ImportEntry.Outcome.FAILED)
                    ? entries.stream().findFirst().flatMap(ImportEntry::error)
                    : Optional.empty();
        }
    }
}

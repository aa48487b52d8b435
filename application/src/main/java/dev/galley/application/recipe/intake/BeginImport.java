package dev.galley.application.recipe.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.RecipeImport;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Begins to go through an import, or goes on after a crash. Answers nothing if there is nothing left to do. */
public record BeginImport(ImportId id) implements Command<Optional<BeginImport.Work>> {
    /** @param done the positions of the recipes of which it is known what became of them */
    public record Work(RecipeImport begun, Set<Integer> done) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<BeginImport, Optional<Work>> {
        private final Imports imports;
        private final Clock clock;

        @Inject
        public Handler(Imports imports, Clock clock) {
            this.imports = imports;
            this.clock = clock;
        }

        @Override
        public Optional<Work> handle(BeginImport command, Caller caller) {
            var found = imports.toChange(command.id).filter(it -> !it.isOver());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var begun = found.get().begin(clock.instant());
            imports.save(begun);
            if (begun.isOver()) {
                imports.dropFile(command.id);
                return Optional.empty();
            }
            var done = imports.entries(command.id).stream().map(ImportEntry::position).collect(toUnmodifiableSet());
            return Optional.of(new Work(begun, done));
        }
    }
}

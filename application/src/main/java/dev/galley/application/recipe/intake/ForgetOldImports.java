package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.intake.Imports;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets what became of imports 30 days after; the recipes stay. Answers how many. */
public record ForgetOldImports(Instant now) implements Command<Integer> {
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetOldImports, Integer> {
        private final Imports imports;

        @Inject
        public Handler(Imports imports) {
            this.imports = imports;
        }

        @Override
        public Integer handle(ForgetOldImports command, Caller caller) {
            return imports.forgetBefore(command.now.minus(KEPT));
        }
    }
}

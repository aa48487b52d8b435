package dev.galley.application.appliance.program;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.program.Programs;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets programs that were made long ago: they are made anew in a moment. Answers how many. */
public record ForgetPrograms(Instant now) implements Command<Integer> {
    /** How long one is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetPrograms, Integer> {
        private final Programs programs;

        @Inject
        public Handler(Programs programs) {
            this.programs = programs;
        }

        @Override
        public Integer handle(ForgetPrograms command, Caller caller) {
            return programs.forget(command.now.minus(KEPT));
        }
    }
}

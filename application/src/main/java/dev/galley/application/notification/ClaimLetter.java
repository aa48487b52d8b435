package dev.galley.application.notification;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.notification.PostedLetters;
import jakarta.inject.Inject;
import java.time.Clock;

/** Claims the right to post a letter that must not be posted twice. Answers false if it was claimed before. */
public record ClaimLetter(String key, UserId recipient) implements Command<Boolean> {
    /** Only Galley itself sends this. */
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ClaimLetter, Boolean> {
        private final PostedLetters letters;
        private final Clock clock;

        @Inject
        public Handler(PostedLetters letters, Clock clock) {
            this.letters = letters;
            this.clock = clock;
        }

        @Override
        public Boolean handle(ClaimLetter command, Caller caller) {
            return letters.claim(command.key, command.recipient, clock.instant());
        }
    }
}

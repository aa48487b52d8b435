package dev.galley.application.notification;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.notification.PostedLetters;
import jakarta.inject.Inject;

/** Gives the right to post a letter back, because it was surely not posted. Answers the letter's key. */
public record ReleaseLetter(String key) implements Command<String> {
    /** Only Galley itself sends this. */
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReleaseLetter, String> {
        private final PostedLetters letters;

        @Inject
        public Handler(PostedLetters letters) {
            this.letters = letters;
        }

        @Override
        public String handle(ReleaseLetter command, Caller caller) {
            letters.release(command.key);
            return command.key;
        }
    }
}

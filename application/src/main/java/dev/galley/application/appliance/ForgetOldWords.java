package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Occurrences;
import dev.galley.domain.appliance.SetAsideMessages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets messages that were set aside 7 days ago, and what happened to appliances 90 days ago. Answers how much there was.
 */
public record ForgetOldWords(Instant now) implements Command<Integer> {
    private static final Duration SET_ASIDE = Duration.ofDays(7);
    private static final Duration HAPPENED = Duration.ofDays(90);
    /** Of each kind, so that the transaction stays short; what is left waits for the next time. */
    private static final int MOST = 10_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetOldWords, Integer> {
        private final SetAsideMessages messages;
        private final Occurrences occurrences;

        @Inject
        public Handler(SetAsideMessages messages, Occurrences occurrences) {
            this.messages = messages;
            this.occurrences = occurrences;
        }

        @Override
        public Integer handle(ForgetOldWords command, Caller caller) {
            return messages.forget(command.now.minus(SET_ASIDE), MOST)
                    + occurrences.forget(command.now.minus(HAPPENED), MOST);
        }
    }
}

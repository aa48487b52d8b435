package dev.galley.application.idempotency;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import jakarta.inject.Inject;
import java.time.Instant;

/** Drops first answers that are not given again any more. Answers how many. */
public record ForgetFirstAnswers(Instant now) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    /** Drops them. */
    public static final class Handler implements Handles<ForgetFirstAnswers, Integer> {
        private final FirstAnswers firsts;

        @Inject
        public Handler(FirstAnswers firsts) {
            this.firsts = firsts;
        }

        @Override
        public Integer handle(ForgetFirstAnswers forget, Caller caller) {
            return firsts.forget(forget.now.minus(Idempotency.LIFETIME));
        }
    }
}

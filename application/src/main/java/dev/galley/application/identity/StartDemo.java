package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets somebody have a look for a day, without an account. */
public record StartDemo() implements Command<StartDemo.Started> {
    public record Started(DemoId demo, String accessToken, Instant expiresAt) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<StartDemo, Started> {
        private final Demos demos;
        private final AccessTokens tokens;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Demos demos, AccessTokens tokens, Ids ids, Clock clock) {
            this.demos = demos;
            this.tokens = tokens;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Started handle(StartDemo command, Caller caller) {
            var demo = new DemoId(ids.next());
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // a token knows no finer times
            demos.start(demo, now);
            var expiresAt = now.plus(Demos.LIFETIME);
            var token = tokens.issue(new AccessClaims(ids.next(), new Bearer.Visitor(demo), now, expiresAt));
            return new Started(demo, token, expiresAt);
        }
    }
}

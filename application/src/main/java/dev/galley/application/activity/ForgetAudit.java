package dev.galley.application.activity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.activity.AuditLog;
import dev.galley.domain.activity.AuditRetention;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets some of what happened longer ago than it is kept. Answers how many entries: as many as it may, or the rest. */
public record ForgetAudit() implements Command<Integer> {
    /** What one transaction may take. */
    public static final int MOST = 5_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetAudit, Integer> {
        private final AuditLog log;
        private final AuditRetention retention;
        private final Clock clock;

        @Inject
        public Handler(AuditLog log, AuditRetention retention, Clock clock) {
            this.log = log;
            this.retention = retention;
            this.clock = clock;
        }

        @Override
        public Integer handle(ForgetAudit command, Caller caller) {
            return log.forget(clock.instant().minus(retention.time()), MOST);
        }
    }
}

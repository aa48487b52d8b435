package dev.galley.application.activity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.activity.AuditLog;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Writes down that something happened. The parameters are those of {@link AuditEntry}. */
public record RecordAudit(
        AuditAction action,
        Optional<UserId> user,
        Optional<UserId> by,
        Optional<String> address,
        Optional<String> userAgent,
        Map<String, String> details)
        implements
            Command<AuditEntryId> {
    public RecordAudit {
        details = Map.copyOf(details);
    }

    /** Galley itself alone: the log tells what happened, not what somebody says. */
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RecordAudit, AuditEntryId> {
        private final AuditLog log;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(AuditLog log, Ids ids, Clock clock) {
            this.log = log;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public AuditEntryId handle(RecordAudit command, Caller caller) {
            var id = new AuditEntryId(ids.next());
            log.add(new AuditEntry(
                    id,
                    clock.instant(),
                    command.action,
                    command.user,
                    command.by,
                    command.address,
                    command.userAgent,
                    command.details));
            return id;
        }
    }
}

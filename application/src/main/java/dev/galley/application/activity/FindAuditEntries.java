package dev.galley.application.activity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What happened, the latest first. What the filter leaves open is not asked for. */
public record FindAuditEntries(Filter filter, Place<AuditEntryId> place, PageSize size)
        implements
            Query<Page<AuditEntry, AuditEntryId>> {
    /**
     * @param actions any of these; all if there is none
     * @param from the first instant
     * @param to the first instant that is too late
     */
    public record Filter(
            Set<AuditAction> actions,
            Optional<UserId> user,
            Optional<UserId> by,
            Optional<String> address,
            Optional<Instant> from,
            Optional<Instant> to) {
        public Filter {
            actions = Set.copyOf(actions);
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}

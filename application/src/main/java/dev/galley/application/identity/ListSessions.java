package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Where a person is signed in, the device last used first. */
public record ListSessions(UserId user, Place<ListSessions.After> place, PageSize size)
        implements
            Query<Page<ListSessions.View, ListSessions.After>> {
    /** Behind which device a page begins. */
    public record After(Instant lastUsedAt, SessionId id) {}

    public record View(
            SessionId id, Client client, Optional<String> userAgent, Instant createdAt, Instant lastUsedAt) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}

package dev.galley.http.identity;

import dev.galley.application.identity.GetAccount;
import dev.galley.domain.kernel.Tier;
import java.time.Instant;
import java.util.UUID;

/** A person as the API shows them, to themselves. */
record ShownUser(
        UUID id,
        String email,
        String name,
        Role role,
        Tier tier,
        Status status,
        String timezone,
        String locale,
        Instant createdAt) {
    static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "email": "ada@example.org", "name": "Ada", "role": "user",
             "tier": "free", "status": "active", "timezone": "Europe/Lisbon", "locale": "pt",
             "createdAt": "2026-11-20T10:30:00Z"}""";

    enum Role {
        USER, ADMIN
    }

    enum Status {
        ACTIVE, SUSPENDED
    }

    static ShownUser of(GetAccount.View view) {
        return new ShownUser(
                view.id().value(),
                view.email(),
                view.name(),
                view.isAdministrator() ? Role.ADMIN : Role.USER,
                view.tier(),
                view.isSuspended() ? Status.SUSPENDED : Status.ACTIVE,
                view.timezone().getId(),
                view.locale().code(),
                view.createdAt());
    }
}

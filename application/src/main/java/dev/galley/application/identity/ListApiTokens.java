package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person's own tokens, expired ones too, the newest first: what they may do, and never what they are. */
public record ListApiTokens(UserId owner, Place<ListApiTokens.After> place, PageSize size)
        implements
            Query<Page<ListApiTokens.View, ListApiTokens.After>> {
    /** Behind which token a page begins. */
    public record After(Instant createdAt, ApiTokenId id) {}

    /**
     * @param scopes in the order of the alphabet
     * @param lastUsedAt to the minute; absent if it never was
     */
    public record View(
            ApiTokenId id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt) {
        static View of(ApiToken token) {
            return new View(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(ApiScope::text).sorted().toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}

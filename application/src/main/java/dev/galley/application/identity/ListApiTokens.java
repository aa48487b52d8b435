package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person's own tokens, the newest first: what they may do, and never what they are. There are few, so all at once. */
public record ListApiTokens(UserId owner) implements Query<List<ListApiTokens.View>> {
    /** @param lastUsedAt to the minute; absent if it never was */
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

    public static final class Handler implements Handles<ListApiTokens, List<View>> {
        private final ApiTokens tokens;

        @Inject
        public Handler(ApiTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public List<View> handle(ListApiTokens query, Caller caller) {
            return tokens.of(query.owner).stream().map(View::of).toList();
        }
    }
}

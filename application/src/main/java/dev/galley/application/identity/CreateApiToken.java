package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.CredentialEvent.ApiTokenCreated;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes a personal token, which is shown this once. Refused with {@code API_TOKEN_LIMIT}. */
public record CreateApiToken(
        UserId owner, String name, Set<ApiScope> scopes, Optional<Instant> expiresAt, Origin from)
        implements
            Command<CreateApiToken.Created> {
    public CreateApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** @param secret the token itself, which is kept nowhere */
    public record Created(ListApiTokens.View token, Secret secret) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<CreateApiToken, Created> {
        private final ApiTokens tokens;
        private final Secrets secrets;
        private final Ids ids;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(ApiTokens tokens, Secrets secrets, Ids ids, Events events, Clock clock) {
            this.tokens = tokens;
            this.secrets = secrets;
            this.ids = ids;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Created handle(CreateApiToken command, Caller caller) {
            var secret = new Secret(ApiToken.PREFIX + secrets.fresh().text());
            var token = new ApiToken(
                    new ApiTokenId(ids.next()),
                    command.owner,
                    command.name,
                    command.scopes,
                    secrets.hashOf(secret),
                    clock.instant(),
                    command.expiresAt,
                    Optional.empty());
            tokens.add(token);
            events.publish(new ApiTokenCreated(command.owner, token.id(), command.from));
            return new Created(ListApiTokens.View.of(token), secret);
        }
    }
}

package dev.galley.application.identity;

import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.CredentialEvent.ApiTokenRevoked;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Makes a personal token no good any more, on every node within a second. Refused with {@code API_TOKEN_NOT_FOUND}, also
 * for somebody else's.
 *
 * @param token absent for what is no id at all
 */
public record RevokeApiToken(UserId owner, Optional<ApiTokenId> token, Origin from) implements Command<UserId> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<RevokeApiToken, UserId> {
        private final ApiTokens tokens;
        private final Denials denials;
        private final Events events;

        @Inject
        public Handler(ApiTokens tokens, Denials denials, Events events) {
            this.tokens = tokens;
            this.denials = denials;
            this.events = events;
        }

        @Override
        public UserId handle(RevokeApiToken command, Caller caller) {
            var token = command.token
                    .filter(id -> tokens.revoke(command.owner, id))
                    .orElseThrow(() -> API_TOKEN_NOT_FOUND.because("there is no such token"));
            denials.end(token.value());
            events.publish(new ApiTokenRevoked(command.owner, token, command.from));
            return command.owner;
        }
    }
}

package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.ApiScope;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose personal token this is, and remembers that it was used. Empty if it is not good, or not any more, or its
 * owner's account is not active. For {@link ApiTokenRecognition}.
 */
public record UseApiToken(SecretHash hash) implements Command<Optional<UseApiToken.Holder>> {
    /** @param generation of the owner's account, as in {@link Account#generation()} */
    public record Holder(
            ApiTokenId token,
            UserId owner,
            Tier tier,
            long generation,
            Set<ApiScope> scopes,
            Optional<Instant> expiresAt) {
        public Holder {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Only Galley itself sends this. */
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<UseApiToken, Optional<Holder>> {
        private final ApiTokens tokens;
        private final Accounts accounts;
        private final Clock clock;

        @Inject
        public Handler(ApiTokens tokens, Accounts accounts, Clock clock) {
            this.tokens = tokens;
            this.accounts = accounts;
            this.clock = clock;
        }

        @Override
        public Optional<Holder> handle(UseApiToken command, Caller caller) {
            var now = clock.instant();
            var token = tokens.of(command.hash).filter(found -> found.isGood(now));
            var owner = token.flatMap(found -> accounts.of(found.owner()))
                    .map(Versioned::value)
                    .filter(Account::isActive);
            if (token.isEmpty() || owner.isEmpty()) {
                return Optional.empty();
            }
            tokens.used(token.get().id(), now);
            return Optional.of(new Holder(
                    token.get().id(),
                    owner.get().id(),
                    owner.get().tier(),
                    owner.get().generation(),
                    token.get().scopes(),
                    token.get().expiresAt()));
        }
    }
}

package dev.galley.application.identity;

import dev.galley.application.bus.Caller;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.SessionId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says who is behind an access token, without a query to the database. */
public final class Recognition {
    private final AccessTokens tokens;
    private final Denials denials;

    @Inject
    public Recognition(AccessTokens tokens, Denials denials) {
        this.tokens = tokens;
        this.denials = denials;
    }

    /**
     * Whoever it is, as far as a token can tell: a person or a demo, never an administrator. Empty if the token is not one
     * of ours, has expired, or is not honoured any more.
     */
    public Optional<Caller> of(String token) {
        return honoured(token).map(claims -> switch (claims.bearer()) {
            case Bearer.Person person -> new Caller.User(person.user(), person.tier());
            case Bearer.Visitor(var demo) -> new Caller.Demo(demo.value());
        });
    }

    /** On which device the token was given out. */
    public Optional<SessionId> session(String token) {
        return honoured(token).flatMap(claims -> claims.bearer() instanceof Bearer.Person person
                ? Optional.of(person.session())
                : Optional.empty());
    }

    private Optional<AccessClaims> honoured(String token) {
        return tokens.read(token).filter(claims -> !denials.isDenied(claims));
    }
}

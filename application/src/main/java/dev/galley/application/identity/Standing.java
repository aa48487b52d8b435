package dev.galley.application.identity;

import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Role;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Ticket;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Whether an access token that was good when something long began still is. Takes no query. */
public final class Standing {
    private static final EmailAddress NOBODY = new EmailAddress("nobody@localhost");

    /** What was good when it began. */
    public record Held(AccessClaims claims) {
        /** Which of the person's sessions it is. */
        public SessionId session() {
            return person().session();
        }

        public UserId user() {
            return person().user();
        }

        public Bearer.Person person() {
            return switch (claims.bearer()) {
                case Bearer.Person person -> person;
                case Bearer.Visitor _ -> throw new IllegalStateException("a demo is not held");
            };
        }
    }

    private final AccessTokens tokens;
    private final Denials denials;
    private final InstantSource clock;

    @Inject
    public Standing(AccessTokens tokens, Denials denials, InstantSource clock) {
        this.tokens = tokens;
        this.denials = denials;
        this.clock = clock;
    }

    /** What a person's access token says; empty if it is not good, or a demo's. */
    public Optional<Held> of(String token) {
        return tokens.read(token)
                .filter(claims -> claims.bearer() instanceof Bearer.Person)
                .map(Held::new)
                .filter(this::isGood);
    }

    /** Whether this is the good token of a demo. */
    public boolean isDemo(String token) {
        return tokens.read(token).filter(claims -> claims.bearer() instanceof Bearer.Visitor).isPresent();
    }

    /** What stood behind a ticket. */
    public Optional<Held> of(Ticket ticket) {
        var person = new Bearer.Person(
                ticket.user(), NOBODY, Role.USER, ticket.tier(), ticket.session(), ticket.generation());
        return Optional.of(new Held(new AccessClaims(ticket.token(), person, ticket.issuedAt(), ticket.expiresAt())))
                .filter(this::isGood);
    }

    /** Whether it has neither expired nor been denied. */
    public boolean isGood(Held held) {
        return clock.instant().isBefore(held.claims.expiresAt()) && !denials.isDenied(held.claims);
    }
}

package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.account;
import static dev.galley.domain.identity.IdentitySamples.claims;
import static dev.galley.domain.identity.IdentitySamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.AccessClaims.Bearer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Denials} must do. */
public interface DenialsContract {
    Denials denials();

    /** Does this in a transaction, and commits. */
    void committed(Runnable work);

    private static SessionId session(AccessClaims claims) {
        return ((Bearer.Person) claims.bearer()).session();
    }

    @Test
    default void nothing_is_denied_for_no_reason() {
        assertThat(denials().isDenied(claims(account("ok@example.org")))).isFalse();
        assertThat(denials().isDenied(id())).isFalse();
    }

    @Test
    default void older_generations_are_denied_and_newer_are_not() {
        var old = account("old@example.org");
        var fresh = old.suspend(Optional.empty()).orElseThrow().after();
        var other = claims(account("other@example.org"));
        committed(() -> denials().outdate(old.id(), fresh.generation()));
        assertThat(denials().isDenied(claims(old))).isTrue();
        assertThat(denials().isDenied(claims(fresh))).isFalse();
        assertThat(denials().isDenied(other)).isFalse();
        committed(() -> denials().outdate(old.id(), old.generation()));
        assertThat(denials().isDenied(claims(old))).as("an older denial takes nothing back").isTrue();
    }

    @Test
    default void a_session_and_a_token_can_be_denied_alone() {
        var ada = account("ada@example.org");
        var here = claims(ada);
        var there = claims(ada);
        var token = id();
        committed(() -> {
            denials().end(session(here));
            denials().end(token);
            denials().end(there.id());
        });
        assertThat(denials().isDenied(here)).isTrue();
        assertThat(denials().isDenied(there)).isTrue();
        assertThat(denials().isDenied(claims(ada))).isFalse();
        assertThat(denials().isDenied(token)).isTrue();
    }

    @Test
    default void denials_are_forgotten_when_all_they_mean_has_expired() {
        var ada = claims(account("forget@example.org"));
        committed(() -> denials().end(session(ada)));
        committed(() -> assertThat(denials().forget(NOW.plus(AccessClaims.LIFETIME), 100)).isZero());
        committed(() -> assertThat(denials().forget(NOW.plus(Duration.ofHours(1)), 100)).isPositive());
    }
}

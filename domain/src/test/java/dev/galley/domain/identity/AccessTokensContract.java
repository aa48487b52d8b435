package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.account;
import static dev.galley.domain.identity.IdentitySamples.claims;
import static dev.galley.domain.identity.IdentitySamples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.kernel.TestClock;
import org.junit.jupiter.api.Test;

/** What all {@link AccessTokens} must do. */
public interface AccessTokensContract {
    AccessTokens tokens();

    TestClock clock();

    @Test
    default void what_was_said_is_read() {
        var claims = claims(account("said@example.org"));
        var token = tokens().issue(claims);
        assertThat(tokens().read(token)).contains(claims);
        assertThat(tokens().read(token)).as("also the second time").contains(claims);
    }

    @Test
    default void a_demo_has_tokens_too() {
        var claims = new AccessClaims(id(), new Bearer.Visitor(new DemoId(id())), NOW, NOW.plus(Demos.LIFETIME));
        assertThat(tokens().read(tokens().issue(claims))).contains(claims);
    }

    @Test
    default void it_is_read_until_it_expires() {
        var token = tokens().issue(claims(account("late@example.org")));
        clock().advance(AccessClaims.LIFETIME.minusSeconds(1));
        assertThat(tokens().read(token)).isPresent();
        clock().advance(java.time.Duration.ofSeconds(1));
        assertThat(tokens().read(token)).isEmpty();
    }

    @Test
    default void anything_else_is_nothing() {
        var token = tokens().issue(claims(account("else@example.org")));
        assertThat(tokens().read("")).isEmpty();
        assertThat(tokens().read("nonsense")).isEmpty();
        assertThat(tokens().read(token + "x")).isEmpty();
        assertThat(tokens().read(token.substring(1))).isEmpty();
    }
}

package dev.galley.persistence.identity;

import static dev.galley.domain.identity.IdentitySamples.account;
import static dev.galley.domain.identity.IdentitySamples.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.identity.IdentitySamples;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.Sql;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What nodes tell each other of access tokens, over whatever they hear each other by. Their clocks stand still and none
 * looks again by itself, so that only what is heard can be known.
 */
abstract class NodesOfAccessContract {
    private final TestClock clock = new TestClock();

    abstract Sql sql();

    /** Of a node of its own, which will hear others soon. */
    abstract Broadcast node();

    private Broadcast hearing() {
        var node = node();
        var hears = new AtomicBoolean();
        var _ = node.subscribe("test", new Broadcast.Listener() {
            @Override
            public void heard(String message) {
                // that it could is enough
            }

            @Override
            public void hearing() {
                hears.set(true);
            }
        });
        await().untilTrue(hears);
        return node;
    }

    private BroadcastDenials denials() {
        return new BroadcastDenials(sql(), hearing(), clock);
    }

    private JwtAccessTokens tokens(AccessKeys keys) {
        return new JwtAccessTokens(keys, clock);
    }

    private AccessKeys keys() {
        var random = new SecureRandom();
        return new AccessKeys(
                JwtKeys.NONE, sql(), hearing(), _ -> {}, new Ids(clock, random::nextLong), random, clock);
    }

    @Test
    void what_one_denies_the_other_denies_within_a_second() {
        var here = denials();
        var there = denials();
        var ada = account("denied@example.org");
        var suspended = ada.suspend(Optional.empty()).orElseThrow().after();
        var token = IdentitySamples.id();
        assertThat(there.isDenied(claims(ada))).isFalse();
        sql().write(() -> {
            here.outdate(ada.id(), suspended.generation());
            here.end(token);
            return true;
        });
        await().atMost(Duration.ofSeconds(2)).until(() -> there.isDenied(claims(ada)) && there.isDenied(token));
        assertThat(there.isDenied(claims(suspended))).isFalse();
    }

    @Test
    void what_is_rolled_back_nobody_hears_of() {
        var here = denials();
        var there = denials();
        var never = IdentitySamples.id();
        var later = IdentitySamples.id();
        try {
            sql().write(() -> {
                here.end(never);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            sql().write(() -> {
                here.end(later);
                return true;
            });
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> there.isDenied(later));
        assertThat(there.isDenied(never)).as("messages keep their order").isFalse();
    }

    @Test
    void a_new_key_is_taken_up_and_the_old_one_verifies_on() {
        var first = keys();
        var second = keys();
        second.prepare();
        var ada = claims(account("keys@example.org"));
        var before = tokens(second).issue(ada);
        var kid = first.rotate();
        await().atMost(Duration.ofSeconds(2)).until(() -> second.signing().kid(), kid::equals);
        assertThat(tokens(first).read(before)).contains(ada);
        assertThat(tokens(second).read(before)).contains(ada);
        assertThat(tokens(first).read(tokens(second).issue(ada))).contains(ada);
    }
}

package dev.galley.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.AccessTokensContract;
import dev.galley.domain.identity.IdentitySamples;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JwtAccessTokensTest implements AccessTokensContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private final AccessTokens tokens = new JwtAccessTokens(keys(JwtKeys.NONE), clock);

    private AccessKeys keys(JwtKeys configured) {
        var random = new SecureRandom();
        return new AccessKeys(
                configured,
                postgres.sql(),
                new DeafBroadcast(),
                _ -> {},
                new Ids(clock, random::nextLong),
                random,
                clock);
    }

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void nodes_that_start_at_once_agree_on_one_key() throws Exception {
        postgres.jdbi().useHandle(handle -> handle.execute("DELETE FROM access_key"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<String>>mapToObj(_ -> () -> keys(JwtKeys.NONE).signing().kid())
                    .toList());
            var first = nodes.getFirst().get();
            for (var node : nodes) {
                assertThat(node.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void configured_keys_need_no_database_and_all_verify() {
        var one = new JwtKeys.Key("one", new byte[32]);
        var two = new JwtKeys.Key("two", new byte[33]);
        var before = new JwtAccessTokens(keys(new JwtKeys(List.of(one))), clock);
        var after = new JwtAccessTokens(keys(new JwtKeys(List.of(two, one))), clock);
        var claims = IdentitySamples.claims(IdentitySamples.account("keys@example.org"));
        assertThat(after.read(before.issue(claims))).contains(claims);
        assertThat(before.read(after.issue(claims))).as("not known here yet").isEmpty();
        assertThat(after.read(after.issue(claims))).contains(claims);
    }

    @Test
    void a_token_is_good_in_the_one_way_it_was_written() {
        var token = tokens.issue(IdentitySamples.claims(IdentitySamples.account("twin@example.org")));
        assertThat(tokens.read(token)).isPresent();
        var twins = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars()
                .mapToObj(last -> token.substring(0, token.length() - 1) + (char) last)
                .filter(twin -> !twin.equals(token))
                .toList();
        assertThat(twins).hasSize(63).allSatisfy(twin -> assertThat(tokens.read(twin)).as(twin).isEmpty());
        assertThat(tokens.read(token + "=")).isEmpty();
        assertThat(tokens.read(token + "==")).isEmpty();
    }
}

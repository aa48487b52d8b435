package dev.galley.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.Passwords;
import dev.galley.domain.identity.PasswordsContract;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest implements PasswordsContract {
    private static final HashingCost CHEAP = new HashingCost(64, 1, 2);

    private final Passwords passwords = with(CHEAP);

    private static Passwords with(HashingCost cost) {
        return new Argon2Passwords(cost, new SecureRandom());
    }

    @Override
    public Passwords passwords() {
        return passwords;
    }

    @Test
    void it_is_argon2id_at_the_recommended_cost() {
        var recommended = HashingCost.recommended();
        assertThat(recommended.memoryKib()).isEqualTo(19_456);
        assertThat(recommended.iterations()).isEqualTo(2);
        var hash = with(recommended).hash(Password.typed("correct horse battery"));
        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** Made by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32. */
    @Test
    void hashes_of_others_are_verified_at_their_own_cost() {
        var known = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(passwords.verify(Password.typed("password"), known)).isTrue();
        assertThat(passwords.verify(Password.typed("passwort"), known)).isFalse();
        assertThat(passwords.isOutdated(known)).isFalse();
    }

    @Test
    void a_hash_made_at_a_lower_cost_is_outdated() {
        var cheap = passwords.hash(Password.typed("correct horse battery"));
        assertThat(with(new HashingCost(128, 1, 1)).isOutdated(cheap)).isTrue();
        assertThat(with(new HashingCost(64, 2, 1)).isOutdated(cheap)).isTrue();
        assertThat(with(new HashingCost(32, 1, 1)).isOutdated(cheap)).isFalse();
        assertThat(with(new HashingCost(128, 1, 1)).verify(Password.typed("correct horse battery"), cheap)).isTrue();
    }

    @Test
    void most_of_a_storm_is_told_to_come_back() throws Exception {
        var slow = with(new HashingCost(8_192, 2, 1));
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            IntStream.range(0, 100).forEach(_ -> answers.add(threads.submit((Callable<Boolean>) () -> {
                go.await();
                try {
                    slow.hash(Password.typed("correct horse battery"));
                    return true;
                } catch (Unavailable busy) {
                    assertThat(busy.retryAfter()).isPositive();
                    return false;
                }
            })));
            go.countDown();
            int hashed = 0;
            for (var answer : answers) {
                hashed += answer.get() ? 1 : 0;
            }
            assertThat(hashed).isBetween(1, 99);
        }
        assertThat(slow.hash(Password.typed("afterwards all is well"))).isNotNull();
    }

    @Test
    void a_cost_of_nothing_is_none() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new HashingCost(0, 1, 1));
    }

    @Test
    void the_list_of_common_passwords_is_long_enough() throws Exception {
        try (var in = Argon2Passwords.class.getResourceAsStream("/identity/common-passwords.txt")) {
            var lines = new String(java.util.Objects.requireNonNull(in).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSizeGreaterThan(3_000).allMatch(line -> line.length() >= Password.SHORTEST);
        }
    }
}

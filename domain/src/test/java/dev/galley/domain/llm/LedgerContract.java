package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.Ledger.Opened;
import dev.galley.domain.llm.Ledger.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where calls of models are written down. */
public interface LedgerContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    Account ADA = new Account.Person(new UserId(new UUID(1, 1)), Tier.PRO);
    Settled ANSWERED = new Settled(Outcome.ANSWERED, 100, 20, false, Optional.of(7L), Duration.ofMillis(900));

    Ledger ledger();

    /** Tokens of all calls; those that still run count as they were set aside. */
    long tokens();

    /** Of all calls. */
    long calls();

    /** Millionths, of all calls; those that still run count as they were set aside. */
    long micros();

    private static Opened call(int number, Instant at) {
        return new Opened(new CallId(new UUID(5, number)), new UUID(6, 1), number, ADA, Use.VISION,
                new ModelName("test", "one"), "meal/dish.v1", 1_000, Optional.of(300L), at);
    }

    @Test
    default void a_call_counts_as_set_aside_until_it_is_settled() {
        ledger().open(call(1, NOW));
        ledger().open(call(1, NOW));
        assertThat(tokens()).isEqualTo(1_000);
        assertThat(micros()).isEqualTo(300);
        ledger().settle(new CallId(new UUID(5, 1)), ANSWERED);
        assertThat(tokens()).isEqualTo(120);
        assertThat(micros()).isEqualTo(7);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    default void settling_again_or_what_is_unknown_changes_nothing() {
        ledger().open(call(1, NOW));
        ledger().settle(new CallId(new UUID(5, 1)), ANSWERED);
        ledger().settle(new CallId(new UUID(5, 1)),
                new Settled(Outcome.TIMEOUT, 1, 1, true, Optional.empty(), Duration.ZERO));
        ledger().settle(new CallId(new UUID(5, 9)), ANSWERED);
        assertThat(tokens()).isEqualTo(120);
    }

    @Test
    default void what_cost_nothing_counts_no_tokens() {
        ledger().note(call(1, NOW), Noted.CACHED);
        ledger().settle(new CallId(new UUID(5, 1)), ANSWERED);
        assertThat(tokens()).isZero();
        assertThat(micros()).isZero();
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    default void what_nobody_settled_for_long_is_lost() {
        ledger().open(call(1, NOW));
        ledger().open(call(2, NOW.plusSeconds(1)));
        ledger().open(call(3, NOW));
        ledger().settle(new CallId(new UUID(5, 3)), ANSWERED);
        assertThat(ledger().settleLost(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger().settleLost(NOW.plusSeconds(1))).isZero();
        ledger().settle(new CallId(new UUID(5, 1)), ANSWERED);
        assertThat(tokens()).isEqualTo(1_000 + 1_000 + 120);
        assertThat(micros()).isEqualTo(300 + 300 + 7);
    }

    @Test
    default void what_is_old_is_forgotten_a_little_at_a_time() {
        for (int i = 0; i < 5; i++) {
            ledger().note(call(i + 1, NOW.plusSeconds(i)), Noted.CACHED);
        }
        assertThat(ledger().forget(NOW.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(ledger().forget(NOW.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(calls()).isEqualTo(2);
    }
}

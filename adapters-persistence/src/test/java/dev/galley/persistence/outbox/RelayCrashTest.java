package dev.galley.persistence.outbox;

import static dev.galley.persistence.outbox.Claims.CLAIM;
import static dev.galley.persistence.outbox.Relay.ATTEMPTS;
import static dev.galley.persistence.outbox.Relay.FIRST_PAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.persistence.outbox.OutboxState.DeadLetter;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Machines that die, as far as one process can play it; the kill tests do it to real ones. */
class RelayCrashTest {
    /** As if the machine had lost power: nothing in the relay catches it. */
    private static final class PowerCut extends Error {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Tasted soup = Tasted.of("soup");
    private final List<Tasted> seen = new ArrayList<>();
    private final Kitchen kitchen = new Kitchen(postgres);

    @BeforeEach
    void clear() {
        postgres.jdbi().useHandle(handle -> handle.execute("TRUNCATE outbox"));
    }

    private void deliverAndLosePower() {
        assertThatExceptionOfType(PowerCut.class).isThrownBy(kitchen::deliverDue);
    }

    @Test
    void what_was_done_but_not_acknowledged_is_delivered_again_when_its_claim_has_run_out() {
        kitchen.with("cook", event -> {
            seen.add(event);
            if (seen.size() == 1) {
                throw new PowerCut();
            }
        });
        kitchen.publish(soup);
        deliverAndLosePower();

        kitchen.clock.advance(CLAIM.minusMillis(1));
        assertThat(kitchen.deliverAll()).isZero();
        kitchen.clock.advance(Duration.ofMillis(1));
        assertThat(kitchen.deliverAll()).isEqualTo(1);
        assertThat(seen).containsExactly(soup, soup);
        kitchen.clock.advance(CLAIM);
        assertThat(kitchen.deliverAll()).isZero();
    }

    @Test
    void what_takes_its_machine_down_every_time_becomes_a_dead_letter_and_its_neighbours_do_not() {
        kitchen.with("deadly", event -> {
            seen.add(event);
            if (event.count() == 2) {
                throw new PowerCut();
            }
        });
        kitchen.publish(new Tasted("soup", 1), new Tasted("soup", 2), new Tasted("soup", 3));
        for (int attempt = 0; attempt < 3 * ATTEMPTS; attempt++) {
            try {
                kitchen.deliverDue();
            } catch (PowerCut _) {
                kitchen.clock.advance(CLAIM);
            }
        }
        assertThat(seen.stream().filter(event -> event.count() == 2)).hasSizeBetween(ATTEMPTS, ATTEMPTS + 1);
        assertThat(seen).last().isEqualTo(new Tasted("soup", 3));
        assertThat(kitchen.state().deadLetters(10))
                .singleElement()
                .extracting(DeadLetter::failure)
                .asString()
                .startsWith("never came back");
    }

    @Test
    void an_attempt_that_outlives_its_claim_has_no_say_in_the_next() {
        kitchen.with("slow", event -> {
            seen.add(event);
            if (seen.size() == 1) {
                kitchen.clock.advance(CLAIM);
                kitchen.deliverAll(); // another relay takes over, and fails too
            }
            throw new IllegalStateException();
        });
        kitchen.publish(soup);
        kitchen.deliverAll();

        kitchen.clock.advance(FIRST_PAUSE); // the pause after a first failure, but this was the second
        assertThat(kitchen.deliverAll()).isZero();
        kitchen.clock.advance(FIRST_PAUSE);
        assertThat(kitchen.deliverAll()).isEqualTo(1);
    }

    @Test
    void a_run_that_takes_long_gives_back_the_rest_before_its_claim_is_over() {
        kitchen.with("slow", event -> {
            seen.add(event);
            kitchen.clock.advance(CLAIM.dividedBy(3));
        });
        kitchen.publish(new Tasted("soup", 1), new Tasted("soup", 2), new Tasted("soup", 3));
        kitchen.deliverDue();
        assertThat(seen).hasSize(2);
        kitchen.deliverDue();
        assertThat(seen).extracting(Tasted::count).containsExactly(1, 2, 3);
    }

    @Test
    void a_reaction_whose_claim_was_taken_over_does_nothing() {
        kitchen.withOnce("cook", seen::add).publish(soup);
        var slow = kitchen.relay();
        var claimed = slow.claims().claim("cook", 42).getFirst();
        kitchen.clock.advance(CLAIM);
        kitchen.deliverAll();
        kitchen.clock.advance(CLAIM.negated());
        slow.deliver(claimed, Kitchen.settlingAtOnce(slow.claims()));
        assertThat(seen).containsExactly(soup);
    }

    @Test
    void only_whoever_holds_the_claim_can_acknowledge() {
        kitchen.with("cook", seen::add).publish(soup);
        var claims = kitchen.relay().claims();
        var late = claims.claim("cook", 1).getFirst();
        kitchen.clock.advance(CLAIM);
        var next = claims.claim("cook", 2).getFirst();
        assertThat(claims.acknowledge(late.deliveries())).isZero();
        assertThat(claims.acknowledge(next.deliveries())).isEqualTo(1);
    }
}

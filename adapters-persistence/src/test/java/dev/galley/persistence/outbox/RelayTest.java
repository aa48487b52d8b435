package dev.galley.persistence.outbox;

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

class RelayTest {
    private static final class Oops extends RuntimeException {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Tasted soup = Tasted.of("soup");
    private final List<Tasted> seen = new ArrayList<>();
    private final Kitchen kitchen = new Kitchen(postgres);

    @BeforeEach
    void clear() {
        execute("TRUNCATE outbox");
    }

    private static void execute(String sql) {
        postgres.jdbi().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void an_event_is_delivered_once_and_unchanged() {
        kitchen.with("cook", seen::add).publish(soup);
        assertThat(kitchen.deliverAll()).isEqualTo(1);
        assertThat(seen).containsExactly(soup);
        assertThat(kitchen.delivered).hasValue(1);
    }

    @Test
    void what_was_rolled_back_never_happened() {
        kitchen.with("cook", seen::add);
        assertThatExceptionOfType(Oops.class)
                .isThrownBy(() -> kitchen.sql.write(() -> {
                    kitchen.outbox().publish(soup);
                    throw new Oops();
                }));
        assertThat(kitchen.deliverAll()).isZero();
    }

    @Test
    void a_subscriber_runs_outside_any_transaction_and_alone_has_its_delivery() {
        kitchen.with("cook", event -> {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(kitchen.sql::handle);
            assertThat(kitchen.deliverDue()).isZero();
            seen.add(event);
        });
        kitchen.publish(soup);
        kitchen.deliverAll();
        assertThat(seen).containsExactly(soup);
        assertThat(kitchen.failed).hasValue(0);
    }

    @Test
    void events_about_one_aggregate_keep_their_order() {
        kitchen.with("cook", seen::add);
        var events = new ArrayList<Tasted>();
        for (int n = 1; n <= 200; n++) { // more than one claim takes
            events.add(new Tasted("soup", n));
        }
        kitchen.publish(events.toArray(new Tasted[0]));
        kitchen.deliverAll();
        assertThat(seen).containsExactlyElementsOf(events);
    }

    @Test
    void what_comes_behind_a_failure_waits_and_other_aggregates_do_not() {
        kitchen.with("cook", event -> {
            if (event.count() == 2 && seen.size() < 3) {
                throw new Oops();
            }
            seen.add(event);
        });
        kitchen.publish(new Tasted("soup", 1), new Tasted("soup", 2), new Tasted("soup", 3), new Tasted("rice", 1));
        kitchen.deliverAll();
        kitchen.publish(new Tasted("soup", 4), new Tasted("rice", 3));
        kitchen.deliverAll();
        assertThat(seen).containsExactly(new Tasted("soup", 1), new Tasted("rice", 1), new Tasted("rice", 3));

        kitchen.clock.advance(FIRST_PAUSE);
        kitchen.deliverAll();
        assertThat(seen.subList(3, 6))
                .containsExactly(new Tasted("soup", 2), new Tasted("soup", 3), new Tasted("soup", 4));
    }

    @Test
    void nothing_is_claimed_while_an_earlier_event_about_the_same_is_under_way() {
        kitchen.with("cook", event -> {
            if (event.count() == 1) {
                kitchen.publish(new Tasted("soup", 2), new Tasted("rice", 9));
                assertThat(kitchen.deliverDue()).as("the rice alone").isEqualTo(1);
            }
            seen.add(event);
        });
        kitchen.publish(soup);
        kitchen.deliverAll();
        assertThat(seen).containsExactly(new Tasted("rice", 9), soup, new Tasted("soup", 2));
    }

    @Test
    void each_subscriber_has_an_order_of_its_own() {
        kitchen.with("steady", seen::add).with("failing", _ -> {
            throw new Oops();
        });
        kitchen.publish(soup, new Tasted("soup", 2));
        kitchen.deliverAll();
        assertThat(seen).containsExactly(soup, new Tasted("soup", 2));
    }

    @Test
    void a_subscriber_that_fails_is_tried_again_alone_after_ever_longer_pauses() {
        kitchen.with("steady", seen::add).with("failing", _ -> {
            throw new Oops();
        });
        kitchen.publish(soup);
        assertThat(kitchen.deliverAll()).isEqualTo(2);

        for (int factor = 1; factor <= 8; factor *= 2) {
            var pause = FIRST_PAUSE.multipliedBy(factor);
            kitchen.clock.advance(pause.minusMillis(1));
            assertThat(kitchen.deliverAll()).as("just before %s", pause).isZero();
            kitchen.clock.advance(Duration.ofMillis(1));
            assertThat(kitchen.deliverAll()).as("after %s", pause).isEqualTo(1);
        }
        assertThat(seen).containsExactly(soup);
        assertThat(kitchen.failed).hasValue(5);
    }

    @Test
    void a_subscriber_that_recovers_has_its_event_in_the_end() {
        kitchen.with("cook", event -> {
            seen.add(event);
            if (seen.size() < 3) {
                throw new Oops();
            }
        });
        kitchen.publish(soup);
        for (int day = 0; day < ATTEMPTS; day++) {
            kitchen.deliverAll();
            kitchen.clock.advance(Duration.ofDays(1));
        }
        assertThat(seen).containsExactly(soup, soup, soup);
        assertThat(kitchen.state().deadLetters(10)).isEmpty();
    }

    private void failEveryTime() {
        for (int day = 0; day < 2 * ATTEMPTS; day++) {
            kitchen.deliverAll();
            kitchen.clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void what_fails_every_time_becomes_a_dead_letter_that_says_why_and_lets_the_others_pass() {
        kitchen.with("failing", event -> {
            seen.add(event);
            if (event.count() == 1) {
                throw new Oops();
            }
        });
        kitchen.publish(soup, new Tasted("soup", 2));
        failEveryTime();
        assertThat(seen).hasSize(ATTEMPTS + 1).last().isEqualTo(new Tasted("soup", 2));
        assertThat(kitchen.state().deadLetters(10))
                .singleElement()
                .returns("failing", DeadLetter::subscriber)
                .returns("pot/soup", DeadLetter::aggregate)
                .returns("tasted", DeadLetter::type)
                .returns(ATTEMPTS, DeadLetter::attempts)
                .returns(Oops.class.getName(), DeadLetter::failure);
    }

    @Test
    void a_dead_letter_can_be_given_another_life() {
        var alive = new ArrayList<Tasted>();
        kitchen.with("cook", event -> {
            seen.add(event);
            if (seen.size() <= ATTEMPTS) {
                throw new Oops();
            }
            alive.add(event);
        });
        kitchen.publish(soup);
        failEveryTime();
        var dead = kitchen.state().deadLetters(10).getFirst();
        assertThat(kitchen.state().retry(List.of(dead.id(), 123L))).isEqualTo(1);
        assertThat(kitchen.deliverAll()).isEqualTo(1);
        assertThat(alive).containsExactly(soup);
        assertThat(kitchen.state().retry(List.of(dead.id()))).isZero();
    }

    @Test
    void figures_say_how_much_waits_and_for_how_long() {
        kitchen.with("cook", _ -> {
            throw new Oops();
        });
        kitchen.publish(soup, new Tasted("rice", 1));
        kitchen.clock.advance(Duration.ofSeconds(90));
        assertThat(kitchen.state().figures())
                .containsExactly(new OutboxState.Figures("cook", 2, 0, 0, Duration.ofSeconds(90)));
        kitchen.deliverAll();
        execute("UPDATE outbox SET dead_since = due WHERE aggregate = 'pot/rice'");
        assertThat(kitchen.state().figures())
                .containsExactly(new OutboxState.Figures("cook", 1, 1, 1, Duration.ofSeconds(90)));
    }

    @Test
    void an_event_that_cannot_be_read_is_a_failure_like_any_other() {
        kitchen.with("cook", seen::add).publish(soup);
        execute("UPDATE outbox SET type = 'unknown'");
        kitchen.deliverAll();
        assertThat(kitchen.failed).hasValue(1);
    }

    @Test
    void a_reaction_that_fails_leaves_nothing_behind_and_its_event_comes_again() {
        execute("CREATE TABLE IF NOT EXISTS spoon (count int)");
        kitchen.withOnce("cook", event -> {
            kitchen.sql.write(() -> kitchen.sql.handle().execute("INSERT INTO spoon VALUES (?)", event.count()));
            seen.add(event);
            if (seen.size() == 1) {
                throw new Oops();
            }
        });
        kitchen.publish(soup);
        kitchen.deliverAll();
        kitchen.clock.advance(FIRST_PAUSE);
        kitchen.deliverAll();
        var spoons = postgres.jdbi().withHandle(handle -> handle.select("SELECT count FROM spoon").mapTo(int.class)
                .list());
        assertThat(spoons).containsExactly(1);
        assertThat(seen).containsExactly(soup, soup);
    }

    @Test
    void answers_are_evicted_after_the_commit_and_once_more_by_the_relay() {
        kitchen.withEvictions();
        kitchen.sql.write(() -> {
            kitchen.outbox().publish(soup);
            assertThat(kitchen.evicted).isEmpty();
            return "";
        });
        assertThat(kitchen.evicted).containsExactly("pot/soup");
        kitchen.evicted.clear();
        kitchen.deliverAll();
        assertThat(kitchen.evicted).containsExactly("pot/soup");
    }

    @Test
    void what_was_rolled_back_evicts_nothing() {
        kitchen.withEvictions();
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> kitchen.sql.write(() -> {
            kitchen.outbox().publish(soup);
            throw new Oops();
        }));
        kitchen.deliverAll();
        assertThat(kitchen.evicted).isEmpty();
    }
}

package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.galley.domain.llm.ModelName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final ModelName MODEL = new ModelName("test", "one");
    private static final Answer<String> ALL = new Answer.Given<>("all", MODEL.toString(), false, List.of());
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Handover within(Duration time) {
        return new Handover(System::nanoTime, System.nanoTime() + time.toNanos());
    }

    private static Thread reading(Handover handover, String... pieces) {
        return Thread.ofVirtual().start(() -> handover.run(() -> {
            for (var piece : pieces) {
                handover.put(MODEL, piece);
            }
            return ALL;
        }));
    }

    @Test
    void all_pieces_come_in_order_and_the_answer_after_them() throws Exception {
        var handover = within(LONG);
        var pieces = IntStream.range(0, 1_000).mapToObj(n -> n + " ").toArray(String[]::new);
        var reading = reading(handover, pieces);
        var heard = new ArrayList<String>();
        assertThat(handover.hear(heard::add)).satisfies(it -> {
            assertThat(it.answer()).contains(ALL);
            assertThat(it.model()).contains(MODEL);
            assertThat(it.text()).isEqualTo(String.join("", pieces));
        });
        assertThat(heard).containsExactly(pieces);
        reading.join();
    }

    @Test
    void who_listens_slowly_holds_back_who_reads() throws Exception {
        var handover = within(LONG);
        var read = new AtomicInteger();
        var reading = Thread.ofVirtual().start(() -> handover.run(() -> {
            for (int i = 0; i < 100; i++) {
                handover.put(MODEL, "x");
                read.incrementAndGet();
            }
            return ALL;
        }));
        await().until(() -> reading.getState() == Thread.State.WAITING);
        assertThat(read).as("one waits, and the next is held back").hasValue(1);
        assertThat(handover.hear(_ -> {}).text()).hasSize(100);
    }

    @Test
    void when_the_time_is_over_who_reads_is_told_at_the_next_piece() throws Exception {
        var handover = within(Duration.ZERO);
        assertThat(handover.hear(_ -> {})).satisfies(it -> {
            assertThat(it.answer()).isEmpty();
            assertThat(it.model()).isEmpty();
        });
        assertThatThrownBy(() -> handover.put(MODEL, "soup")).isInstanceOf(CancellationException.class);
        reading(handover, "soup").join(); // nor does its end wait for anybody
    }

    @Test
    void who_leaves_in_the_middle_sets_free_who_waits() throws Exception {
        var handover = within(LONG);
        var told = new CompletableFuture<Throwable>();
        var reading = Thread.ofVirtual().start(() -> handover.run(() -> {
            try {
                while (true) {
                    handover.put(MODEL, "x");
                }
            } catch (CancellationException gone) {
                told.complete(gone);
                throw gone;
            }
        }));
        assertThatThrownBy(() -> handover.hear(_ -> {
            throw new UnsupportedOperationException("gone");
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(told.get()).isInstanceOf(CancellationException.class);
        reading.join();
    }

    @Test
    void what_breaks_while_it_is_read_is_thrown_to_who_listens() {
        var handover = within(LONG);
        Thread.ofVirtual().start(() -> handover.run(() -> {
            throw new UnsupportedOperationException("broken");
        }));
        assertThatThrownBy(() -> handover.hear(_ -> {})).isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    /** A piece that comes just when the time is over is heard by nobody, so nobody has answered. */
    @Test
    void nobody_has_answered_who_was_not_heard() throws Exception {
        for (int round = 0; round < 3_000; round++) {
            var handover = within(Duration.ofNanos(round * 50L));
            var reading = reading(handover, "soup");
            var heard = handover.hear(_ -> {});
            reading.interrupt();
            assertThat(heard.model().isPresent()).as("round %d: %s", round, heard).isEqualTo(!heard.text().isEmpty());
        }
    }
}

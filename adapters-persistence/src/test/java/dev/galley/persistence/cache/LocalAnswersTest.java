package dev.galley.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.cache.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalAnswersTest extends AnswersContract {
    /** Nodes in one process, so that this test is about the answers and not about the wire. */
    private final Map<Broadcast, List<Broadcast.Listener>> nodes = new ConcurrentHashMap<>();

    private final AtomicLong nanos = new AtomicLong();

    private Broadcast broadcast() {
        return new Broadcast() {
            @Override
            public void send(String topic, String message) {
                nodes.forEach((node, listeners) -> {
                    if (!node.equals(this)) {
                        listeners.forEach(listener -> listener.heard(message));
                    }
                });
            }

            @Override
            public Subscription subscribe(String topic, Listener listener) {
                nodes.computeIfAbsent(this, _ -> new ArrayList<>()).add(listener);
                listener.hearing();
                return () -> {};
            }
        };
    }

    @Override
    protected Answers node() {
        return new LocalAnswers(broadcast());
    }

    private Shelf shelf(int mostBytes) {
        return new Shelf(mostBytes, nanos::get);
    }

    private static String ask(Shelf shelf, Answers.Key key, String loaded) {
        return text(shelf.get(key, () -> new Shelf.Loaded(loaded.getBytes(UTF_8), key.lifetime())));
    }

    @Test
    void it_keeps_no_more_bytes_than_it_may() {
        var shelf = shelf(100_000);
        for (int n = 0; n < 1_000; n++) {
            ask(shelf, key("recipe/" + n, ""), "x".repeat(1_000));
        }
        assertThat(shelf.size()).isBetween(1L, 80L);
    }

    @Test
    void each_answer_has_its_own_lifetime() {
        var shelf = shelf(100_000);
        var brief = new Answers.Key("recipe/soup", "brief", Duration.ofSeconds(1));
        var lasting = new Answers.Key("recipe/soup", "lasting", Duration.ofHours(1));
        ask(shelf, brief, "old");
        ask(shelf, lasting, "old");
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(ask(shelf, brief, "new")).isEqualTo("new");
        assertThat(ask(shelf, lasting, "new")).isEqualTo("old");
    }

    @Test
    void while_it_would_not_hear_of_evictions_it_keeps_nothing_for_long() {
        var shelf = shelf(100_000);
        var key = key("recipe/soup", "");
        ask(shelf, key, "old");
        shelf.deaf();
        assertThat(ask(shelf, key, "new")).isEqualTo("new");
        nanos.addAndGet(Shelf.LONGEST_WHILE_DEAF.plusMillis(1).toNanos());
        assertThat(ask(shelf, key, "newer")).isEqualTo("newer");
        shelf.hearing();
        assertThat(ask(shelf, key, "newest")).isEqualTo("newest");
        nanos.addAndGet(Shelf.LONGEST_WHILE_DEAF.plusMillis(1).toNanos());
        assertThat(ask(shelf, key, "none")).isEqualTo("newest");
    }

    @Test
    void evictions_are_told_in_as_few_messages_as_fit() {
        assertThat(Evicted.messages(List.of())).isEmpty();
        assertThat(Evicted.messages(List.of("a", "b"))).containsExactly("a\nb");
        var some = IntStream.range(0, 500).mapToObj(n -> "é".repeat(15) + n).toList();
        var messages = Evicted.messages(some);
        assertThat(messages).hasSize(3).allSatisfy(message -> assertThat(
                message.getBytes(UTF_8).length)
                .isLessThanOrEqualTo(Broadcast.MOST_BYTES));
        assertThat(String.join("\n", messages).split("\n")).containsExactlyElementsOf(some);
    }
}

package dev.galley.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.galley.application.cache.Answers;
import dev.galley.application.cache.Answers.Kept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all answers promise, on one node and over two. */
public abstract class AnswersContract {
    private static final class Oops extends RuntimeException {}

    /** A node that shares what its kind shares with the other nodes. */
    protected abstract Answers node();

    private final AtomicInteger loads = new AtomicInteger();
    private Answers here = unset();
    private Answers there = unset();

    private static Answers unset() {
        return new Answers() {
            @Override
            public Kept get(Key key, Supplier<byte[]> load) {
                throw new IllegalStateException();
            }

            @Override
            public void evict(Collection<String> subjects) {
                throw new IllegalStateException();
            }
        };
    }

    @BeforeEach
    void connect() {
        here = node();
        there = node();
    }

    protected static Answers.Key key(String subject, String variant) {
        return new Answers.Key(subject, variant, Duration.ofMinutes(5));
    }

    private static final Answers.Key SOUP = key("recipe/soup", "servings=2");

    private Supplier<byte[]> counted(String text) {
        return () -> {
            loads.incrementAndGet();
            return text.getBytes(UTF_8);
        };
    }

    protected static String text(Kept kept) {
        return new String(kept.bytes(), UTF_8);
    }

    @Test
    void an_answer_is_made_once_and_kept() {
        assertThat(text(here.get(SOUP, counted("hot")))).isEqualTo("hot");
        assertThat(text(here.get(SOUP, counted("cold")))).isEqualTo("hot");
        assertThat(loads).hasValue(1);
    }

    @Test
    void subjects_and_variants_are_kept_apart() {
        here.get(SOUP, counted("hot"));
        assertThat(text(here.get(key("recipe/soup", "servings=4"), counted("more")))).isEqualTo("more");
        assertThat(text(here.get(key("recipe/rice", "servings=2"), counted("dry")))).isEqualTo("dry");
    }

    @Test
    void the_etag_is_strong_and_follows_the_content_on_every_node() {
        var kept = here.get(SOUP, counted("hot"));
        assertThat(kept.etag()).matches("\"[\\w-]{22}\"");
        assertThat(there.get(SOUP, counted("hot")).etag()).isEqualTo(kept.etag());
        assertThat(here.get(key("recipe/other", ""), counted("hot")).etag()).isEqualTo(kept.etag());
        assertThat(here.get(key("recipe/third", ""), counted("cold")).etag()).isNotEqualTo(kept.etag());
    }

    @Test
    void an_empty_answer_is_an_answer() {
        here.get(SOUP, counted(""));
        assertThat(text(here.get(SOUP, counted("hot")))).isEmpty();
    }

    @Test
    void an_answer_is_made_anew_when_its_lifetime_is_over() {
        var brief = new Answers.Key("recipe/soup", "brief", Duration.ofMillis(100));
        here.get(brief, counted("hot"));
        await().until(() -> text(here.get(brief, counted("cold"))).equals("cold"));
    }

    @Test
    void a_thousand_who_want_the_same_wait_for_one_load() throws Exception {
        var answers = atOnce(1_000, n -> here);
        assertThat(answers).hasSize(1_000).containsOnly("hot");
        assertThat(loads).hasValue(1);
    }

    @Test
    void a_thousand_over_two_nodes_cause_two_loads_at_the_most() throws Exception {
        var answers = atOnce(1_000, n -> n % 2 == 0 ? here : there);
        assertThat(answers).hasSize(1_000).containsOnly("hot");
        assertThat(loads).hasValueBetween(1, 2);
    }

    private interface Choice {
        Answers of(int n);
    }

    private List<String> atOnce(int callers, Choice nodes) throws ExecutionException, InterruptedException {
        var started = new CountDownLatch(callers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, callers)
                    .mapToObj(n -> threads.submit(() -> {
                        started.countDown();
                        return text(nodes.of(n).get(SOUP, () -> {
                            waitFor(started);
                            return counted("hot").get();
                        }));
                    }))
                    .toList();
            var answers = new ArrayList<String>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    protected static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_slow_load_holds_up_nobody_who_wants_something_else() throws Exception {
        var others = new CountDownLatch(100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> text(here.get(SOUP, () -> {
                waitFor(others);
                return counted("slow").get();
            })));
            for (int n = 0; n < 100; n++) {
                here.get(key("recipe/" + n, ""), counted("quick"));
                others.countDown();
            }
            assertThat(slow.get()).isEqualTo("slow");
        }
    }

    @Test
    void a_load_that_fails_fails_for_all_who_wait_and_is_not_kept() throws Exception {
        var failing = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> here.get(SOUP, () -> {
                failing.countDown();
                throw new Oops();
            }));
            failing.await();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(first::get)
                    .withCauseInstanceOf(Oops.class);
        }
        assertThat(text(here.get(SOUP, counted("hot")))).isEqualTo("hot");
    }

    @Test
    void evicting_a_subject_forgets_all_its_variants_and_nothing_else() {
        var rice = key("recipe/rice", "");
        var more = key("recipe/soup", "servings=4");
        List.of(SOUP, more, rice).forEach(key -> here.get(key, counted("old")));
        here.evict(List.of("recipe/soup", "recipe/unknown"));
        assertThat(text(here.get(SOUP, counted("new")))).isEqualTo("new");
        assertThat(text(here.get(more, counted("new")))).isEqualTo("new");
        assertThat(text(here.get(rice, counted("new")))).isEqualTo("old");
    }

    @Test
    void evicting_reaches_the_other_nodes() {
        here.get(SOUP, counted("old"));
        there.get(SOUP, counted("old"));
        here.evict(List.of("recipe/soup"));
        await().until(() -> text(there.get(SOUP, counted("new"))).equals("new"));
        assertThat(text(here.get(SOUP, counted("newer")))).isNotEqualTo("old");
    }

    @Test
    void evicting_thousands_reaches_the_other_nodes_too() {
        var subjects = IntStream.range(0, 3_000).mapToObj(n -> "recipe/" + "x".repeat(20) + n).toList();
        there.get(key(subjects.getLast(), ""), counted("old"));
        here.evict(subjects);
        await().until(() -> text(there.get(key(subjects.getLast(), ""), counted("new"))).equals("new"));
    }

    @Test
    void what_was_being_loaded_while_it_was_evicted_is_not_kept() throws Exception {
        evictDuringLoad(here, here);
        assertThat(text(here.get(SOUP, counted("new")))).isEqualTo("new");
    }

    @Test
    void what_another_node_was_loading_while_it_was_evicted_is_not_kept_for_all() throws Exception {
        evictDuringLoad(there, here);
        assertThat(text(here.get(SOUP, counted("new")))).isEqualTo("new");
        await().until(() -> text(there.get(SOUP, counted("new"))).equals("new"));
    }

    private void evictDuringLoad(Answers loading, Answers evicting) throws Exception {
        var underWay = new CountDownLatch(1);
        var evicted = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = threads.submit(() -> text(loading.get(SOUP, () -> {
                underWay.countDown();
                waitFor(evicted);
                return counted("old").get();
            })));
            underWay.await();
            evicting.evict(List.of("recipe/soup"));
            evicted.countDown();
            assertThat(old.get()).isEqualTo("old");
        }
    }

    @Test
    void who_asks_after_an_eviction_does_not_get_what_was_being_loaded_before() throws Exception {
        var underWay = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = threads.submit(() -> text(here.get(SOUP, () -> {
                underWay.countDown();
                waitFor(asked);
                return counted("old").get();
            })));
            underWay.await();
            here.evict(List.of("recipe/soup"));
            assertThat(text(here.get(SOUP, counted("new")))).isEqualTo("new");
            asked.countDown();
            assertThat(old.get()).isEqualTo("old");
        }
        assertThat(text(here.get(SOUP, counted("newer")))).isEqualTo("new");
    }
}

package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.Model;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.ai.llm.wire.Scripted.Fault;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.Use;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal B5: whatever is slow, whoever asked has an answer or none within 100 ms after the deadline. With
 * {@code -Dgalley.deadlines=300} questions of each kind. What is asserted leaves out the pauses of a busy machine: the median,
 * and that no question hangs. docs/benchmarks.md has the percentiles.
 */
class DeadlinesTest {
    private static final int QUESTIONS = Integer.getInteger("galley.deadlines", 12);
    private static final int AT_ONCE = 4;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long HANGS_MILLIS = 10_000;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final LangChainProviders providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC());
    private final House house = new House();
    private final AtomicInteger number = new AtomicInteger();
    private final CountDownLatch databaseIsAway = new CountDownLatch(1);

    /** What is slow. */
    enum Slow {
        START, MIDDLE, TRICKLE, HALF_CLOSED, CONNECTING, LISTENING, BUSY, BUDGET, LEADER, DATABASE
    }

    /** How it is asked. */
    private interface Asking {
        void ask(Duration deadline) throws Exception;
    }

    @AfterEach
    void close() throws Exception {
        databaseIsAway.countDown();
        providers.close();
        for (var each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_question_is_over_when_its_time_is(Slow slow, TestReporter reporter) throws Exception {
        var models = models(slow);
        measure(reporter, slow + ", asked", deadline -> models.get().ask(question(slow, deadline)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEADER")
    void a_stream_is_over_when_its_time_is(Slow slow, TestReporter reporter) throws Exception {
        var models = models(slow);
        measure(reporter, slow + ", streamed", deadline -> models.get().stream(talk(deadline), _ -> {}));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LEADER", "BUDGET"})
    void vectors_are_over_when_their_time_is(Slow slow, TestReporter reporter) throws Exception {
        var bare = providers.embedder(endpoint(slow), "meanings");
        var embedder = new CountedEmbedder(bare, Allowance.UNLIMITED, Optional.empty(), books(slow));
        measure(reporter, slow + ", vectors", deadline -> {
            try {
                embedder.embed(List.of("leek"), deadline);
            } catch (ModelFailure _) { // as it should
            }
        });
    }

    private void measure(TestReporter reporter, String what, Asking asking) throws Exception {
        var random = new Random(what.hashCode());
        asking.ask(Duration.ofMillis(200)); // loads what it needs
        var pauses = new Pauses();
        long[] late = new long[QUESTIONS];
        try (var askers = Executors.newFixedThreadPool(AT_ONCE); pauses) {
            var asked = new ArrayList<Future<Long>>();
            for (int i = 0; i < QUESTIONS; i++) {
                var deadline = Duration.ofMillis(100 + random.nextInt(400));
                Callable<Long> one = () -> {
                    long began = System.nanoTime();
                    asking.ask(deadline);
                    return (System.nanoTime() - began - deadline.toNanos()) / 1_000;
                };
                asked.add(askers.submit(one));
            }
            for (int i = 0; i < QUESTIONS; i++) {
                late[i] = asked.get(i).get();
            }
        }
        Arrays.sort(late);
        reporter.publishEntry("figures",
                "%s: %d questions; over the deadline by %.1f ms (median), %.1f (99 of 100), %.1f (most); the JVM itself paused %d ms"
                        .formatted(what, QUESTIONS, at(late, 50), at(late, 99), at(late, 100), pauses.longestMillis()));
        assertThat(at(late, 50)).isLessThan(100);
        assertThat(at(late, 100)).isLessThan(HANGS_MILLIS);
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000.0;
    }

    /** For each question anew, so that no breaker spares it the wait, but with those who follow a leader on its node. */
    private Supplier<RoutedModels> models(Slow slow) throws IOException {
        var endpoint = endpoint(slow);
        if (slow == Slow.BUDGET) {
            house.allowing("one", Allowance.of(1, 1_000_000)).allowing("two", Allowance.of(1, 1_000_000));
        }
        if (slow == Slow.DATABASE) {
            house.keepingBooksIn(books(slow));
        }
        Model[] links = {providers.model(endpoint, "one", true), providers.model(endpoint, "two", true)};
        if (slow == Slow.LEADER) {
            var models = house.with(links);
            var leader = Thread.ofVirtual().start(() -> models.ask(question(slow, LONG)));
            open.add(leader::interrupt);
            return () -> models;
        }
        return () -> house.with(links);
    }

    private Question<String> question(Slow slow, Duration deadline) {
        var plate = House.plate(slow == Slow.LEADER ? 0 : number.incrementAndGet());
        return new Question<>(plate.use(), plate.prompt(), plate.pictures(), plate.shape(), plate.account(), plate
                .language(), deadline);
    }

    private static Question<String> talk(Duration deadline) {
        return new Question<>(Use.CHAT, Prompt.of("test/dish").data("message", "What is for dinner?"), List.of(),
                ReplyShape.text(4_000), House.ADA, Language.EN, deadline);
    }

    private Endpoint endpoint(Slow slow) throws IOException {
        return switch (slow) {
            case CONNECTING -> at(full());
            case LISTENING -> at(deaf());
            default -> {
                var server = ModelServer.start().forgetting();
                open.add(server);
                var words = Scripted.saying("Soup is for dinner, and more is to come. ".repeat(20));
                server.otherwise(_ -> switch (slow) {
                    case START, LEADER -> words.after(LONG);
                    case MIDDLE -> words.with(Fault.STALL);
                    case TRICKLE -> words.inPieces(800).pausing(Duration.ofMillis(40)).with(Fault.TRICKLE);
                    case HALF_CLOSED -> words.with(Fault.HALF_CLOSED);
                    case BUSY -> Scripted.busy("3600");
                    default -> Scripted.saying("{\"dishName\": \"Stew\"}");
                });
                yield server.endpoint(Protocol.OPENAI);
            }
        };
    }

    private static Endpoint at(int port) {
        return new Endpoint(Protocol.OPENAI, URI.create("http://127.0.0.1:" + port + "/v1"), Optional.of("secret"));
    }

    /** Takes connections and never says a word. */
    private int deaf() throws IOException {
        var socket = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress());
        open.add(socket);
        return socket.getLocalPort();
    }

    /** Does not even take them: so many wait already that the system drops whoever knocks. */
    private int full() throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(socket);
        for (int i = 0; i < 64; i++) {
            var knocking = new Socket();
            open.add(knocking);
            try {
                knocking.connect(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), 300);
            } catch (SocketTimeoutException _) {
                return socket.getLocalPort();
            }
        }
        throw new IllegalStateException("it takes any number of connections");
    }

    /** Whoever looks into them waits until the test is over, or for far longer than any of these questions may. */
    private Books books(Slow slow) {
        var ids = new Ids(house.clock, new Random(3)::nextLong);
        var books = new Books(house.budgets, house.ledger, house.kept, house.consents, ids, house.clock,
                System::nanoTime, ModelMeter.NONE);
        return slow == Slow.DATABASE
                ? new Books(slowed(Budgets.class, books.budgets()), slowed(Ledger.class, books.ledger()),
                        slowed(KeptReplies.class, books.kept()), slowed(Consents.class, books.consents()), ids,
                        books.clock(), books.nanos(), books.meter())
                : books;
    }

    /** Like a database, it does not care who is interrupted. */
    private <T> T slowed(Class<T> type, T sound) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            awaitDatabase();
            try {
                return method.invoke(sound, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private void awaitDatabase() {
        long end = System.nanoTime() + LONG.toNanos();
        boolean interrupted = false;
        for (boolean isOver = false; !isOver;) {
            try {
                isOver = databaseIsAway.await(end - System.nanoTime(), TimeUnit.NANOSECONDS) || System.nanoTime() > end;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long nothing at all happened in this JVM: that is the machine's doing. */
    private static final class Pauses implements AutoCloseable {
        private static final Duration TICK = Duration.ofMillis(2);

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        private volatile long longestNanos;
        private long last = System.nanoTime();

        Pauses() {
            var _ = clock.scheduleWithFixedDelay(() -> {
                long now = System.nanoTime();
                longestNanos = Math.max(longestNanos, now - last - TICK.toNanos());
                last = now;
            }, 0, TICK.toNanos(), TimeUnit.NANOSECONDS);
        }

        long longestMillis() {
            return longestNanos / 1_000_000;
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}

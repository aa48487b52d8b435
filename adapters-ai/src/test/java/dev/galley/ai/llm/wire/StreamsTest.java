package dev.galley.ai.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.House;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.ai.llm.ReplyShape;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.Scripted.Fault;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.llm.Use;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What streams cost. With {@code -Dgalley.streams=1000} at full length, as docs/providers.md tells; the limits here are what a busy
 * machine still keeps.
 */
final class StreamsTest {
    private static final int STREAMS = Integer.getInteger("galley.streams", 100);
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private final ModelServer server = ModelServer.start().forgetting();
    private final Providers providers = new LangChainProviders(Limits.USUAL, InstantSource.system());
    private final Model model = providers.model(server.endpoint(Protocol.OPENAI), "m", false);

    @AfterEach
    void end() {
        providers.close();
        server.close();
    }

    @Test
    void many_streams_at_once_all_come_to_their_end(TestReporter reporter) throws Exception {
        server.otherwise(_ -> Scripted.saying("many words ".repeat(20)).inPieces(20).pausing(Duration.ofMillis(50)));
        readAll(model.stream(Request.of("warm"), PATIENT));
        long before = used();
        long most = 0;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<String>>();
            for (int i = 0; i < STREAMS; i++) {
                reading.add(readers.submit(() -> readAll(model.stream(Request.of("x"), PATIENT))));
            }
            most = Math.max(most, used());
            for (var each : reading) {
                assertThat(each.get()).hasSize(220);
            }
        }
        long each = (most - before) / STREAMS;
        reporter.publishEntry("figures", "%d streams at once: %d kB each, this server's side included".formatted(
                STREAMS, each >> 10));
        assertThat(each).isLessThan(300 << 10);
    }

    @Test
    void little_is_added_to_the_first_piece(TestReporter reporter) throws Exception {
        server.otherwise(_ -> Scripted.saying("word").inPieces(1));
        try (var bare = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(server.base(Protocol.OPENAI) + "/chat/completions")).POST(
                    HttpRequest.BodyPublishers.ofString("{\"model\": \"m\", \"stream\": true}")).build();
            Callable<?> plainly = () -> {
                try (var body = bare.send(request, BodyHandlers.ofInputStream()).body()) {
                    return body.read();
                }
            };
            Callable<?> throughUs = () -> {
                try (var stream = model.stream(Request.of("x"), PATIENT)) {
                    return stream.next();
                }
            };
            var router = new House().with(model);
            Callable<?> throughTheRouter = () -> router.stream(new Question<>(Use.CHAT, Prompt.of("test/dish"), List
                    .of(), ReplyShape.text(100), House.ADA, Language.EN, PATIENT), _ -> {});
            times(plainly, STREAMS);
            times(throughUs, STREAMS);
            times(throughTheRouter, STREAMS);
            long[] without = times(plainly, 2 * STREAMS);
            long[] with = times(throughUs, 2 * STREAMS);
            long[] routed = times(throughTheRouter, 2 * STREAMS);
            reporter.publishEntry("figures",
                    "first piece, median and 99th percentile: %d and %d µs over a bare client, %d and %d µs through the model; to the end through the router %d and %d µs"
                            .formatted(
                                    at(without, 50), at(without, 99), at(with, 50), at(with, 99), at(routed, 50), at(
                                            routed, 99)));
            assertThat(at(with, 50) - at(without, 50)).isLessThan(20_000);
        }
    }

    @Test
    void who_leaves_is_soon_gone_at_the_provider(TestReporter reporter) throws Exception {
        var seen = new LinkedBlockingQueue<Asked>();
        server.otherwise(asked -> {
            seen.add(asked);
            return Scripted.saying("and so on").with(Fault.STALL);
        });
        int times = Math.max(20, STREAMS / 5);
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            var stream = model.stream(Request.of("x"), PATIENT);
            assertThat(stream.next()).isPresent();
            long left = System.nanoTime();
            stream.close();
            took[i] = (seen.take().awaitLeft(Duration.ofSeconds(10)) - left) / 1_000;
        }
        Arrays.sort(took);
        reporter.publishEntry("figures", "seen to have left, median and 99th percentile: %d and %d µs after".formatted(
                at(took, 50), at(took, 99)));
        assertThat(at(took, 50)).isLessThan(200_000);
    }

    private static String readAll(ReplyStream stream) throws ModelFailure {
        var text = new StringBuilder();
        for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
            text.append(piece.get());
        }
        return text.toString();
    }

    private static long[] times(Callable<?> call, int number) throws Exception {
        long[] micros = new long[number];
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            call.call();
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        return micros;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static long used() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        return memory.getHeapMemoryUsage().getUsed();
    }
}

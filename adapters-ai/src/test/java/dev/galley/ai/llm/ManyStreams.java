package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.llm.Use;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A process that does nothing but read streams, so that its memory is theirs. Arguments: the address of the model, how many
 * streams. Prints what it takes with none, with all of them open in their middle, and how many came to their end.
 */
public final class ManyStreams {
    private ManyStreams() {}

    public static void main(String... arguments) throws Exception {
        int streams = Integer.parseInt(arguments[1]);
        try (var providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC())) {
            var endpoint = new Endpoint(Protocol.OPENAI, URI.create(arguments[0]), Optional.of("secret"));
            var models = new House().with(providers.model(endpoint, "m", false));
            read(models, new CountDownLatch(1)); // loads what it needs
            System.out.println("none open: " + memory());
            var begun = new CountDownLatch(streams);
            var reading = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < streams; i++) {
                var length = new CompletableFuture<Integer>();
                reading.add(length);
                Thread.ofVirtual().start(() -> length.complete(read(models, begun)));
            }
            begun.await();
            long over = reading.stream().filter(CompletableFuture::isDone).count();
            System.out.println("all open: %s, %d over already".formatted(memory(), over));
            var lengths = reading.stream().map(CompletableFuture::join).toList();
            System.out.println("at the end: " + memory());
            System.out.println("whole: " + lengths.stream().filter(it -> it.equals(lengths.getFirst()) && it > 0)
                    .count());
        }
    }

    private static int read(Models models, CountDownLatch begun) {
        var first = new boolean[]{true};
        var answer = models.stream(new Question<>(Use.CHAT, Prompt.of("test/dish").data("message", "?"), List.of(),
                ReplyShape.text(4_000), House.ADA, Language.EN, Duration.ofMinutes(2)), _ -> {
                    if (first[0]) {
                        first[0] = false;
                        begun.countDown();
                    }
                });
        return answer instanceof Answer.Given<String> given ? given.value().length() : 0;
    }

    private static String memory() throws IOException {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return "%d MB PSS, %d MB RSS, %d MB RSS at the most, %d MB of heap".formatted(
                kilobytes("/proc/self/smaps_rollup", "Pss:") >> 10, kilobytes("/proc/self/status", "VmRSS:") >> 10,
                kilobytes("/proc/self/status", "VmHWM:") >> 10, heap.getCommitted() >> 20);
    }

    private static long kilobytes(String file, String line) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(it -> it.startsWith(line))
                .map(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }
}

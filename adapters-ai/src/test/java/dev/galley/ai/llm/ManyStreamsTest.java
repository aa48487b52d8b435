package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Goal B9: what so many streams at once take, in a process of its own. With {@code -Dgalley.streams=1000} at full length. */
@EnabledOnOs(OS.LINUX) // reads /proc
class ManyStreamsTest {
    private static final int STREAMS = Integer.getInteger("galley.streams", 100);
    private static final int MOST_MEGABYTES = 300;

    @Test
    void a_process_that_reads_them_all_stays_small(TestReporter reporter) throws Exception {
        try (var server = ModelServer.start().forgetting()) {
            server.otherwise(_ -> Scripted.saying("many words ".repeat(40)).inPieces(40).pausing(Duration.ofMillis(
                    Math.max(50, STREAMS / 2))));
            var said = said(server.base(Protocol.OPENAI).toString());
            reporter.publishEntry("figures", STREAMS + " streams; " + String.join("; ", said));
            assertThat(said.getLast()).isEqualTo("whole: " + STREAMS);
            assertThat(said.get(1)).startsWith("all open: ").endsWith(", 0 over already");
            assertThat(megabytes(said.get(1))).isLessThanOrEqualTo(MOST_MEGABYTES);
            assertThat(megabytes(said.get(2))).isLessThanOrEqualTo(MOST_MEGABYTES);
        }
    }

    private static int megabytes(String line) {
        return Integer.parseInt(line.replaceAll("^[a-z ]+: (\\d+) MB.*", "$1"));
    }

    private static List<String> said(String address) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty(
                        "java.class.path"), "-XX:+UseSerialGC", "-Xmx160m"));
        command.addAll(List.of(ManyStreams.class.getName(), address, String.valueOf(STREAMS)));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = process.getInputStream()) {
            var lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.matches(
                    "(none open|all open|at the end|whole): .*")).toList();
            assertThat(process.waitFor()).as(lines.toString()).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}

package dev.galley.bootstrap.bench;

import dev.galley.http.server.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The npm library jsonrepair on some replies, in a process of its own that works when it is told to. */
final class NodeRepair implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader words;
    private final Path replies;

    private NodeRepair(Process process, Path replies) {
        this.process = process;
        this.replies = replies;
        orders = process.outputWriter();
        words = process.inputReader();
    }

    /** Its library is fetched first where it is not there yet. */
    static NodeRepair start(Path sources, List<String> replies) {
        NodeServers.install(sources, "jsonrepair");
        try {
            var file = Files.createTempFile("galley-replies", ".json");
            Files.writeString(file, Json.MAPPER.writeValueAsString(replies));
            return new NodeRepair(
                    new ProcessBuilder("node", sources.resolve("repair.js").toString(), file.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one run that takes so long. */
    double megabytesPerSecond(Duration each) {
        try {
            orders.write(each.toMillis() + "\n");
            orders.flush();
            var said = words.readLine();
            if (said == null) {
                throw new IllegalStateException("jsonrepair ended before it had measured anything");
            }
            return Double.parseDouble(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Files.deleteIfExists(replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.galley.bootstrap.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processes that a benchmark needs: found running, or started and stopped with it. */
final class Servers implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private final List<ServerProcess> started = new ArrayList<>();

    /** The server of this data directory: the one that runs there, or a new one with its rate limits off. */
    URI galley(Path dataDirectory) {
        var running = running(dataDirectory);
        return running != null ? running : start(dataDirectory);
    }

    private static @org.jspecify.annotations.Nullable URI running(Path dataDirectory) {
        if (!Files.exists(ServerProcess.Running.file(dataDirectory))) {
            return null;
        }
        var run = ServerProcess.Running.in(dataDirectory);
        return ProcessHandle.of(run.pid()).isPresent() ? local(run.httpPort()) : null;
    }

    private URI start(Path dataDirectory) {
        var process = ServerProcess.java(
                List.of("up", "--port", "0", "--management-port", "0", "--mqtt-port", "0",
                        "--data-dir", dataDirectory.toString()),
                Map.of("RATE_LIMITS", "off", "LOG_LEVEL", "warn"),
                ServerProcess.temporaryLog("galley"));
        started.add(process);
        process.await(() -> Files.exists(ServerProcess.Running.file(dataDirectory)), START);
        return local(ServerProcess.Running.in(dataDirectory).httpPort());
    }

    /** A bare server in a process of its own, on the same JVM options. */
    URI bare() {
        var log = ServerProcess.temporaryLog("bare");
        var process = ServerProcess.java(List.of("bench", "bare"), Map.of(), log);
        started.add(process);
        process.await(() -> process.output().stream().anyMatch(line -> line.startsWith(BareCommand.READY)), START);
        var ready = process.output().stream().filter(line -> line.startsWith(BareCommand.READY)).findFirst();
        return local(Integer.parseInt(ready.orElseThrow().substring(BareCommand.READY.length())));
    }

    void add(ServerProcess process) {
        started.add(process);
    }

    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        started.reversed().forEach(ServerProcess::close);
    }
}

package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processes that a benchmark needs: found running, or started and stopped with it. */
final class Servers implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private final List<ServerProcess> started = new ArrayList<>();

    /** The server of this data directory: the one that runs there, or a new one with its rate limits off. */
    RunningGalley galley(Config config) {
        return RunningGalley.in(config).orElseGet(() -> start(config));
    }

    private RunningGalley start(Config config) {
        var process = ServerProcess.java(
                List.of("up", "--port", "0", "--management-port", "0", "--mqtt-port", "0",
                        "--data-dir", config.get(Settings.DATA_DIR)),
                Map.of("RATE_LIMITS", "off", "LOG_LEVEL", "warn"),
                ServerProcess.temporaryLog("galley"));
        started.add(process);
        process.await(() -> RunningGalley.in(config).isPresent(), START);
        return RunningGalley.in(config).orElseThrow();
    }

    /** A bare server in a process of its own, on the same JVM options. */
    Api bare() {
        var log = ServerProcess.temporaryLog("bare");
        var process = ServerProcess.java(List.of("bench", "bare"), Map.of(), log);
        started.add(process);
        process.await(() -> process.output().stream().anyMatch(line -> line.startsWith(BareCommand.READY)), START);
        var ready = process.output().stream().filter(line -> line.startsWith(BareCommand.READY)).findFirst();
        return new Api(
                local(Integer.parseInt(ready.orElseThrow().substring(BareCommand.READY.length()))), process.pid());
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

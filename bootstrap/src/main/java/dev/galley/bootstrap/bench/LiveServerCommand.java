package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code galley bench live-server}: {@link LiveServer} in a process of its own, for {@link LiveCommand}. */
@Command(name = "live-server", hidden = true, description = "Fans out what it is told, until it is stopped.", mixinStandardHelpOptions = true)
final class LiveServerCommand implements Callable<Integer> {
    static final String READY = "fan-out on port ";

    @Mixin
    private final Bench bench = new Bench();

    @Override
    public Integer call() throws IOException {
        try (var server = new LiveServer()) {
            bench.out().println(READY + server.port());
            bench.out().flush();
            server.run();
        }
        return 0;
    }
}

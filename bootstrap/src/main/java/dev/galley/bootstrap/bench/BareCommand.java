package dev.galley.bootstrap.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code galley bench bare}: the bare server by itself, for the other benchmarks and for the curious. */
@Command(name = "bare", hidden = true, description = "Answers bytes it was given by PUT /bare/NAME, until it is stopped.", mixinStandardHelpOptions = true)
final class BareCommand implements Callable<Integer> {
    static final String READY = "bare server on port ";

    @Mixin
    private final Bench bench = new Bench();

    @Override
    public Integer call() throws InterruptedException {
        try (var server = new BareServer()) {
            bench.out().println(READY + server.start(0));
            bench.out().flush();
            new CountDownLatch(1).await(); // until the process is stopped
        }
        return 0;
    }
}

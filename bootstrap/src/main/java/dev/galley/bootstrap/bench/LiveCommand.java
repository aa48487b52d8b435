package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench live}. */
@Command(name = "live", description = "Telemetry from appliances to the WebSockets of who owns them: latency, deliveries, and sockets that never read.", mixinStandardHelpOptions = true, footer = {
        "",
        "Starts a Galley on a new, temporary data directory, and beside it a bare fan-out of the same texts over as many",
        "sockets. Needs as many open files as there are sockets, twice, and some more (ulimit -n).",
        "Exit codes: 0 measured, 1 failed."
})
final class LiveCommand implements Callable<Integer> {
    private static final Duration START = Duration.ofSeconds(60);
    /** As many as a person may have. */
    private static final int SOCKETS_EACH = 20;
    private static final int GOAL_DELIVERIES = 5_000;
    private static final int STALLED_SAMPLES = 200;
    /** Who takes longer than 15 s over a message is shed; until then the kernels of both sides hold what they can. */
    private static final int MOST_SHED_SECONDS = 120;
    private static final int STEP_SECONDS = 5;
    private static final Pattern SHED = Pattern.compile("(?m)^galley_live_shed_total ([0-9.E]+)$");
    private static final int STALLED_RATE = 5;
    private static final double MEGABYTE = 1e6;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--sockets", paramLabel = "N", defaultValue = "2000", description = "WebSockets that read, 20 of each person. Default: ${DEFAULT-VALUE}.")
    private int sockets = 2_000;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "1000", description = "Messages a second of all appliances. Default: ${DEFAULT-VALUE}.")
    private int rate = 1_000;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "How long each run lasts. Default: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(names = "--stalled", paramLabel = "N", defaultValue = "100", description = "WebSockets that never read. Default: ${DEFAULT-VALUE}.")
    private int stalled = 100;

    private final Table table = new Table("", "messages/s", "deliveries/s", "lost", "p50 ms", "p95 ms", "p99 ms",
            "max ms",
            "server's cores", "driver's cores");

    @Override
    public Integer call() throws IOException {
        int people = Math.ceilDiv(sockets, SOCKETS_EACH);
        var report = new Report("live", Map.of(
                "sockets", sockets, "people", people, "rate", rate, "seconds", seconds, "stalled", stalled));
        var directory = Files.createTempDirectory("galley-bench-live");
        String heap;
        try {
            try (var servers = new Servers()) {
                bare(servers, people, report);
            }
            try (var servers = new Servers()) {
                var config = Config.of(Map.of(Settings.DATA_DIR.name(), directory.toString()), Map.of());
                var galley = servers.galley(config);
                try (var kitchen = new LiveKitchen(
                        galley, directory, people + Math.ceilDiv(stalled, SOCKETS_EACH))) {
                    heap = product(galley, kitchen, people, report);
                }
            }
        } finally {
            StartCommand.delete(directory);
        }
        bench.finish(table + "\n" + heap, report);
        return 0;
    }

    private double a11() {
        return (double) GOAL_DELIVERIES / Math.min(SOCKETS_EACH, sockets);
    }

    private void bare(Servers servers, int people, Report report) throws IOException {
        var process = ServerProcess.java(
                List.of("bench", "live-server"), Map.of(), ServerProcess.temporaryLog("live"));
        servers.add(process);
        process.await(() -> process.output().stream().anyMatch(it -> it.startsWith(LiveServerCommand.READY)), START);
        var ready = process.output().stream().filter(it -> it.startsWith(LiveServerCommand.READY)).findFirst();
        int port = Integer.parseInt(ready.orElseThrow().substring(LiveServerCommand.READY.length()).strip());
        try (var load = new LiveLoad(people); var fanOut = new BareFanOut(port, people)) {
            for (int i = 0; i < sockets; i++) {
                load.watch(fanOut.watcher(i / SOCKETS_EACH), i / SOCKETS_EACH);
            }
            load.run(fanOut, rate, warmUp());
            measure("bare fan-out", process.pid(), load, fanOut, rate, report);
        }
    }

    private int warmUp() {
        return Math.max(1, seconds / 4);
    }

    private String product(RunningGalley galley, LiveKitchen kitchen, int people, Report report) throws IOException {
        try (var load = new LiveLoad(people)) {
            for (int i = 0; i < sockets; i++) {
                load.watch(kitchen.watcher(i / SOCKETS_EACH, true), i / SOCKETS_EACH);
            }
            LiveLoad.Publisher one = (appliance, seq) -> kitchen.publish(appliance, seq, 1);
            load.run(one, rate, warmUp());
            measure("galley", galley.pid(), load, one, rate, report);
            measure("galley, goal A11", galley.pid(), load, one, a11(), report);
            return stalled(galley, kitchen, people, load, report);
        }
    }

    private void measure(
            String name, long pid, LiveLoad load, LiveLoad.Publisher publisher, double perSecond, Report report)
            throws IOException {
        double server = ServerProcess.processorSeconds(pid);
        double driver = ServerProcess.processorSeconds(ProcessHandle.current().pid());
        long begin = System.nanoTime();
        var seen = load.run(publisher, perSecond, seconds);
        double took = (System.nanoTime() - begin) / 1e9;
        double serverCores = (ServerProcess.processorSeconds(pid) - server) / took;
        double driverCores = (ServerProcess.processorSeconds(ProcessHandle.current().pid()) - driver) / took;
        table.row(
                name,
                Table.number(seen.published()),
                Table.number(seen.delivered()),
                seen.lost(),
                Table.millis((double) seen.took().percentileNanos(50)),
                Table.millis((double) seen.took().percentileNanos(95)),
                Table.millis((double) seen.took().percentileNanos(99)),
                Table.millis((double) seen.took().maxNanos()),
                Table.number(serverCores),
                Table.number(driverCores));
        report.put(name, Map.of(
                "published", seen.published(), "delivered", seen.delivered(), "lost", seen.lost(),
                "latencyMillis", Report.millis(seen.took()), "serverCores", Report.rounded(serverCores),
                "driverCores", Report.rounded(driverCores), "readersClosed", load.closed()));
    }

    /** Those who never read get long messages, so that what the kernel holds for them is soon full. */
    private String stalled(RunningGalley galley, LiveKitchen kitchen, int people, LiveLoad load, Report report)
            throws IOException {
        var jvm = new Jcmd(galley.pid());
        long before = jvm.heapAfterCollection();
        var lazy = new ArrayList<SocketChannel>();
        try {
            for (int i = 0; i < stalled; i++) {
                lazy.add(kitchen.watcher(people + i / SOCKETS_EACH, false));
            }
            LiveLoad.Publisher both = flooding(kitchen, people);
            measure("galley, beside " + stalled + " that never read", galley.pid(), load, both, a11(), report);
            long beside = jvm.heapAfterCollection();
            int waited = 0;
            long shed = shed(galley);
            for (; shed < stalled && waited < MOST_SHED_SECONDS; waited += STEP_SECONDS) {
                load.run(both, a11(), STEP_SECONDS);
                shed = shed(galley);
            }
            long after = jvm.heapAfterCollection();
            report.put("heap", Map.of("before", before, "stalled", beside, "after", after));
            report.put("shed", Map.of("of", stalled, "shed", shed, "secondsAfterTheRun", waited));
            return "Heap after a full collection: %s MB before, %s MB at the end of the run beside them, %s MB after it;"
                    .formatted(mb(before), mb(beside), mb(after))
                    + " %d of %d that never read were shed, the last within %d s of the run's end, and %d of %d that read.%n"
                            .formatted(shed, stalled, waited, load.closed(), sockets);
        } finally {
            for (var channel : lazy) {
                channel.close();
            }
        }
    }

    private LiveLoad.Publisher flooding(LiveKitchen kitchen, int people) {
        int flooded = Math.ceilDiv(stalled, SOCKETS_EACH);
        int every = Math.max(1, (int) (a11() / (STALLED_RATE * Math.max(1, flooded))));
        var sent = new long[1];
        return (appliance, seq) -> {
            kitchen.publish(appliance, seq, 1);
            if (flooded > 0 && sent[0] % every == 0) {
                long nth = sent[0] / every;
                kitchen.publish(people + (int) (nth % flooded), nth / flooded, STALLED_SAMPLES);
            }
            sent[0]++;
        };
    }

    private static String mb(long bytes) {
        return Table.number(bytes / MEGABYTE);
    }

    /** How many sockets the server itself says that it has shed. */
    private static long shed(RunningGalley galley) throws IOException {
        var metrics = URI.create("http://127.0.0.1:" + galley.managementPort() + "/metrics");
        try (var in = metrics.toURL().openStream()) {
            var told = SHED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return told.find() ? (long) Double.parseDouble(told.group(1)) : 0;
        }
    }
}

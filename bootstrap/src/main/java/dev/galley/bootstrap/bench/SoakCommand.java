package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.cli.RunningGalley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench soak}: whether an hour later it is as fast, and as small, as in the beginning. */
@Command(name = "soak", description = "Mixed reading at half load for long: drift of latency and memory, and pinned threads.", mixinStandardHelpOptions = true, footer = {
        "",
        "Uses the server that runs on the data directory, or starts one there and stops it afterwards.",
        "Exit codes: 0 measured, 1 failed."
})
final class SoakCommand implements Callable<Integer> {
    private static final int TENTHS = 10;
    private static final int RECIPES = 10_000;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "30", description = "How long it goes on. Default: ${DEFAULT-VALUE}.")
    private double minutes = 30;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "16", description = "Connections under closed load. Default: ${DEFAULT-VALUE}.")
    private int connections = 16;

    /** What was seen in one tenth of the time. */
    record Tenth(double p50Millis, double p99Millis, double maxMillis, long failures, double heapMegabytes,
            double residentMegabytes) {}

    @Override
    public Integer call() throws IOException {
        var recording = Files.createTempFile("galley-bench", ".jfr");
        try (var servers = new Servers()) {
            measure(servers.galley(bench.config()), recording);
        } finally {
            Files.deleteIfExists(recording);
        }
        return 0;
    }

    private void measure(RunningGalley galley, Path recording) {
        long pid = galley.pid();
        try (var app = new Api(Servers.local(galley.httpPort()))) {
            var requests = mix(app).requests();
            var driver = new LoadDriver(app.base());
            driver.closed(requests, connections, Duration.ofSeconds(10));
            double rate = driver.closed(requests, connections, Duration.ofSeconds(10)).perSecond() / 2;
            var jvm = new Jcmd(pid);
            jvm.recordPinning();
            var tenths = new ArrayList<Tenth>();
            var each = Duration.ofMillis((long) (minutes * 60_000 / TENTHS));
            for (int i = 0; i < TENTHS; i++) {
                var seen = driver.open(requests, 4 * connections, each, rate);
                tenths.add(tenth(seen, jvm.heapAfterCollection(), ServerProcess.residentBytes(pid)));
                bench.out().println(tenths.getLast());
                bench.out().flush();
            }
            tell(tenths, rate, jvm.pinned(recording));
        }
    }

    private static Scenario mix(Api app) {
        var shares = Map.of("recipe-hit", 14, "recipe-slug", 1, "list-first", 1, "list-deep", 1, "search-one", 1,
                "autocomplete", 2);
        var parts = new LinkedHashMap<Scenario, Integer>();
        for (var scenario : Scenario.of(Catalogue.of(app, RECIPES), app)) {
            if (shares.containsKey(scenario.name())) {
                parts.put(scenario, shares.getOrDefault(scenario.name(), 1));
            }
        }
        return Scenario.mixed("soak", parts);
    }

    private static Tenth tenth(LoadResult seen, long heap, long resident) {
        return new Tenth(
                Report.rounded(seen.latency().percentileNanos(50) / 1e6),
                Report.rounded(seen.latency().percentileNanos(99) / 1e6),
                Report.rounded(seen.latency().maxNanos() / 1e6),
                seen.failures(200),
                Report.rounded(heap / 1e6),
                Report.rounded(resident / 1e6));
    }

    private void tell(List<Tenth> tenths, double rate, long pinned) {
        var table = new Table("tenth", "p50 ms", "p99 ms", "max ms", "failed", "heap MB", "resident MB");
        for (int i = 0; i < tenths.size(); i++) {
            var tenth = tenths.get(i);
            table.row(
                    i + 1,
                    Table.number(tenth.p50Millis),
                    Table.number(tenth.p99Millis),
                    Table.number(tenth.maxMillis),
                    tenth.failures,
                    Table.number(tenth.heapMegabytes),
                    Table.number(tenth.residentMegabytes));
        }
        double drift = tenths.getLast().p99Millis / tenths.getFirst().p99Millis;
        var report = new Report("soak", Map.of("minutes", minutes, "perSecond", Report.rounded(rate)));
        report.put("tenths", tenths);
        report.put("p99LastToFirst", Report.rounded(drift));
        report.put("pinnedThreads", pinned);
        bench.finish("%s%n%s requests/s for %s min; p99 of the last tenth is %s of the first; %d pinned threads%n"
                .formatted(table, Table.number(rate), Table.number(minutes), Table.number(drift), pinned), report);
    }
}

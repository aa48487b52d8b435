package dev.galley.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench outbox}. */
@Command(name = "outbox", description = "Events per second through the outbox, and how soon an idle relay delivers, beside the same rows"
        + " put and taken by hand.", mixinStandardHelpOptions = true, footer = {
                "",
                "Works on an embedded database of its own, and throws it away. Exit codes: 0 measured, 1 failed."
        })
final class OutboxCommand implements Callable<Integer> {
    private static final int POOL = 8;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--events", paramLabel = "N", defaultValue = "30000", description = "Events of each run. Default: ${DEFAULT-VALUE}.")
    private int events = 30_000;

    @Option(names = "--repetitions", paramLabel = "N", defaultValue = "3", description = "Runs of each; the median counts. Default: ${DEFAULT-VALUE}.")
    private int repetitions = 3;

    @Override
    public Integer call() {
        var backlog = new ArrayList<Double>();
        var taken = new ArrayList<Double>();
        var through = new ArrayList<Double>();
        var put = new ArrayList<Double>();
        Histogram waited;
        try (var scratch = Scratch.start(POOL); var outbox = new OutboxBench(scratch.database())) {
            var wall = new QueueWall(scratch.database());
            for (int i = 0; i <= repetitions; i++) { // the first warms up
                add(backlog, i, outbox.backlogPerSecond(events, events));
                add(taken, i, wall.takenPerSecond(events, POOL));
                add(through, i, outbox.throughPerSecond(events / 3, events, POOL));
                add(put, i, wall.putPerSecond(events / 3, POOL));
            }
            waited = outbox.pickUp(400, Duration.ofMillis(10));
        }
        var table = new Table("", "galley/s", "by hand/s", "ratio");
        table.row("a backlog delivered", number(backlog), number(taken), ratio(backlog, taken));
        table.row("committed one at a time and delivered", number(through), number(put), ratio(through, put));
        var report = new Report("outbox", Map.of("events", events, "repetitions", repetitions));
        report.put("backlogPerSecond", backlog);
        report.put("takenByHandPerSecond", taken);
        report.put("throughPerSecond", through);
        report.put("putByHandPerSecond", put);
        report.put("pickUpMillis", Report.millis(waited));
        bench.finish(
                "%s%nFrom before the commit to an idle subscriber: %s%n".formatted(table, Report.line(waited)), report);
        return 0;
    }

    private static void add(List<Double> runs, int repetition, double perSecond) {
        if (repetition > 0) {
            runs.add(Report.rounded(perSecond));
        }
    }

    static double median(List<Double> runs) {
        return Contender.median(runs.stream().mapToDouble(run -> run).toArray());
    }

    private static String number(List<Double> runs) {
        return Table.number(median(runs));
    }

    private static String ratio(List<Double> runs, List<Double> others) {
        return Table.number(median(runs) / median(others));
    }
}

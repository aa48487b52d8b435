package dev.galley.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench jobs}. */
@Command(name = "jobs", description = "Jobs per second that do nothing, and how soon an idle node runs one, beside"
        + " db-scheduler alone and the same rows taken by hand.", mixinStandardHelpOptions = true, footer = {
                "",
                "Works on an embedded database of its own, and throws it away. Exit codes: 0 measured, 1 failed."
        })
final class JobsCommand implements Callable<Integer> {
    private static final int POOL = 8;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "20000", description = "Jobs of each run. Default: ${DEFAULT-VALUE}.")
    private int jobs = 20_000;

    @Option(names = "--repetitions", paramLabel = "N", defaultValue = "3", description = "Runs; the median counts. Default: ${DEFAULT-VALUE}.")
    private int repetitions = 3;

    @Override
    public Integer call() {
        var ran = new ArrayList<Double>();
        var library = new ArrayList<Double>();
        var taken = new ArrayList<Double>();
        Histogram waited;
        try (var scratch = Scratch.start(POOL); var bench = new JobBench(scratch.database())) {
            var alone = new SchedulerWall(scratch.database());
            var wall = new QueueWall(scratch.database());
            for (int i = 0; i <= repetitions; i++) { // the first warms up
                double ranPerSecond = bench.backlogPerSecond(jobs);
                double alonePerSecond = alone.ranPerSecond(jobs);
                double takenPerSecond = wall.takenPerSecond(jobs, POOL);
                if (i > 0) {
                    ran.add(Report.rounded(ranPerSecond));
                    library.add(Report.rounded(alonePerSecond));
                    taken.add(Report.rounded(takenPerSecond));
                }
            }
            waited = bench.pickUp(400, Duration.ofMillis(10));
        }
        var table = new Table("", "galley/s", "db-scheduler/s", "of it", "by hand/s", "ratio");
        table.row(
                "a backlog run",
                Table.number(OutboxCommand.median(ran)),
                Table.number(OutboxCommand.median(library)),
                Table.number(OutboxCommand.median(ran) / OutboxCommand.median(library)),
                Table.number(OutboxCommand.median(taken)),
                Table.number(OutboxCommand.median(ran) / OutboxCommand.median(taken)));
        var report = new Report("jobs", Map.of("jobs", jobs, "repetitions", repetitions));
        report.put("ranPerSecond", ran);
        report.put("ranByDbSchedulerAlonePerSecond", library);
        report.put("takenByHandPerSecond", taken);
        report.put("pickUpMillis", Report.millis(waited));
        bench.finish("%s%nFrom before the commit to an idle node's job: %s%n".formatted(table, Report.line(waited)),
                report);
        return 0;
    }
}

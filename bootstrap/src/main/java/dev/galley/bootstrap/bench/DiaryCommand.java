package dev.galley.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleBiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code galley bench diary}. */
@Command(name = "diary", description = "A day's macros and a year's summary over five years of diary, beside the same sums by bare"
        + " SQL.", mixinStandardHelpOptions = true, footer = {
                "",
                "One thread and no HTTP, on an embedded database of its own that is thrown away afterwards.",
                "Exit codes: 0 measured, 1 failed."
        })
final class DiaryCommand implements Callable<Integer> {
    private static final Map<String, ToDoubleBiFunction<DiaryBench, Duration>> CONTENDERS = contenders();

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    private static Map<String, ToDoubleBiFunction<DiaryBench, Duration>> contenders() {
        var contenders = new LinkedHashMap<String, ToDoubleBiFunction<DiaryBench, Duration>>();
        contenders.put("a day's macros with targets", DiaryBench::days);
        contenders.put("a day's sums by bare SQL", DiaryBench::bareDays);
        contenders.put("a year's summary with insights", DiaryBench::years);
        contenders.put("a year's sums by bare SQL", DiaryBench::bareYears);
        return contenders;
    }

    /** What was found, as a section of a report. */
    record Found(String text, Map<String, List<Double>> perSecond, String plan) {}

    /** Measured by turns; the first round warms up. */
    static Found measure(Duration each, int repetitions) {
        var perSecond = new LinkedHashMap<String, List<Double>>();
        String plan;
        try (var scratch = Scratch.start(2)) {
            var diary = new DiaryBench(scratch.database());
            for (int i = 0; i <= repetitions; i++) {
                boolean counts = i > 0;
                CONTENDERS.forEach((name, contender) -> {
                    double found = contender.applyAsDouble(diary, each);
                    if (counts) {
                        perSecond.computeIfAbsent(name, _ -> new ArrayList<>()).add(Report.rounded(found));
                    }
                });
            }
            plan = diary.plan();
        }
        var table = new Table("five years of diary", "/s", "ms each");
        perSecond.forEach((name, values) -> {
            double median = OutboxCommand.median(values);
            table.row(name, Table.number(median), Table.number(1_000 / median));
        });
        return new Found(table + "\n" + plan + "\n", perSecond, plan);
    }

    @Override
    public Integer call() {
        var found = measure(Duration.ofSeconds(effort.seconds), effort.repetitions);
        var report = new Report("diary", Map.of(
                "years", DiaryBench.YEARS, "seconds", effort.seconds, "repetitions", effort.repetitions));
        report.put("perSecond", found.perSecond());
        report.put("plan", found.plan());
        bench.finish(found.text(), report);
        return 0;
    }
}

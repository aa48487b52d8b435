package dev.galley.bootstrap.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code galley bench ingredients}. */
@Command(name = "ingredients", description = "Ingredient lines that one core reads in a second, what a line allocates, and how long the"
        + " worst line takes.", mixinStandardHelpOptions = true, footer = {
                "",
                "Reads made-up English lines; needs no database. Exit codes: 0 measured, 1 failed."
        })
final class IngredientsCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Override
    public Integer call() {
        var lines = new IngredientBench();
        var seen = lines.run(effort.repetitions, Duration.ofSeconds(effort.seconds));
        var table = new Table("", "");
        table.row("lines per second of one core", Table.number(OutboxCommand.median(seen.linesPerSecond())));
        table.row("bytes allocated per line", Table.number(seen.bytesPerLine()));
        table.row("worst line of 1,000 characters, µs", Table.number(seen.worstMicros()));
        var report = new Report(
                "ingredients",
                Map.of("lines", lines.size(), "repetitions", effort.repetitions, "seconds", effort.seconds));
        report.put("linesPerSecond", seen.linesPerSecond().stream().map(Report::rounded).toList());
        report.put("bytesPerLine", Report.rounded(seen.bytesPerLine()));
        report.put("worstMicros", Report.rounded(seen.worstMicros()));
        report.put("worstLine", seen.worstLine());
        bench.finish("%s%nWorst: %s%n".formatted(table, seen.worstLine()), report);
        return 0;
    }
}

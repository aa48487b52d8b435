package dev.galley.bootstrap.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley bench}: what it can do, measured beside what the machine can do. */
@Command(name = "bench", description = "Measures Galley beside what it stands on. docs/benchmarks.md tells what was found.", synopsisSubcommandLabel = "BENCHMARK", subcommands = {
        ServingCommand.class,
        SearchCommand.class,
        AccountsCommand.class,
        SoakCommand.class,
        OutboxCommand.class,
        JobsCommand.class,
        IngredientsCommand.class,
        SeedCommand.class,
        ImportCommand.class,
        PagesCommand.class,
        BrokerCommand.class,
        BrokerServerCommand.class,
        TelemetryCommand.class,
        DiaryCommand.class,
        LiveCommand.class,
        LiveServerCommand.class,
        RepairCommand.class,
        PhotosCommand.class,
        MealsCommand.class,
        StartCommand.class,
        JmhCommand.class,
        BareCommand.class
}, mixinStandardHelpOptions = true, footer = {
        "",
        "Figures of one run belong together: compare ratios, not absolute numbers of different machines or hours.",
        "All load goes to this machine only."
})
public final class BenchCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

package dev.galley.bootstrap.cli;

import dev.galley.application.bus.Unavailable;
import dev.galley.bootstrap.bench.BenchCommand;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.bootstrap.observe.Logging;
import dev.galley.domain.kernel.Refused;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley}: everything that can be typed. */
@Command(name = "galley", description = "The backend of a connected kitchen.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        UpCommand.class,
        TestCommand.class,
        ImportCommand.class,
        ExportCommand.class,
        AdminCommand.class,
        ApplianceCommand.class,
        AiCommand.class,
        BenchCommand.class,
        OpenApiCommand.class,
        MigrateCommand.class,
        ConfigCommand.class,
        HealthCommand.class,
        VersionCommand.class,
        CommandLine.HelpCommand.class
}, mixinStandardHelpOptions = true, versionProvider = VersionCommand.Provider.class, footer = {
        "",
        "Start with:   galley up",
        "Help on one:  galley COMMAND --help",
        "",
        "Exit codes: 0 done, 1 failed, 2 misused, 3 no JDK, 4 no Maven, 5 not built."
})
public final class GalleyCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs what was typed. Answers the exit code. */
    public static int run(String... arguments) {
        Logging.toPerson();
        return new CommandLine(new GalleyCommand())
                .setExecutionExceptionHandler((failure, line, _) -> explain(failure, line.getErr()))
                .setParameterExceptionHandler((wrong, _) -> misused(wrong))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    /** What went wrong outside of Galley is told in a sentence; a bug is told with its trace. */
    private static int explain(Exception failure, PrintWriter out) {
        switch (failure) {
            case Config.Unusable unusable -> {
                out.println("Galley cannot start with these settings:");
                unusable.problems().forEach(problem -> out.println("  - " + problem));
            }
            case Trouble trouble -> {
                out.println(trouble.getMessage());
                if (trouble.getCause() != null) {
                    out.println("  because: " + trouble.getCause().getMessage());
                }
            }
            case Refused refused -> out.println(refused.refusal().name() + ": " + refused.detail());
            case Unavailable away -> out.println("The database cannot be reached: " + away.getMessage());
            default -> failure.printStackTrace(out);
        }
        out.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int misused(CommandLine.ParameterException wrong) {
        var line = wrong.getCommandLine();
        var out = line.getErr();
        out.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, out);
        out.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        out.flush();
        return CommandLine.ExitCode.USAGE;
    }
}

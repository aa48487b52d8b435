package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley import}. */
@Command(name = "import", description = "Brings foods, recipes or pairings into the database, from files.", synopsisSubcommandLabel = "foods|recipes|pairings", subcommands = {
        ImportFoodsCommand.class, ImportRecipesCommand.class,
        ImportPairingsCommand.class}, mixinStandardHelpOptions = true)
public final class ImportCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

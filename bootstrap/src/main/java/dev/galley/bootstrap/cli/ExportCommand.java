package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley export}. */
@Command(name = "export", description = "Takes data out of the database, into files.", synopsisSubcommandLabel = "person", subcommands = {
        ExportPersonCommand.class}, mixinStandardHelpOptions = true)
public final class ExportCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley appliance}: what is done with appliances. */
@Command(name = "appliance", description = "Does what is done with appliances.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        ApplianceRegisterCommand.class,
        SimulateCommand.class
}, mixinStandardHelpOptions = true)
public final class ApplianceCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

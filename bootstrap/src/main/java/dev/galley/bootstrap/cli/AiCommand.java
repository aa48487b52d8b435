package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley ai}: for who works with language models. */
@Command(name = "ai", description = "Works on what language models answer.", synopsisSubcommandLabel = "repair", subcommands = AiRepairCommand.class, mixinStandardHelpOptions = true)
public final class AiCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley config}: what is in force. */
@Command(name = "config", description = "Prints the settings in force and where each comes from.", mixinStandardHelpOptions = true, footer = {
        "",
        "A setting is made by a flag of 'up', else by an environment variable of its name,",
        "else by a line NAME=value of the file that GALLEY_CONFIG names, else its default holds.",
        "Exit codes: 0 all settings can be used, 1 some cannot; each is listed with what to write instead."
})
public final class ConfigCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        for (var line : place.config().listing()) {
            var value = line.value().isEmpty() ? "(unset)" : line.value();
            out.printf("%-24s %-24s %-14s %s%n", line.name(), value, line.origin(), line.description());
        }
        out.flush();
    }
}

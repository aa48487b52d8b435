package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley migrate}: the schema alone, for those who do it before they start the new version. */
@Command(name = "migrate", description = "Brings the database to this version's schema. 'up' does so by itself.", mixinStandardHelpOptions = true, footer = {
        "", "Safe to repeat, and while Galley runs. Exit codes: 0 done, 1 failed."})
public final class MigrateCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var config = place.config();
        try (var ground = Ground.shared(config, new DataDirectory(Path.of(config.get(Settings.DATA_DIR))))) {
            ground.migrate();
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("The database has the schema of Galley " + VersionCommand.version() + ".");
        out.flush();
    }
}

package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.persistence.identity.AccessKeys;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley admin rotate-keys}. */
@Command(name = "rotate-keys", description = "Signs access tokens with a new key from now on. Nobody is signed out.", mixinStandardHelpOptions = true, footer = {
        "",
        "Running nodes take it up at once, or within a minute. The old key verifies until all it signed has expired."})
public final class AdminRotateKeysCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var config = place.config();
        if (!config.get(Settings.JWT_KEYS).keys().isEmpty()) {
            throw new Trouble("The keys are those of JWT_KEYS: put a new one first there, and restart the nodes.");
        }
        try (var work = Workplace.open(config)) {
            out.printf("Access tokens are signed with key %s from now on.%n", work.get(AccessKeys.class).rotate());
            out.flush();
        }
    }
}

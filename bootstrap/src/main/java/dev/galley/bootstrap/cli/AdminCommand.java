package dev.galley.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley admin}: for who looks after a running Galley. */
@Command(name = "admin", description = "Looks after what Galley does in the background, and who may come in.", synopsisSubcommandLabel = "grant|revoke|create|rotate-keys|outbox|jobs", subcommands = {
        AdminGrantCommand.class, AdminRevokeCommand.class, AdminCreateCommand.class,
        AdminOutboxCommand.class, AdminJobsCommand.class,
        AdminRotateKeysCommand.class}, mixinStandardHelpOptions = true)
public final class AdminCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}

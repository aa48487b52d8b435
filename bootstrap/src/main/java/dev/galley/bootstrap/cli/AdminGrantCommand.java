package dev.galley.bootstrap.cli;

import dev.galley.domain.identity.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley admin grant}. */
@Command(name = "grant", description = "Makes somebody who has an account an administrator.", mixinStandardHelpOptions = true, footer = {
        "", "It holds at once, also on running nodes. Without an account yet: galley admin create."})
public final class AdminGrantCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "EMAIL", description = "Whose account it is.")
    private @Nullable String email;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var work = Workplace.open(place.config())) {
            var account = AccountWork.changeRole(work, Objects.requireNonNull(email), Role.ADMIN);
            out.printf("%s is an administrator.%n", account.email());
            out.flush();
        }
    }
}

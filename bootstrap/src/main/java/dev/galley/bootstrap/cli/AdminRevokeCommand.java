package dev.galley.bootstrap.cli;

import dev.galley.domain.identity.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley admin revoke}. */
@Command(name = "revoke", description = "Makes an administrator an ordinary user again.", mixinStandardHelpOptions = true, footer = {
        "",
        "It holds at once, also on running nodes, and for the last administrator as well: galley admin grant makes another."})
public final class AdminRevokeCommand implements Runnable {
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
            var account = AccountWork.changeRole(work, Objects.requireNonNull(email), Role.USER);
            out.printf("%s is no administrator.%n", account.email());
            if (!AccountWork.isAnybodyAdministrator(work)) {
                out.println("Nobody is one now. Make somebody: ./galley admin grant EMAIL, or create EMAIL.");
            }
            out.flush();
        }
    }
}

package dev.galley.bootstrap.cli;

import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.kernel.Versioned;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley export person}. */
@Command(name = "person", description = "Writes all that is kept about a person into a ZIP.", mixinStandardHelpOptions = true, footer = {
        "",
        "Also of an account that was deleted, until it is erased thirty days later: its owner cannot sign in",
        "to ask for it. Make sure that it is they who ask."})
public final class ExportPersonCommand implements Callable<Integer> {
    private static final Caller SELF = new Caller.Job("export person");

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "EMAIL", description = "The address of the account.")
    private @Nullable String email;

    @Option(names = "--out", paramLabel = "FILE", description = "A file that is not there yet. Default: galley-export.zip.")
    private Path file = Path.of("galley-export.zip");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var work = Workplace.open(place.config())) {
            var address = new EmailAddress(Objects.requireNonNull(email));
            var accounts = work.get(Accounts.class);
            var account = work.get(Transactions.class)
                    .read(() -> accounts.of(address))
                    .map(Versioned<Account>::value)
                    .orElseThrow(() -> new Trouble("Nobody has an account with the address " + address + "."));
            try (var packed = work.get(Bus.class).send(new GetBelongings(account.id()), SELF).content()) {
                Files.copy(packed, file);
            } catch (FileAlreadyExistsException e) {
                throw new Trouble("%s is there already: choose another with --out.".formatted(file), e);
            }
        }
        out.printf("All that is kept about %s is in %s.%n", email, file);
        out.flush();
        return 0;
    }
}

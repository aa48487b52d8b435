package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.domain.identity.Secrets;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley admin create}. */
@Command(name = "create", description = "Opens an account for a new administrator.", mixinStandardHelpOptions = true, footer = {
        "",
        "The password is asked for, or taken from the first line of what is piped in. Leave it empty, and one is made up",
        "and printed this once."})
public final class AdminCreateCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "EMAIL", description = "With which they sign in.")
    private @Nullable String email;

    @Option(names = "--name", paramLabel = "NAME", description = "What they are called. Default: what stands before the @.")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var address = Objects.requireNonNull(email);
        try (var work = Workplace.open(place.config())) {
            var given = given();
            var password = given.orElseGet(() -> work.get(Secrets.class).fresh().text());
            AccountWork.create(work, address, name == null ? address.replaceAll("@.*", "") : name, password);
            out.printf("%s is an administrator.%n", address);
            if (given.isEmpty()) {
                out.printf("Password: %s%nIt is not shown again.%n", password);
            }
            out.flush();
        }
    }

    /** Never from the command line itself, which others can see and shells remember. */
    private static Optional<String> given() {
        @SuppressWarnings("SystemConsoleNull") // it may be null all the same, where java.base has no terminal
        var console = System.console();
        return (console != null && console.isTerminal() ? typed(console) : piped()).filter(text -> !text.isEmpty());
    }

    private static Optional<String> typed(Console console) {
        var first = console.readPassword("Password (empty: one is made up): ");
        if (first == null || first.length == 0) {
            return Optional.empty();
        }
        var second = console.readPassword("Again: ");
        if (!Arrays.equals(first, second)) {
            throw new Trouble("These are two different passwords: try again.");
        }
        return Optional.of(new String(first));
    }

    /** Does not wait for who may never write anything. */
    private static Optional<String> piped() {
        try {
            if (System.in.available() == 0) {
                return Optional.empty();
            }
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

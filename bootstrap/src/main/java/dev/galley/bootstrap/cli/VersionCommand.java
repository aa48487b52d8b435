package dev.galley.bootstrap.cli;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley version}. */
@Command(name = "version", description = "Prints which Galley this is, and what it runs on.", mixinStandardHelpOptions = true)
public final class VersionCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Galley " + version()};
        }
    }

    /** As it stands in the jar's manifest. */
    public static String version() {
        return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Galley " + version());
        out.println("Java " + Runtime.version() + ", " + System.getProperty("java.vendor"));
        out.println(System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        out.flush();
    }
}

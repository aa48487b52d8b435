package dev.galley.bootstrap;

import dev.galley.bootstrap.cli.GalleyCommand;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Guice makes classes at run time in ways that newer JDKs warn of; Galley does not use what it makes them for.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        System.exit(GalleyCommand.run(arguments));
    }
}

package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.embedded.Trouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the list of commands. The launcher runs the tests itself, for they need no built Galley. */
@Command(name = "test", description = "Runs every test, the same as mvn verify.", mixinStandardHelpOptions = true, footer = {
        "", "Options behind it are Maven's: galley test -pl domain"})
public final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Trouble("The tests are run by the launcher: type ./galley test in the project's directory.");
    }
}

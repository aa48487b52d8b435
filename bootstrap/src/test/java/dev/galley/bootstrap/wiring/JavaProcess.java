package dev.galley.bootstrap.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of the tests in a process of its own, which can be killed. */
public final class JavaProcess {
    private JavaProcess() {}

    /**
     * Starts one and returns at once.
     *
     * @param log written anew
     */
    public static Process start(Class<?> main, Path log, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}

package dev.galley.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley bench jmh}: they are compiled with the tests, so that JMH and what it generates are not shipped. */
@Command(name = "jmh", description = "Runs the micro benchmarks: what is done for every request, in ns and in bytes allocated.", mixinStandardHelpOptions = true, footer = {
        "",
        "Needs the sources and Maven. Exit codes: 0 measured, 1 failed."
})
final class JmhCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Parameters(arity = "0..1", paramLabel = "PATTERN", defaultValue = ".*", description = "A regular expression of benchmarks' names. Default: all.")
    private String pattern = ".*";

    @Option(names = "--sources", paramLabel = "DIR", description = "Where the sources are. Default: this program's.")
    private @Nullable Path sources;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var from = sources != null ? sources.toAbsolutePath() : Sources.find();
        var out = bench.dataDirectory().resolve("bench").resolve("jmh.json");
        Files.createDirectories(out.getParent());
        var command = new ArrayList<>(List.of("mvn", "--batch-mode", "--no-transfer-progress", "test"));
        command.addAll(List.of("-Dspotless.check.skip", "-pl", "bootstrap", "-am", "-Dtest=MicroBenchmarks"));
        command.addAll(List.of("-Dsurefire.failIfNoSpecifiedTests=false", "-Dsurefire.useFile=false"));
        command.addAll(List.of("-Djmh=" + pattern, "-Djmh.out=" + out));
        int code = new ProcessBuilder(command).directory(from.toFile()).inheritIO().start().waitFor();
        bench.out().println(code == 0 ? "All results: " + out : "the micro benchmarks failed");
        bench.out().flush();
        return code == 0 ? 0 : 1;
    }
}

package dev.galley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the sources show, and no class file. */
class SourcesTest {
    private static final int MOST_LINES = 420;
    private static final Pattern SLEEP = Pattern.compile("\\.sleep\\(|LockSupport\\.park");
    /** Who sleeps all the same, and why no condition does. */
    private static final Map<String, String> SLEEPERS = Map.of(
            "ScriptedModel.java", "uses up its time limit, as a wire does, and the limit is what is tested",
            "CommandCrashTest.java", "kills at random instants, which is what it is for",
            "MeasuringAppliance.java", "leaves a broker that is gone alone for a moment, as an appliance does");

    private static List<Path> sources(String kind) {
        try (var modules = Files.list(Project.root())) {
            return modules.map(module -> module.resolve("src/" + kind + "/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesTest::below)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_file_is_too_long_to_be_read_at_once() {
        for (var kind : List.of("main", "test")) {
            assertThat(sources(kind)).isNotEmpty().filteredOn(file -> lines(file).size() > MOST_LINES).isEmpty();
        }
    }

    @Test
    void no_test_sleeps_where_it_could_await_something() {
        var sleepers = sources("test").stream()
                .filter(file -> lines(file).stream().anyMatch(line -> SLEEP.matcher(line).find()))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(sleepers).containsExactlyInAnyOrderElementsOf(SLEEPERS.keySet());
    }
}

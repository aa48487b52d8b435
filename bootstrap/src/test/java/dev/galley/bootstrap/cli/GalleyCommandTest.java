package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GalleyCommandTest {
    private record Said(int code, String text) {}

    private static Said type(String... arguments) {
        var said = new StringWriter();
        var line = new CommandLine(new GalleyCommand()).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        return new Said(line.execute(arguments), said.toString());
    }

    static Stream<List<String>> everyCommand() {
        var all = new ArrayList<List<String>>();
        collect(new CommandLine(new GalleyCommand()), List.of(), all);
        return all.stream();
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> all) {
        all.add(path);
        line.getSubcommands().forEach((name, sub) -> collect(
                sub, Stream.concat(path.stream(), Stream.of(name)).toList(), all));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void each_has_a_help_that_says_what_it_does(List<String> path) {
        var said = type(Stream.concat(path.stream(), Stream.of("--help")).toArray(String[]::new));
        assertThat(said.code).isZero();
        assertThat(said.text).contains("Usage: galley").containsPattern("[A-Z][a-z].+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "import", "export", "admin", "appliance", "openapi", "migrate", "config",
            "version",
            "bench"})
    void the_list_of_commands_has(String command) {
        assertThat(type("--help").text).containsPattern("(?m)^  " + command + " ");
    }

    @Test
    void a_typing_error_is_met_with_a_suggestion() {
        var said = type("confg");
        assertThat(said.code).isEqualTo(2);
        assertThat(said.text).contains("config");
    }
}

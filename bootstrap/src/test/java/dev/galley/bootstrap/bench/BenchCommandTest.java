package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
    private final StringWriter said = new StringWriter();
    private final CommandLine line = new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said));

    @Test
    void every_benchmark_explains_itself() {
        assertThat(line.getSubcommands()).containsKeys("serving", "search", "soak", "outbox", "jobs", "seed", "import",
                "pages",
                "start",
                "jmh");
        for (var name : line.getSubcommands().keySet()) {
            assertThat(line.execute(name, "--help")).as(name).isZero();
            assertThat(said.toString()).contains("Usage: bench " + name);
        }
    }

    @Test
    void alone_it_lists_them() {
        assertThat(line.execute()).isZero();
        assertThat(said.toString()).contains("serving").contains("start").doesNotContain("\n  bare");
    }
}

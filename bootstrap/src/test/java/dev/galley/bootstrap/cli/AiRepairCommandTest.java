package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AiRepairCommandTest {
    @Test
    void one_line_of_json_for_each_line() throws IOException {
        var lines = """
                "{dish: soup,"
                "{\\"dish\\":\\n\\"soup\\"}"

                "I cannot tell."
                {"no": "literal"}
                "text" and more
                """;
        var out = new StringWriter();
        AiRepairCommand.repair(new BufferedReader(new StringReader(lines)), new PrintWriter(out, true));
        assertThat(out.toString().lines()).containsExactly(
                "{\"dish\":\"soup\"}",
                "{\"dish\": \"soup\"}",
                "{\"error\":\"NO_JSON\"}",
                "{\"error\":\"NOT_A_STRING\"}",
                "{\"error\":\"NOT_A_STRING\"}");
    }
}

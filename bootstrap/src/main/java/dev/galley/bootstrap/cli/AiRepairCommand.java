package dev.galley.bootstrap.cli;

import dev.galley.ai.llm.repair.Repaired;
import dev.galley.ai.llm.repair.ReplyRepair;
import dev.galley.http.server.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code galley ai repair}: broken JSON in, JSON out, a line each. */
@Command(name = "repair", description = "Makes JSON of broken JSON: reads one JSON string literal a line, each holding a broken text, and writes one line of JSON for each.", mixinStandardHelpOptions = true, footer = {
        "",
        "Example:  echo '\"{dish: soup,\"' | galley ai repair",
        "What cannot be mended is {\"error\": \"NO_JSON\"} or \"TOO_DEEP\"; a line that is no string literal \"NOT_A_STRING\".",
        "Needs no database and no running Galley. Exit codes: 0 done, 1 failed."
})
public final class AiRepairCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            repair(lines, out);
        } catch (IOException e) {
            throw new dev.galley.bootstrap.embedded.Trouble("cannot read the input", e);
        }
        out.flush();
    }

    static void repair(BufferedReader lines, PrintWriter out) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(repaired(line));
            }
        }
    }

    private static String repaired(String line) {
        String reply;
        try {
            reply = Json.MAPPER.readValue(line, String.class);
        } catch (JacksonException notJson) {
            return error("NOT_A_STRING");
        }
        return switch (ReplyRepair.repair(reply)) {
            // sound JSON has line ends only between its values
            case Repaired.Json(var json, _, _) -> json.replace('\n', ' ').replace('\r', ' ');
            case Repaired.Unrepairable(var why) -> error(why.name());
        };
    }

    private static String error(String why) {
        return Json.MAPPER.writeValueAsString(Map.of("error", why));
    }
}

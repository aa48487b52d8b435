package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.wiring.Application;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code galley openapi}: for those who generate clients, without a running server. */
@Command(name = "openapi", description = "Prints the OpenAPI 3.1 document of the API, the same as GET /openapi.json.", mixinStandardHelpOptions = true, footer = {
        "", "Needs no database and no running Galley."})
public final class OpenApiCommand implements Runnable {
    @Mixin
    private final Place place = new Place();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Writes to this file instead.")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var document = Application.withoutGround(place.config()).get(HttpServer.class).openApi();
        var text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        if (output == null) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(output, text + "\n");
        } catch (IOException e) {
            throw new dev.galley.bootstrap.embedded.Trouble("cannot write to " + output + ": choose another file", e);
        }
    }
}

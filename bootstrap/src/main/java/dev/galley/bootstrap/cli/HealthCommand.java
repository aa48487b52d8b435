package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code galley health}: for containers, which have no curl. */
@Command(name = "health", description = "Asks the Galley of this machine whether it is ready, and prints its answer.", mixinStandardHelpOptions = true, footer = {
        "", "Exit codes: 0 ready, 1 not ready or not there."})
public final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        int port = RunningGalley.in(place.config())
                .map(RunningGalley::httpPort)
                .orElseGet(() -> place.config().get(Settings.PORT));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            line.getOut().println(answer.body());
            return answer.statusCode() == OK ? 0 : 1;
        } catch (IOException e) {
            line.getErr().println("No Galley answers on port " + port + ". Start it: ./galley up");
            return 1;
        }
    }
}

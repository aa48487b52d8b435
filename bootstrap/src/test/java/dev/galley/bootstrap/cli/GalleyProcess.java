package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.Main;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a person runs it: a process of its own, with arguments, an environment and two streams. */
final class GalleyProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final Path data;

    private GalleyProcess(Process process, Path output, Path data) {
        this.process = process;
        this.output = output;
        this.data = data;
    }

    static GalleyProcess start(Path data, Map<String, String> environment, String... arguments) {
        try {
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath,
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            var output = Files.createTempFile("galley", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GALLEY_") || name.endsWith("_URL"));
            builder.environment().putAll(environment);
            builder.environment().put("GALLEY_DATA_DIR", data.toString());
            return new GalleyProcess(builder.start(), output, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code up} on any free ports, when it is ready. */
    static GalleyProcess up(Path data) {
        return up(data, "--mqtt-port", "0");
    }

    /** The same with more options, one of which names the port of the broker. */
    static GalleyProcess up(Path data, String... more) {
        return up(data, Map.of(), more);
    }

    /** The same with settings, too. */
    static GalleyProcess up(Path data, Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("up", "--port", "0", "--management-port", "0"));
        arguments.addAll(List.of(more));
        var galley = start(data, environment, arguments.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> {
            assertThat(galley.process.isAlive()).as(galley.output()).isTrue();
            // a killed one leaves its own behind, until the next one claims the directory
            return Files.exists(data.resolve("run.json")) && galley.running().pid() == galley.process.pid();
        });
        return galley;
    }

    RunningGalley running() {
        try {
            return Json.MAPPER.readValue(Files.readString(data.resolve("run.json")), RunningGalley.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return get(running().httpPort(), path);
    }

    static HttpResponse<String> get(int port, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end. Answers its exit code. */
    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does: it may finish what it is at. */
    void interrupt() {
        process.destroy();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    /** One that nobody listens on just now. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

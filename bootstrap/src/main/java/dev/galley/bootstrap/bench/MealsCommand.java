package dev.galley.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.bootstrap.cli.RunningGalley;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.http.server.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code galley bench meals}. */
@Command(name = "meals", description = "Photographed meals analysed per second, their cost beside the model's, and many at once with a slow model; then the repair of replies and five years of diary, as bench repair and bench diary measure them.", mixinStandardHelpOptions = true, footer = {
        "",
        "Starts a Galley on a new, temporary data directory, with the heap of this JVM (-Xmx256m for the goal), and a stand-in",
        "for the model. The baselines are as many meals told in words, which is the same path without picture and model, and as",
        "many photos that are kept and prepared and not analysed.",
        "Exit codes: 0 measured, 1 failed."
})
final class MealsCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 8;
    private static final int EDGE = 640;

    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Option(names = "--meals", paramLabel = "N", defaultValue = "300", description = "Meals of each quick run. Default: ${DEFAULT-VALUE}.")
    private int meals = 300;

    @Option(names = "--slow", paramLabel = "N", defaultValue = "500", description = "Meals at once with the slow model; 0: none. Default: ${DEFAULT-VALUE}.")
    private int slow = 500;

    @Option(names = "--model-seconds", paramLabel = "N", defaultValue = "20", description = "What the slow model takes. Default: ${DEFAULT-VALUE}.")
    private int modelSeconds = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private int number;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var report = new Report("meals", Map.of("meals", meals, "slow", slow, "modelSeconds", modelSeconds));
        var table = new Table("", "meals", "ready", "seconds", "meals/s", "server's CPU ms each");
        var directory = Files.createTempDirectory("galley-bench-meals");
        try (var model = new SlowModel(); var servers = new Servers()) {
            var config = Config.of(Map.of(Settings.DATA_DIR.name(), directory.toString()), Map.of());
            var environment = new HashMap<>(Map.of("RATE_LIMITS", "off", "LOG_LEVEL", "warn", "PHOTO_ANALYSES_FREE",
                    "0"));
            environment.putAll(Map.of("OPENAI_BASE_URL", model.baseUrl(), "OPENAI_API_KEY", "x", "OPENAI_MODEL",
                    "gpt-4o-mini"));
            var process = ServerProcess.java(
                    List.of("up", "--port", "0", "--management-port", "0", "--mqtt-port", "0", "--data-dir",
                            directory.toString()),
                    environment,
                    ServerProcess.temporaryLog("meals"));
            servers.add(process);
            process.await(() -> RunningGalley.in(config).isPresent(), Duration.ofMinutes(3));
            var galley = Servers.local(RunningGalley.in(config).orElseThrow().httpPort());
            run("warm-up", galley, process.pid(), meals, Kind.PHOTOS, AT_ONCE, table, report);
            run("words, no model (baseline)", galley, process.pid(), meals, Kind.WORDS, AT_ONCE, table, report);
            run("photos, only kept (baseline)", galley, process.pid(), meals, Kind.KEPT, AT_ONCE, table, report);
            run("photos, model at once", galley, process.pid(), meals, Kind.PHOTOS, AT_ONCE, table, report);
            if (slow > 0) {
                model.takes(modelSeconds);
                run("photos at once, slow model", galley, process.pid(), slow, Kind.PHOTOS, slow, table, report);
                report.put("memoryMegabytes", Report.rounded(ServerProcess.proportionalBytes(process.pid()) / 1e6));
            }
            report.put("providerCalls", model.asked());
        } finally {
            StartCommand.delete(directory);
        }
        var diary = DiaryCommand.measure(Duration.ofSeconds(effort.seconds), effort.repetitions);
        report.put("diaryPerSecond", diary.perSecond());
        var repair = RepairCommand.measure(Duration.ofSeconds(effort.seconds), effort.repetitions, Optional.empty());
        report.put("repairMegabytesPerSecond", repair.megabytesPerSecond());
        bench.finish("%s%n%s%n%s".formatted(table, diary.text(), repair.text()), report);
        return 0;
    }

    /** What is done with a meal. */
    private enum Kind {
        PHOTOS, WORDS, KEPT
    }

    private void run(
            String name, URI galley, long pid, int count, Kind kind, int atOnce, Table table, Report report)
            throws IOException, InterruptedException {
        var token = register(galley);
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            bodies.add(kind == Kind.KEPT ? picture(number++) : form(kind == Kind.PHOTOS, number++));
        }
        var keys = new ConcurrentLinkedQueue<String>();
        double before = ServerProcess.processorSeconds(pid);
        long began = System.nanoTime();
        var turns = new Semaphore(Math.min(atOnce, 32)); // uploads; what is analysed meanwhile is not counted by it
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (var body : bodies) {
                sent.add(pool.submit(() -> {
                    turns.acquire();
                    try {
                        if (kind == Kind.KEPT) {
                            keys.add(keep(galley, token, body));
                        } else {
                            send(galley, token, body);
                        }
                    } finally {
                        turns.release();
                    }
                    return null;
                }));
            }
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Trouble("an upload failed: " + e.getCause());
        }
        long end = began + LONGEST.toNanos();
        int ready = 0;
        int failed = 0;
        while (ready + failed < count && System.nanoTime() < end) {
            ServerProcess.pause(100);
            if (kind == Kind.KEPT) {
                ready += prepared(galley, token, keys);
            } else {
                ready = total(galley, token, "READY");
                failed = total(galley, token, "FAILED");
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (ServerProcess.processorSeconds(pid) - before) * 1_000 / count;
        table.row(name, String.valueOf(count), String.valueOf(ready), Table.number(seconds), Table.number(ready
                / seconds),
                Table.number(cpu));
        report.put(name, Map.of(
                "meals", count, "ready", ready, "failed", failed, "seconds", Report.rounded(seconds),
                "perSecond", Report.rounded(ready / seconds), "serverProcessorMillisEach", Report.rounded(cpu)));
    }

    private String register(URI galley) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(galley.resolve("/api/v1/auth/register"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                """
                                {"email": "bench%d@example.org", "password": "correct horse battery", "name": "Bench"}"""
                                        .formatted(number)))
                        .build(),
                BodyHandlers.ofString());
        return Json.MAPPER.readTree(answer.body()).path("accessToken").asString();
    }

    /** Answers its key. */
    private String keep(URI galley, String token, byte[] photo) throws IOException, InterruptedException {
        var ticket = Json.MAPPER.readTree(asked(galley, token, "/api/v1/media/upload-url", """
                {"filename": "a.jpg", "contentType": "image/jpeg", "size": %d, "purpose": "meal"}"""
                .formatted(photo.length)));
        var url = URI.create(ticket.path("uploadUrl").asString());
        var sent = http.send(
                HttpRequest.newBuilder(galley.resolve(url.getRawPath() + "?" + url.getRawQuery()))
                        .header("Content-Type", "image/jpeg")
                        .PUT(BodyPublishers.ofByteArray(photo))
                        .build(),
                BodyHandlers.ofString());
        if (sent.statusCode() != 204) {
            throw new Trouble("an upload answers " + sent.statusCode() + " " + sent.body());
        }
        var key = ticket.path("key").asString();
        asked(galley, token, "/api/v1/media/confirm", "{\"key\": \"" + key + "\"}");
        return key;
    }

    private String asked(URI galley, String token, String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(galley.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()).body();
    }

    /** Asks for the first that waits alone, as all are prepared in turn: questions for each would cost more than the work. */
    private int prepared(URI galley, String token, Queue<String> keys) {
        int prepared = 0;
        for (var key = keys.peek(); key != null && isPrepared(galley, token, key); key = keys.peek()) {
            keys.remove();
            prepared++;
        }
        return prepared;
    }

    private boolean isPrepared(URI galley, String token, String key) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(galley.resolve("/api/v1/media/" + key + "/status"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            return Json.MAPPER.readTree(answer.body()).path("status").asString("").equals("ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("stopped");
        }
    }

    private int total(URI galley, String token, String status) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(galley.resolve("/api/v1/meals?limit=1&status=" + status))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        JsonNode page = Json.MAPPER.readTree(answer.body());
        return page.at("/pagination/total").asInt();
    }

    private void send(URI galley, String token, byte[] form) throws IOException, InterruptedException {
        while (true) {
            var answer = http.send(
                    HttpRequest.newBuilder(galley.resolve("/api/v1/meals/image/analyze"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=xyz")
                            .POST(BodyPublishers.ofByteArray(form))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                return;
            }
            if (answer.statusCode() != 503) {
                throw new Trouble("POST /meals/image/analyze answers " + answer.statusCode() + " " + answer.body());
            }
            ServerProcess.pause(200);
        }
    }

    private static byte[] form(boolean photo, int number) throws IOException {
        var form = new ByteArrayOutputStream();
        if (photo) {
            form.writeBytes("--xyz\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n"
                    .getBytes(UTF_8));
            form.writeBytes(picture(number));
            form.writeBytes("\r\n".getBytes(UTF_8));
        } else {
            form.writeBytes("--xyz\r\nContent-Disposition: form-data; name=\"ingredients\"\r\n\r\n".getBytes(UTF_8));
            form.writeBytes("200 g cooked white rice, 150 g cooked chicken breast, 80 g broccoli\r\n".getBytes(UTF_8));
        }
        form.writeBytes("--xyz--\r\n".getBytes(UTF_8));
        return form.toByteArray();
    }

    /** Each another one, so that none is answered from what is kept. */
    private static byte[] picture(int number) throws IOException {
        var image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < EDGE; x++) {
            for (int y = 0; y < EDGE; y++) {
                image.setRGB(x, y, (x * y + number * 7919) * 2_654_435 & 0xF8F8F8);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}

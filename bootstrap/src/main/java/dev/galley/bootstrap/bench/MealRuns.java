package dev.galley.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.http.server.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Meals that are sent to a Galley, a row of the table and of the report for each run. */
final class MealRuns {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 8;
    private static final int UPLOADS_AT_ONCE = 32;
    private static final int BLOCKS = 16;

    /** What is done with a meal. */
    enum Kind {
        /** A photo, analysed by the model. */
        PHOTOS,
        /** Ingredients without a photo. */
        WORDS,
        /** A photo that is kept and prepared, and of no meal. */
        KEPT
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI galley;
    private final long pid;
    private final Table table;
    private final Report report;
    private int number;

    MealRuns(URI galley, long pid, Table table, Report report) {
        this.galley = galley;
        this.pid = pid;
        this.table = table;
        this.report = report;
    }

    /** Eight at a time, the next when the one before is ready and its photo prepared: nothing is left for the next run. */
    void inTurn(String name, int count, Kind kind, int edge) throws IOException, InterruptedException {
        run(name, kind, bodies(count, kind, edge), AT_ONCE, true);
    }

    /** As many at once as there are. */
    void atOnce(String name, int count, int edge) throws IOException, InterruptedException {
        run(name, Kind.PHOTOS, bodies(count, Kind.PHOTOS, edge), UPLOADS_AT_ONCE, false);
    }

    private List<byte[]> bodies(int count, Kind kind, int edge) throws IOException {
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            bodies.add(switch (kind) {
                case KEPT -> picture(number++, edge);
                case PHOTOS -> form("image\"; filename=\"a.jpg", picture(number++, edge));
                case WORDS -> form(
                        "ingredients",
                        "200 g cooked white rice, 150 g cooked chicken breast, 80 g broccoli".getBytes(UTF_8));
            });
        }
        return bodies;
    }

    private void run(String name, Kind kind, List<byte[]> bodies, int atOnce, boolean eachToItsEnd)
            throws IOException, InterruptedException {
        var token = register();
        double before = ServerProcess.processorSeconds(pid);
        long began = System.nanoTime();
        var turns = new Semaphore(atOnce);
        var keys = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<String>>();
            for (var body : bodies) {
                sent.add(pool.submit(() -> {
                    turns.acquire();
                    try {
                        var key = kind == Kind.KEPT ? keep(token, body) : send(token, body);
                        if (eachToItsEnd) {
                            await(token, kind, key);
                        }
                        return key;
                    } finally {
                        turns.release();
                    }
                }));
            }
            for (var one : sent) {
                keys.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new Trouble("a meal could not be sent: " + e.getCause());
        }
        for (var key : keys) {
            await(token, kind, key);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (ServerProcess.processorSeconds(pid) - before) * 1_000 / bodies.size();
        table.row(
                name, String.valueOf(bodies.size()), Table.number(seconds), Table.number(bodies.size() / seconds),
                Table.number(cpu));
        report.put(name, Map.of(
                "meals", bodies.size(), "seconds", Report.rounded(seconds),
                "perSecond", Report.rounded(bodies.size() / seconds), "serverProcessorMillisEach", Report.rounded(
                        cpu)));
    }

    /** Until it is all done; a meal that failed ends the benchmark. */
    private void await(String token, Kind kind, String key) throws IOException, InterruptedException {
        if (kind == Kind.KEPT) {
            awaitStatus(token, "/api/v1/media/" + key + "/status", "ready");
            return;
        }
        var meal = awaitStatus(token, "/api/v1/meals/" + key, "READY");
        var image = meal.at("/image/large").asString("");
        if (!image.isEmpty()) {
            var photo = image.substring(image.lastIndexOf('/') + 1, image.indexOf('?'));
            awaitStatus(token, "/api/v1/media/" + photo + "/status", "ready");
        }
    }

    private JsonNode awaitStatus(String token, String path, String wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var answer = http.send(
                    HttpRequest.newBuilder(galley.resolve(path)).header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
            var found = Json.MAPPER.readTree(answer.body());
            var status = found.path("status").asString("");
            if (status.equals(wanted)) {
                return found;
            }
            if (answer.statusCode() != 200 || status.equalsIgnoreCase("failed")) {
                throw new Trouble("%s answers %d %s".formatted(path, answer.statusCode(), answer.body()));
            }
            ServerProcess.pause(100);
        }
        throw new Trouble(path + " is not " + wanted + " after " + LONGEST);
    }

    private String register() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(galley.resolve("/api/v1/auth/register"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                """
                                {"email": "bench%d@example.org", "password": "correct horse battery", "name": "Bench"}"""
                                        .formatted(System.nanoTime())))
                        .build(),
                BodyHandlers.ofString());
        return Json.MAPPER.readTree(answer.body()).path("accessToken").asString();
    }

    /** Answers its key. */
    private String keep(String token, byte[] photo) throws IOException, InterruptedException {
        var ticket = asked(token, "/api/v1/media/upload-url", """
                {"filename": "a.jpg", "contentType": "image/jpeg", "size": %d, "purpose": "meal"}"""
                .formatted(photo.length));
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
        asked(token, "/api/v1/media/confirm", "{\"key\": \"" + key + "\"}");
        return key;
    }

    private JsonNode asked(String token, String path, String body) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(http.send(
                HttpRequest.newBuilder(galley.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()).body());
    }

    /** Answers its id. */
    private String send(String token, byte[] form) throws IOException, InterruptedException {
        while (true) {
            var answer = http.send(
                    HttpRequest.newBuilder(galley.resolve("/api/v1/meals/image/analyze"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=xyz")
                            .POST(BodyPublishers.ofByteArray(form))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                return Json.MAPPER.readTree(answer.body()).path("id").asString();
            }
            if (answer.statusCode() != 503) {
                throw new Trouble("POST /meals/image/analyze answers " + answer.statusCode() + " " + answer.body());
            }
            ServerProcess.pause(200);
        }
    }

    private static byte[] form(String field, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes("--xyz\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(field).getBytes(
                UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--xyz--\r\n".getBytes(UTF_8));
        return form.toByteArray();
    }

    /** Blocks of random colours under noise: each another one, so that none is answered from what is kept. */
    private static byte[] picture(int number, int edge) throws IOException {
        var random = new SplittableRandom(number);
        var colours = random.ints((long) BLOCKS * BLOCKS, 0, 1 << 24).toArray();
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < edge; x++) {
            for (int y = 0; y < edge; y++) {
                int colour = colours[(x * BLOCKS / edge) * BLOCKS + (y * BLOCKS) / edge];
                image.setRGB(x, y, colour ^ (random.nextInt() & 0x3F3F3F));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}

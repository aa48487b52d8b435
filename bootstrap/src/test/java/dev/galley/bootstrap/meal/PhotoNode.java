package dev.galley.bootstrap.meal;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Injector;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.InMemoryBlobs;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestForm;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** A node that analyses photos, and the people who send them. */
final class PhotoNode implements AutoCloseable {
    static final String ANALYZE = "/api/v1/meals/image/analyze";
    private static final Duration LONG = Duration.ofSeconds(150);
    private static final Set<String> OVER = Set.of("READY", "FAILED");

    private final Injector galley;
    private final TestClient client;
    private final List<AutoCloseable> running;

    /** @param settings those of models, which may be none */
    PhotoNode(Database database, Map<String, String> settings) {
        this(database, settings, new InMemoryBlobs());
    }

    /** @param blobs where photos lie that several nodes look at */
    PhotoNode(Database database, Map<String, String> settings, Blobs blobs) {
        galley = TestApplication.withModels(database, settings, blobs);
        galley.getInstance(StarterFoods.class).load();
        var server = galley.getInstance(HttpServer.class);
        var notifications = galley.getInstance(Notifications.class);
        var denials = galley.getInstance(BroadcastDenials.class);
        var relay = galley.getInstance(RelayWorkers.class);
        var jobs = galley.getInstance(JobWorkers.class);
        notifications.start();
        galley.getInstance(AccessKeys.class).prepare();
        denials.start();
        client = new TestClient(server.start(0));
        relay.start();
        jobs.start();
        running = List.of(server, relay, jobs, denials, notifications);
    }

    static Map<String, String> askedOf(URI openAi) {
        return Map.of(
                "OPENAI_BASE_URL", openAi.toString(),
                "OPENAI_API_KEY", "secret",
                "OPENAI_MODEL", "gpt-4o-mini",
                "PHOTO_ANALYSES_FREE", "0");
    }

    static Map<String, String> askedOf(ModelServer models) {
        return askedOf(models.base(Protocol.OPENAI));
    }

    /** The same, and no answer about a picture is kept. */
    static Map<String, String> forgetting(URI openAi) {
        var settings = new java.util.HashMap<>(askedOf(openAi));
        settings.put("LLM_CACHE_HOURS", "0");
        return Map.copyOf(settings);
    }

    <T> T get(Class<T> part) {
        return galley.getInstance(part);
    }

    TestClient client() {
        return client;
    }

    Eaters.Eater register(String name) {
        var answer = client.post("/api/v1/auth/register",
                """
                {"email": "%s@example.org", "password": "correct horse battery", "name": "%s", "timezone": "Europe/Lisbon"}"""
                        .formatted(name, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Eaters.Eater(client, json(answer).at("/accessToken").asString());
    }

    /** A picture that no other number has. */
    static byte[] picture(int number) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, new Color((x * 4 + number * 37) & 255, (y * 5 + number * 11) & 255, number & 255)
                        .getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param fields names and values by turns */
    static HttpResponse<String> send(Eaters.Eater who, byte[] image, String... fields) {
        var form = new TestForm().fields(fields);
        if (image.length > 0) {
            form.file("image", "plate.jpg", image);
        }
        return who.client().send("POST", ANALYZE, form.body(), who.headers("Content-Type", TestForm.TYPE));
    }

    static JsonNode accepted(Eaters.Eater who, byte[] image, String... fields) {
        return Eaters.ok(send(who, image, fields), 202);
    }

    /** The meal once it is over. */
    static JsonNode over(Eaters.Eater who, JsonNode meal) {
        var path = "/meals/" + meal.path("id").asString();
        await().atMost(LONG).until(() -> OVER.contains(Eaters.ok(who.get(path), 200).path("status").asString()));
        return Eaters.ok(who.get(path), 200);
    }

    static JsonNode analysed(Eaters.Eater who, byte[] image, String... fields) {
        return over(who, accepted(who, image, fields));
    }

    /** What a model answers. */
    static String dish(String name, String... items) {
        return """
                {"dishName": "%s", "confidence": 0.9, "items": [%s]}""".formatted(name, String.join(", ", items));
    }

    static String item(String name, double grams, double calories, double protein, double carbs, double fat) {
        return """
                {"name": "%s", "quantity": %s, "unit": "g", "grams": %s, "gramsMin": %s, "gramsMax": %s, "calories": %s,
                 "proteinGrams": %s, "carbsGrams": %s, "fatGrams": %s, "confidence": 0.9}"""
                .formatted(name, grams, grams, grams * 0.8, grams * 1.2, calories, protein, carbs, fat);
    }

    static String names(JsonNode meal) {
        return meal.path("items").valueStream().map(it -> it.path("name").asString()).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        for (var part : running) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a node does not stop", e);
            }
        }
    }
}

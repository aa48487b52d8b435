package dev.galley.bootstrap.media;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Injector;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.media.GetPicture;
import dev.galley.application.media.KeepUpload;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.media.TidyMedia;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaSamples;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Variant;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Uploads from the first question to what is shown, over sockets and on PostgreSQL. Each test has people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaJourneyTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller SELF = new Caller.Job("test");

    private Injector node;
    private HttpServer server;
    private JobWorkers jobs;
    private RelayWorkers relay;
    private Notifications notifications;
    private TestClient client;
    private int people;

    @BeforeAll
    void start() {
        Callers tokens = asking -> {
            var token = asking.header("Authorization");
            return token == null
                    ? new Caller.Stranger()
                    : new Caller.User(new UserId(UUID.fromString(token.substring("Bearer ".length()))));
        };
        node = TestApplication.on(postgres.database(), tokens);
        server = node.getInstance(HttpServer.class);
        client = new TestClient(server.start(0));
        notifications = node.getInstance(Notifications.class);
        jobs = node.getInstance(JobWorkers.class);
        relay = node.getInstance(RelayWorkers.class);
        notifications.start();
        relay.start();
        jobs.start();
    }

    @AfterAll
    void stop() {
        server.close();
        relay.close();
        jobs.close();
        notifications.close();
    }

    private UserId person() {
        return new UserId(new UUID(77, ++people));
    }

    private static String[] as(UserId person) {
        return new String[]{"Authorization", "Bearer " + person.value()};
    }

    private HttpResponse<String> ask(UserId person, String type, long size, String purpose) {
        return client.post("/api/v1/media/upload-url", """
                {"filename": "../../etc/passwd", "contentType": "%s", "size": %d, "purpose": "%s"}"""
                .formatted(type, size, purpose), as(person));
    }

    private HttpResponse<String> put(JsonNode ticket, byte[] content) {
        return put(path(ticket.path("uploadUrl").asString()), content);
    }

    private HttpResponse<String> put(String path, byte[] content) {
        return client.send(
                "PUT", path, BodyPublishers.ofByteArray(content), BodyHandlers.ofString(), "Content-Type",
                "image/jpeg");
    }

    private static String path(String url) {
        var uri = URI.create(url);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private HttpResponse<String> confirm(UserId person, String key) {
        return client.post("/api/v1/media/confirm", "{\"key\": \"" + key + "\"}", as(person));
    }

    private JsonNode status(UserId person, String key) {
        return json(client.get("/api/v1/media/" + key + "/status", as(person)));
    }

    private JsonNode settled(UserId person, String key) {
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> status(person, key), it -> Set.of("ready", "failed").contains(it.path("status").asString()));
    }

    private HttpResponse<byte[]> seen(String path, String... headers) {
        return client.send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    private static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString("");
    }

    /** Asks, sends and confirms; answers the key. */
    private String uploaded(UserId person, byte[] content, String type, String purpose) {
        var ticket = json(ask(person, type, content.length, purpose));
        assertThat(put(ticket, content).statusCode()).isEqualTo(204);
        var key = ticket.path("key").asString();
        assertThat(confirm(person, key).statusCode()).isEqualTo(202);
        return key;
    }

    @Test
    void a_photo_is_shown_without_its_notes_and_only_through_signed_links() {
        var ana = person();
        var photo = MediaSamples.withPageBehind(MediaSamples.positioned(MediaSamples.jpeg(1_600, 1_200), 6));
        var asked = ask(ana, "image/jpeg", photo.length, "meal");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        var ticket = json(asked);
        assertThat(ticket.path("method").asString()).isEqualTo("PUT");
        assertThat(ticket.path("uploadUrl").asString()).startsWith("http://");
        assertThat(put(ticket, photo).statusCode()).isEqualTo(204);
        assertThat(code(put(ticket, photo))).isIn("UPLOAD_DONE");
        var key = ticket.path("key").asString();
        assertThat(seen("/api/v1/media/" + key).statusCode()).isEqualTo(404);
        var confirmed = confirm(ana, key);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        var ready = settled(ana, key);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready");
        assertThat(ready.path("width").asInt()).isEqualTo(1_200);
        assertThat(ready.path("height").asInt()).isEqualTo(1_600);
        for (var variant : new String[]{"large", "medium", "thumbnail"}) {
            var link = ready.path("variants").path(variant).asString();
            var shown = seen(link);
            assertThat(shown.statusCode()).as(link).isEqualTo(200);
            var headers = shown.headers();
            assertThat(headers.firstValue("Content-Type")).contains("image/webp");
            assertThat(headers.firstValue("Cache-Control")).contains("private, max-age=604800, immutable");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
            assertThat(new String(shown.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
            assertThat(MediaSamples.holds(shown.body(), MediaSamples.SECRET)).isFalse();
            var etag = headers.firstValue("ETag").orElseThrow();
            assertThat(seen(link, "If-None-Match", etag).statusCode()).isEqualTo(304);
            var part = seen(link, "Range", "bytes=4-7");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).hasSize(4);
        }
        var link = ready.path("variants").path("large").asString();
        assertThat(seen("/api/v1/media/" + key, as(ana)).statusCode()).isEqualTo(404);
        assertThat(seen("/api/v1/media/" + key + "?variant=large").statusCode()).isEqualTo(404);
        assertThat(seen(link.replace("variant=large", "variant=medium")).statusCode()).isEqualTo(403);
        assertThat(seen(link.replaceAll("expires=\\d", "expires=9")).statusCode()).isEqualTo(403);
        assertThat(seen(link.substring(0, link.length() - 2)).statusCode()).isEqualTo(403);
        assertThat(node.getInstance(Blobs.class).size(new BlobName(new MediaId(key), Variant.RECEIVED))).isEmpty();
        assertThat(pieces(key)).isZero();
    }

    private int pieces(String key) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT count(*) FROM media_piece WHERE media_id = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_link_ends() {
        var clock = new TestClock();
        clock.advance(Duration.ofDays(-30));
        var links = new LinkMedia.Signing(node.getInstance(MediaSeals.class), clock)
                .links(new MediaId("ab".repeat(16)));
        assertThat(seen(links.large()).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_not_taken_is_refused_when_it_is_asked_for() {
        var ana = person();
        assertThat(ask(ana, "image/gif", 10, "meal").statusCode()).isEqualTo(415);
        assertThat(ask(ana, "video/mp4", 10, "meal").statusCode()).isEqualTo(415);
        assertThat(ask(ana, "application/pdf", 10, "failure").statusCode()).isEqualTo(415);
        assertThat(ask(ana, "application/pdf", 10, "import").statusCode()).isEqualTo(200);
        assertThat(ask(ana, "image/jpeg", (10 << 20) + 1, "meal").statusCode()).isEqualTo(413);
        assertThat(ask(ana, "video/mp4", 20 << 20, "failure").statusCode()).isEqualTo(200);
        assertThat(ask(ana, "video/mp4", (20 << 20) + 1, "failure").statusCode()).isEqualTo(413);
        assertThat(ask(ana, "image/jpeg", 0, "meal").statusCode()).isEqualTo(400);
        var wrong = ask(ana, "image/jpeg", 10, "passport");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("error").path("details").has("purpose")).isTrue();
    }

    @Test
    void what_comes_is_judged_by_its_content() {
        var ana = person();
        var png = MediaSamples.png(40, 30);
        var asPng = json(ask(ana, "image/jpeg", png.length, "meal"));
        assertThat(put(asPng, png).statusCode()).isEqualTo(204);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(put(json(ask(ana, "image/jpeg", page.length, "meal")), page).statusCode()).isEqualTo(415);
        var bomb = MediaSamples.bomb(60_000, 60_000);
        assertThat(put(json(ask(ana, "image/png", bomb.length, "meal")), bomb).statusCode()).isEqualTo(422);
        var differs = put(json(ask(ana, "image/png", png.length + 1, "meal")), png);
        assertThat(differs.statusCode()).as(differs.body()).isEqualTo(400);
        var late = MediaSamples.bomb(7_000, 7_000);
        var failed = settled(ana, uploaded(ana, late, "image/png", "meal"));
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("problem").asString()).isNotEmpty();
        assertThat(failed.path("bytes").asLong()).isZero();
    }

    @Test
    void nobody_sends_to_an_address_that_was_not_signed() {
        var ana = person();
        var photo = MediaSamples.jpeg(40, 30);
        var ticket = json(ask(ana, "image/jpeg", photo.length, "meal"));
        var path = path(ticket.path("uploadUrl").asString());
        var other = json(ask(ana, "image/jpeg", photo.length, "meal")).path("key").asString();
        assertThat(put(path.replaceAll("expires=\\d", "expires=9"), photo).statusCode()).isEqualTo(403);
        assertThat(put(path.replace(ticket.path("key").asString(), other), photo).statusCode()).isEqualTo(403);
        assertThat(put(path.replaceAll("&signature=.*", ""), photo).statusCode()).isEqualTo(400);
        assertThat(put(path, photo).statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_anothers_looks_as_if_it_were_not_there() {
        var ana = person();
        var ben = person();
        var photo = MediaSamples.jpeg(40, 30);
        var key = uploaded(ana, photo, "image/jpeg", "meal");
        assertThat(confirm(ben, key).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/media/" + key + "/status", as(ben)).statusCode()).isEqualTo(404);
        assertThat(client.delete("/api/v1/media/" + key, as(ben)).statusCode()).isEqualTo(404);
        assertThat(confirm(ana, "nothing").statusCode()).isEqualTo(404);
        assertThat(code(confirm(ana, json(ask(ana, "image/jpeg", 10, "meal")).path("key").asString())))
                .isEqualTo("UPLOAD_MISSING");
        var link = settled(ana, key).path("variants").path("large").asString();
        assertThat(client.delete("/api/v1/media/" + key, as(ana)).statusCode()).isEqualTo(204);
        assertThat(seen(link).statusCode()).isEqualTo(404);
        var blobs = node.getInstance(Blobs.class);
        await().atMost(Duration.ofMinutes(1)).until(
                () -> blobs.size(new BlobName(new MediaId(key), Variant.ORIGINAL)).isEmpty());
    }

    /** The test's Galley lets everybody keep 30 MB. */
    @Test
    void nobody_keeps_more_than_their_share() {
        var ana = person();
        for (int i = 0; i < 3; i++) {
            assertThat(ask(ana, "image/jpeg", 10 << 20, "meal").statusCode()).isEqualTo(200);
        }
        var spent = ask(ana, "image/jpeg", 1, "meal");
        assertThat(spent.statusCode()).isEqualTo(413);
        assertThat(code(spent)).isEqualTo("MEDIA_QUOTA_SPENT");
        assertThat(ask(person(), "image/jpeg", 1, "meal").statusCode()).isEqualTo(200);
    }

    @Test
    void models_see_the_same_before_and_after_the_variants_are_made() {
        var bus = node.getInstance(Bus.class);
        var ana = person();
        var photo = MediaSamples.positioned(MediaSamples.jpeg(2_000, 1_500), 8);
        var id = bus.send(KeepUpload.of(ana, photo, MediaPurpose.MEAL), SELF);
        var before = bus.send(new GetPicture(id), SELF);
        settled(ana, id.value());
        var after = bus.send(new GetPicture(id), SELF);
        assertThat(after.pixelsSha256()).isEqualTo(before.pixelsSha256());
        assertThat(after.perceptualHash()).isEqualTo(before.perceptualHash());
        assertThat(after.jpeg()).isEqualTo(before.jpeg());
        assertThat(Math.max(after.width(), after.height())).isEqualTo(1_568);
        assertThat(after.height()).isGreaterThan(after.width());
        assertThat(MediaSamples.holds(after.jpeg(), MediaSamples.SECRET)).isFalse();
    }

    @Test
    void a_video_is_checked_and_never_served_as_it_came() {
        var ana = person();
        var film = MediaSamples.film(8, 640, 360, "vide");
        var key = uploaded(ana, film, "video/mp4", "failure");
        var ready = settled(ana, key);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready");
        assertThat(ready.path("note").asString()).isNotEmpty();
        assertThat(ready.has("url")).isFalse();
        var sound = MediaSamples.film(8, 0, 0, "soun");
        assertThat(settled(ana, uploaded(ana, sound, "video/mp4", "failure")).path("status").asString())
                .isEqualTo("failed");
        var endless = MediaSamples.film(3_600, 640, 360, "vide");
        assertThat(settled(ana, uploaded(ana, endless, "video/mp4", "failure")).path("status").asString())
                .isEqualTo("failed");
    }

    /** A picture is as public as what it shows, and whoever wrote that alone decides on it. */
    @Test
    void a_recipe_is_shown_with_its_picture() {
        var ana = person();
        var ben = person();
        var recipe = json(client.post("/api/v1/users/me/recipes", """
                {"name": "Pasta", "servings": 2, "ingredients": [{"text": "200 g spaghetti"}],
                 "steps": [{"instruction": "Boil the spaghetti."}]}""", as(ana))).path("id").asString();
        var path = "/api/v1/recipes/" + recipe;
        assertThat(json(client.get(path, as(ana))).has("images")).isFalse();
        var photo = MediaSamples.jpeg(600, 400);
        var wanted = "{\"filename\": \"pasta.jpg\", \"contentType\": \"image/jpeg\", \"size\": " + photo.length + "}";
        assertThat(client.post(path + "/upload-url", wanted, as(ben)).statusCode()).isEqualTo(404);
        var first = photographed(ana, path, wanted, photo);
        var large = shownLarge(ana, path, first);
        assertThat(large).contains("signature=");
        assertThat(seen(large).statusCode()).isEqualTo(200);
        assertThat(seen("/api/v1/media/" + first + "?variant=large").statusCode()).isEqualTo(404);
        var second = photographed(ana, path, wanted, photo);
        shownLarge(ana, path, second);
        await().atMost(Duration.ofMinutes(1)).until(() -> seen(large).statusCode() == 404);
        var published = client.patch("/api/v1/users/me/recipes/" + recipe, "{\"status\": \"published\"}", as(ana));
        if (published.statusCode() == 404 || published.statusCode() == 405) {
            published = client.patch(path, "{\"status\": \"published\"}", as(ana));
        }
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(published).at("/images/large").asString()).contains(second);
        for (var list : List.of("/api/v1/users/me/recipes", "/api/v1/recipes")) {
            var shown = await().atMost(Duration.ofMinutes(1)).until(
                    () -> json(client.get(list, as(ana))).path("data").valueStream()
                            .filter(it -> it.path("id").asString().equals(recipe))
                            .map(it -> it.at("/images/thumbnail").asString(""))
                            .findFirst().orElse(""),
                    it -> it.contains(second));
            await().atMost(Duration.ofMinutes(1)).until(() -> seen(shown).statusCode() == 200);
        }
        var open = "/api/v1/media/" + second + "?variant=large";
        await().atMost(Duration.ofMinutes(1)).until(() -> seen(open).statusCode() == 200);
        assertThat(seen(open).headers().firstValue("Cache-Control")).contains("public, max-age=604800, immutable");
    }

    private String photographed(UserId person, String recipe, String wanted, byte[] photo) {
        var ticket = json(client.post(recipe + "/upload-url", wanted, as(person)));
        assertThat(put(ticket, photo).statusCode()).isEqualTo(204);
        var key = ticket.path("key").asString();
        assertThat(confirm(person, key).statusCode()).isEqualTo(404);
        var confirmed = client.post(recipe + "/confirm-upload", "{\"key\": \"" + key + "\"}", as(person));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        return key;
    }

    private String shownLarge(UserId person, String recipe, String key) {
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> json(client.get(recipe, as(person))).path("images").path("large").asString(""),
                it -> it.contains(key));
    }

    @Test
    void what_nobody_confirms_is_gone_after_a_day_and_what_belongs_to_nothing_at_once() {
        var ana = person();
        var blobs = node.getInstance(Blobs.class);
        var photo = MediaSamples.jpeg(40, 30);
        var kept = uploaded(ana, photo, "image/jpeg", "meal");
        var ready = settled(ana, kept);
        var awaited = json(ask(ana, "image/jpeg", 10, "meal")).path("key").asString();
        var ticket = json(ask(ana, "image/jpeg", photo.length, "meal"));
        put(ticket, photo);
        var orphan = new BlobName(new MediaId("00".repeat(16)), Variant.LARGE);
        blobs.put(orphan, "image/webp", photo);
        var superfluous = new BlobName(new MediaId(kept), Variant.RECEIVED);
        blobs.put(superfluous, "image/jpeg", photo);
        var lost = uploaded(ana, photo, "image/jpeg", "meal");
        settled(ana, lost);
        blobs.remove(new BlobName(new MediaId(lost), Variant.MEDIUM));
        var tidying = node.getInstance(TidyMedia.class);
        var now = Instant.now();
        tidying.run(now.plus(Duration.ofHours(23)));
        assertThat(status(ana, awaited).path("status").asString()).isEqualTo("awaited");
        assertThat(blobs.size(orphan)).isEmpty();
        assertThat(blobs.size(superfluous)).isEmpty();
        assertThat(status(ana, lost).path("status").asString()).isEqualTo("failed");
        tidying.run(now.plus(Duration.ofHours(25)));
        for (var gone : new String[]{awaited, ticket.path("key").asString()}) {
            assertThat(client.get("/api/v1/media/" + gone + "/status", as(ana)).statusCode()).isEqualTo(404);
            assertThat(pieces(gone)).isZero();
        }
        assertThat(status(ana, kept).path("status").asString()).isEqualTo("ready");
        assertThat(seen(ready.path("variants").path("large").asString()).statusCode()).isEqualTo(200);
    }
}

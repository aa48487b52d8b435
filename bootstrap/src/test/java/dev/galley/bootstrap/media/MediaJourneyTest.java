package dev.galley.bootstrap.media;

import static dev.galley.bootstrap.media.MediaNode.as;
import static dev.galley.bootstrap.media.MediaNode.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.media.GetPicture;
import dev.galley.application.media.KeepUpload;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.media.TidyMedia;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaSamples;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uploads from the first question to what is shown, over sockets and on PostgreSQL. Each test has people of its own. */
class MediaJourneyTest {
    @RegisterExtension
    static final MediaNode node = new MediaNode();

    private static final Caller SELF = new Caller.Job("test");

    @Test
    void a_photo_is_shown_without_its_notes_and_only_through_signed_links() {
        var ana = node.person();
        var photo = MediaSamples.withPageBehind(MediaSamples.positioned(MediaSamples.jpeg(1_600, 1_200), 6));
        var asked = node.ask(ana, "image/jpeg", photo.length, "meal");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        var ticket = json(asked);
        assertThat(ticket.path("method").asString()).isEqualTo("PUT");
        assertThat(ticket.path("uploadUrl").asString()).startsWith("http://");
        assertThat(node.put(ticket, photo).statusCode()).isEqualTo(204);
        assertThat(code(node.put(ticket, photo))).isIn("UPLOAD_DONE");
        var key = ticket.path("key").asString();
        assertThat(node.seen("/api/v1/media/" + key).statusCode()).isEqualTo(404);
        var confirmed = node.confirm(ana, key);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        var ready = node.settled(ana, key);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready");
        assertThat(ready.path("width").asInt()).isEqualTo(1_200);
        assertThat(ready.path("height").asInt()).isEqualTo(1_600);
        for (var variant : new String[]{"large", "medium", "thumbnail"}) {
            var link = ready.path("variants").path(variant).asString();
            var shown = node.seen(link);
            assertThat(shown.statusCode()).as(link).isEqualTo(200);
            var headers = shown.headers();
            assertThat(headers.firstValue("Content-Type")).contains("image/webp");
            assertThat(headers.firstValue("Cache-Control")).contains("private, max-age=604800, immutable");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
            assertThat(new String(shown.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
            assertThat(MediaSamples.holds(shown.body(), MediaSamples.SECRET)).isFalse();
            var etag = headers.firstValue("ETag").orElseThrow();
            assertThat(node.seen(link, "If-None-Match", etag).statusCode()).isEqualTo(304);
            var part = node.seen(link, "Range", "bytes=4-7");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).hasSize(4);
        }
        var link = ready.path("variants").path("large").asString();
        assertThat(node.seen("/api/v1/media/" + key, as(ana)).statusCode()).isEqualTo(404);
        assertThat(node.seen("/api/v1/media/" + key + "?variant=large").statusCode()).isEqualTo(404);
        assertThat(node.seen(link.replace("variant=large", "variant=medium")).statusCode()).isEqualTo(403);
        assertThat(node.seen(link.replaceAll("expires=\\d", "expires=9")).statusCode()).isEqualTo(403);
        assertThat(node.seen(link.substring(0, link.length() - 2)).statusCode()).isEqualTo(403);
        assertThat(node.get(Blobs.class).size(new BlobName(new MediaId(key), Variant.RECEIVED))).isEmpty();
        assertThat(pieces(key)).isZero();
    }

    private int pieces(String key) {
        return node.jdbi().withHandle(handle -> handle
                .createQuery("SELECT count(*) FROM media_piece WHERE media_id = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_link_ends() {
        var clock = new TestClock();
        clock.advance(Duration.ofDays(-30));
        var links = new LinkMedia.Signing(node.get(MediaSeals.class), clock)
                .links(new MediaId("ab".repeat(16)));
        assertThat(node.seen(links.large()).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_anothers_looks_as_if_it_were_not_there() {
        var ana = node.person();
        var ben = node.person();
        var photo = MediaSamples.jpeg(40, 30);
        var key = node.uploaded(ana, photo, "image/jpeg", "meal");
        assertThat(node.confirm(ben, key).statusCode()).isEqualTo(404);
        assertThat(node.client().get("/api/v1/media/" + key + "/status", as(ben)).statusCode()).isEqualTo(404);
        assertThat(node.client().delete("/api/v1/media/" + key, as(ben)).statusCode()).isEqualTo(404);
        assertThat(node.confirm(ana, "nothing").statusCode()).isEqualTo(404);
        assertThat(code(node.confirm(ana, json(node.ask(ana, "image/jpeg", 10, "meal")).path("key").asString())))
                .isEqualTo("UPLOAD_MISSING");
        var link = node.settled(ana, key).path("variants").path("large").asString();
        assertThat(node.client().delete("/api/v1/media/" + key, as(ana)).statusCode()).isEqualTo(204);
        assertThat(node.seen(link).statusCode()).isEqualTo(404);
        var blobs = node.get(Blobs.class);
        await().atMost(Duration.ofMinutes(1)).until(
                () -> blobs.size(new BlobName(new MediaId(key), Variant.ORIGINAL)).isEmpty());
    }

    @Test
    void models_see_the_same_before_and_after_the_variants_are_made() {
        var bus = node.get(Bus.class);
        var ana = node.person();
        var photo = MediaSamples.positioned(MediaSamples.jpeg(2_000, 1_500), 8);
        var id = bus.send(KeepUpload.of(ana, photo, MediaPurpose.MEAL), SELF);
        var before = bus.send(new GetPicture(id), SELF);
        node.settled(ana, id.value());
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
        var ana = node.person();
        var film = MediaSamples.film(8, 640, 360, "vide");
        var key = node.uploaded(ana, film, "video/mp4", "failure");
        var ready = node.settled(ana, key);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("ready");
        assertThat(ready.path("note").asString()).isNotEmpty();
        assertThat(ready.has("url")).isFalse();
        var sound = MediaSamples.film(8, 0, 0, "soun");
        assertThat(node.settled(ana, node.uploaded(ana, sound, "video/mp4", "failure")).path("status").asString())
                .isEqualTo("failed");
        var endless = MediaSamples.film(3_600, 640, 360, "vide");
        assertThat(node.settled(ana, node.uploaded(ana, endless, "video/mp4", "failure")).path("status").asString())
                .isEqualTo("failed");
    }

    /** A picture is as public as what it shows, and whoever wrote that alone decides on it. */
    @Test
    void a_recipe_is_shown_with_its_picture() {
        var ana = node.person();
        var ben = node.person();
        var recipe = json(node.client().post("/api/v1/users/me/recipes", """
                {"name": "Pasta", "servings": 2, "ingredients": [{"text": "200 g spaghetti"}],
                 "steps": [{"instruction": "Boil the spaghetti."}]}""", as(ana))).path("id").asString();
        var path = "/api/v1/recipes/" + recipe;
        assertThat(json(node.client().get(path, as(ana))).has("images")).isFalse();
        var photo = MediaSamples.jpeg(600, 400);
        var wanted = "{\"filename\": \"pasta.jpg\", \"contentType\": \"image/jpeg\", \"size\": " + photo.length + "}";
        assertThat(node.client().post(path + "/upload-url", wanted, as(ben)).statusCode()).isEqualTo(404);
        var first = photographed(ana, path, wanted, photo);
        var large = shownLarge(ana, path, first);
        assertThat(large).contains("signature=");
        assertThat(node.seen(large).statusCode()).isEqualTo(200);
        assertThat(node.seen("/api/v1/media/" + first + "?variant=large").statusCode()).isEqualTo(404);
        var second = photographed(ana, path, wanted, photo);
        shownLarge(ana, path, second);
        await().atMost(Duration.ofMinutes(1)).until(() -> node.seen(large).statusCode() == 404);
        var published = node.client().patch("/api/v1/users/me/recipes/" + recipe, "{\"status\": \"published\"}", as(
                ana));
        if (published.statusCode() == 404 || published.statusCode() == 405) {
            published = node.client().patch(path, "{\"status\": \"published\"}", as(ana));
        }
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(published).at("/images/large").asString()).contains(second);
        for (var list : List.of("/api/v1/users/me/recipes", "/api/v1/recipes")) {
            var shown = await().atMost(Duration.ofMinutes(1)).until(
                    () -> json(node.client().get(list, as(ana))).path("data").valueStream()
                            .filter(it -> it.path("id").asString().equals(recipe))
                            .map(it -> it.at("/images/thumbnail").asString(""))
                            .findFirst().orElse(""),
                    it -> it.contains(second));
            await().atMost(Duration.ofMinutes(1)).until(() -> node.seen(shown).statusCode() == 200);
        }
        var open = "/api/v1/media/" + second + "?variant=large";
        await().atMost(Duration.ofMinutes(1)).until(() -> node.seen(open).statusCode() == 200);
        assertThat(node.seen(open).headers().firstValue("Cache-Control")).contains("public, max-age=604800, immutable");
    }

    private String photographed(UserId person, String recipe, String wanted, byte[] photo) {
        var ticket = json(node.client().post(recipe + "/upload-url", wanted, as(person)));
        assertThat(node.put(ticket, photo).statusCode()).isEqualTo(204);
        var key = ticket.path("key").asString();
        assertThat(node.confirm(person, key).statusCode()).isEqualTo(404);
        var confirmed = node.client().post(recipe + "/confirm-upload", "{\"key\": \"" + key + "\"}", as(person));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        return key;
    }

    private String shownLarge(UserId person, String recipe, String key) {
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> json(node.client().get(recipe, as(person))).path("images").path("large").asString(""),
                it -> it.contains(key));
    }

    @Test
    void what_nobody_confirms_is_gone_after_a_day_and_what_belongs_to_nothing_at_once() {
        var ana = node.person();
        var blobs = node.get(Blobs.class);
        var photo = MediaSamples.jpeg(40, 30);
        var kept = node.uploaded(ana, photo, "image/jpeg", "meal");
        var ready = node.settled(ana, kept);
        var awaited = json(node.ask(ana, "image/jpeg", 10, "meal")).path("key").asString();
        var ticket = json(node.ask(ana, "image/jpeg", photo.length, "meal"));
        node.put(ticket, photo);
        var orphan = new BlobName(new MediaId("00".repeat(16)), Variant.LARGE);
        blobs.put(orphan, "image/webp", photo);
        var superfluous = new BlobName(new MediaId(kept), Variant.RECEIVED);
        blobs.put(superfluous, "image/jpeg", photo);
        var lost = node.uploaded(ana, photo, "image/jpeg", "meal");
        node.settled(ana, lost);
        blobs.remove(new BlobName(new MediaId(lost), Variant.MEDIUM));
        var tidying = node.get(TidyMedia.class);
        var now = Instant.now();
        tidying.run(now.plus(Duration.ofHours(23)));
        assertThat(node.status(ana, awaited).path("status").asString()).isEqualTo("awaited");
        assertThat(blobs.size(orphan)).isEmpty();
        assertThat(blobs.size(superfluous)).isEmpty();
        assertThat(node.status(ana, lost).path("status").asString()).isEqualTo("failed");
        tidying.run(now.plus(Duration.ofHours(25)));
        for (var gone : new String[]{awaited, ticket.path("key").asString()}) {
            assertThat(node.client().get("/api/v1/media/" + gone + "/status", as(ana)).statusCode()).isEqualTo(404);
            assertThat(pieces(gone)).isZero();
        }
        assertThat(node.status(ana, kept).path("status").asString()).isEqualTo("ready");
        assertThat(node.seen(ready.path("variants").path("large").asString()).statusCode()).isEqualTo(200);
    }
}

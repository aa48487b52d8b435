package dev.galley.bootstrap.media;

import static dev.galley.bootstrap.media.MediaNode.code;
import static dev.galley.bootstrap.media.MediaNode.path;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.media.MediaSamples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is not taken in: neither when it is asked for, nor when it comes. Each test has people of its own. */
class MediaRefusalsTest {
    @RegisterExtension
    static final MediaNode node = new MediaNode();

    @Test
    void what_is_not_taken_is_refused_when_it_is_asked_for() {
        var ana = node.person();
        assertThat(node.ask(ana, "image/gif", 10, "meal").statusCode()).isEqualTo(415);
        assertThat(node.ask(ana, "video/mp4", 10, "meal").statusCode()).isEqualTo(415);
        assertThat(node.ask(ana, "application/pdf", 10, "failure").statusCode()).isEqualTo(415);
        assertThat(node.ask(ana, "application/pdf", 10, "import").statusCode()).isEqualTo(200);
        assertThat(node.ask(ana, "image/jpeg", (10 << 20) + 1, "meal").statusCode()).isEqualTo(413);
        assertThat(node.ask(ana, "video/mp4", 20 << 20, "failure").statusCode()).isEqualTo(200);
        assertThat(node.ask(ana, "video/mp4", (20 << 20) + 1, "failure").statusCode()).isEqualTo(413);
        assertThat(node.ask(ana, "image/jpeg", 0, "meal").statusCode()).isEqualTo(400);
        var wrong = node.ask(ana, "image/jpeg", 10, "passport");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("error").path("details").has("purpose")).isTrue();
    }

    @Test
    void what_comes_is_judged_by_its_content() {
        var ana = node.person();
        var png = MediaSamples.png(40, 30);
        var asPng = json(node.ask(ana, "image/jpeg", png.length, "meal"));
        assertThat(node.put(asPng, png).statusCode()).isEqualTo(204);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(node.put(json(node.ask(ana, "image/jpeg", page.length, "meal")), page).statusCode()).isEqualTo(415);
        var bomb = MediaSamples.bomb(60_000, 60_000);
        assertThat(node.put(json(node.ask(ana, "image/png", bomb.length, "meal")), bomb).statusCode()).isEqualTo(422);
        var differs = node.put(json(node.ask(ana, "image/png", png.length + 1, "meal")), png);
        assertThat(differs.statusCode()).as(differs.body()).isEqualTo(400);
        var late = MediaSamples.bomb(7_000, 7_000);
        var failed = node.settled(ana, node.uploaded(ana, late, "image/png", "meal"));
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("problem").asString()).isNotEmpty();
        assertThat(failed.path("bytes").asLong()).isZero();
    }

    @Test
    void nobody_sends_to_an_address_that_was_not_signed() {
        var ana = node.person();
        var photo = MediaSamples.jpeg(40, 30);
        var ticket = json(node.ask(ana, "image/jpeg", photo.length, "meal"));
        var path = path(ticket.path("uploadUrl").asString());
        var other = json(node.ask(ana, "image/jpeg", photo.length, "meal")).path("key").asString();
        assertThat(node.put(path.replaceAll("expires=\\d", "expires=9"), photo).statusCode()).isEqualTo(403);
        assertThat(node.put(path.replace(ticket.path("key").asString(), other), photo).statusCode()).isEqualTo(403);
        assertThat(node.put(path.replaceAll("&signature=.*", ""), photo).statusCode()).isEqualTo(400);
        assertThat(node.put(path, photo).statusCode()).isEqualTo(204);
    }

    /** The test's Galley lets everybody keep 30 MB. */
    @Test
    void nobody_keeps_more_than_their_share() {
        var ana = node.person();
        for (int i = 0; i < 3; i++) {
            assertThat(node.ask(ana, "image/jpeg", 10 << 20, "meal").statusCode()).isEqualTo(200);
        }
        var spent = node.ask(ana, "image/jpeg", 1, "meal");
        assertThat(spent.statusCode()).isEqualTo(413);
        assertThat(code(spent)).isEqualTo("MEDIA_QUOTA_SPENT");
        assertThat(node.ask(node.person(), "image/jpeg", 1, "meal").statusCode()).isEqualTo(200);
    }
}

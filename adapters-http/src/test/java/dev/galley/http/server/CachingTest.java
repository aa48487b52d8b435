package dev.galley.http.server;

import static dev.galley.http.server.Kitchen.DISH_PATH;
import static dev.galley.http.server.Kitchen.MENU_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachingTest {
    private final Kitchen kitchen = new Kitchen();
    private final TestServer.InMemoryAnswers answers = new TestServer.InMemoryAnswers();
    private final TestServer server = kitchen.server().answers(answers).start();
    private final TestClient client = server.client();

    @AfterAll
    void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<byte[]> gzipped(String path) {
        return client.send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "Accept-Encoding",
                "br, gzip");
    }

    @Test
    void equal_answers_have_equal_tags_and_others_have_others() {
        var first = header(client.get(DISH_PATH), "ETag");
        assertThat(first).matches("\"[A-Za-z0-9_-]{22}\"").isEqualTo(header(client.get(DISH_PATH), "ETag"));
        assertThat(header(client.get(DISH_PATH + "?servings=3"), "ETag")).isNotEqualTo(first);
        assertThat(header(client.get(DISH_PATH), "Cache-Control")).isEqualTo("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s ,\"more\"", "*", " * "})
    void what_the_client_has_is_not_sent_again(String known) {
        for (var path : List.of(DISH_PATH, MENU_PATH)) {
            var tag = header(client.get(path), "ETag");
            var response = client.get(path, "If-None-Match", known.formatted(tag));
            assertThat(response.statusCode()).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(header(response, "ETag")).isEqualTo(tag);
            assertThat(header(response, "Vary")).contains("Accept-Encoding");
            assertThat(header(response, "X-Request-ID")).isNotEmpty();
            assertThat(response.headers().map()).doesNotContainKeys("content-type", "content-encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"other\"", "nonsense", "\"", "W/", "\"other-gzip\""})
    void what_the_client_does_not_have_is_sent(String known) {
        assertThat(client.get(DISH_PATH, "If-None-Match", known).statusCode()).isEqualTo(200);
        assertThat(client.get(MENU_PATH, "If-None-Match", known).statusCode()).isEqualTo(200);
    }

    @Test
    void several_lines_of_if_none_match_are_one_list() {
        var tag = header(client.get(DISH_PATH), "ETag");
        assertThat(client.get(DISH_PATH, "If-None-Match", "\"other\"", "If-None-Match", tag).statusCode()).isEqualTo(
                304);
    }

    @Test
    void head_is_get_without_the_body() {
        for (var path : List.of(DISH_PATH, MENU_PATH, "/openapi.json", "/api/v1/nowhere")) {
            var get = client.get(path);
            var head = client.send("HEAD", path, BodyPublishers.noBody());
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            for (var name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary")) {
                assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
            }
        }
    }

    @Test
    void a_kept_answer_is_made_once_for_each_language_and_value() {
        answers.evict(List.of("menu/" + Kitchen.DISH));
        int before = kitchen.menusMade.get();
        for (int i = 0; i < 3; i++) {
            assertThat(client.get(MENU_PATH).body()).startsWith("\"enOptional.empty");
            assertThat(client.get(MENU_PATH, "Accept-Language", "de").body()).startsWith("\"deOptional.empty");
            assertThat(client.get(MENU_PATH + "?tag=a", "Accept-Language", "en").body()).startsWith("\"enOptional[a]");
            assertThat(client.get(MENU_PATH + "?sort=name,rating&tag=a").body()).startsWith("\"enOptional[a]");
            assertThat(client.get(MENU_PATH + "?tag=a&sort=name%2C%20rating").body()).startsWith("\"enOptional[a]");
        }
        assertThat(kitchen.menusMade.get() - before).isEqualTo(4);
        answers.evict(List.of("menu/" + Kitchen.DISH));
        assertThat(client.get(MENU_PATH).statusCode()).isEqualTo(200);
        assertThat(kitchen.menusMade.get() - before).isEqualTo(5);
        assertThat(header(client.get(MENU_PATH), "Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void a_version_stands_in_the_tag_and_if_match_finds_it() {
        var tag = header(client.get(MENU_PATH), "ETag");
        assertThat(tag).startsWith("\"7.");
        assertThat(ETags.ifMatch(tag).orElseThrow().allows(7)).isTrue();
        assertThat(ETags.ifMatch(header(gzipped(MENU_PATH), "ETag")).orElseThrow().allows(7)).isTrue();
        assertThat(ETags.ifMatch("\"6.x\", " + tag).orElseThrow().allows(7)).isTrue();
        assertThat(ETags.ifMatch("*").orElseThrow().allows(1)).isTrue();
        assertThat(ETags.ifMatch("W/" + tag).orElseThrow().allows(7)).isFalse();
        assertThat(ETags.ifMatch("\"77.x\"").orElseThrow().allows(7)).isFalse();
        assertThat(ETags.ifMatch(null)).isEmpty();
    }

    @Test
    void what_is_large_is_compressed_for_who_takes_it_and_has_a_tag_of_its_own() throws IOException {
        kitchen.dishes = _ -> "y".repeat(5_000);
        for (var path : List.of(DISH_PATH, MENU_PATH, "/openapi.json")) {
            var plain = client.get(path);
            var small = gzipped(path);
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(small, "Content-Length")).isEqualTo("" + small.body().length);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(plain
                        .body());
            }
            assertThat(small.body().length).isLessThan(plain.body().length() / 2);
            assertThat(header(small, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
            assertThat(client.get(path, "If-None-Match", header(small, "ETag")).statusCode()).isEqualTo(304);
        }
        kitchen.dishes = Kitchen.GetDish::toString;
    }

    @Test
    void little_is_not_compressed_nor_is_what_nobody_asked_for() {
        assertThat(header(gzipped(DISH_PATH), "Content-Encoding")).isEmpty();
        assertThat(header(client.get(MENU_PATH, "Accept-Encoding", "gzip;q=0, identity"), "Content-Encoding"))
                .isEmpty();
        assertThat(header(client.get(MENU_PATH, "Accept-Encoding", "gzip;q=0.5"), "Content-Encoding")).isEqualTo(
                "gzip");
    }

    @Test
    void an_answer_that_is_no_plain_one_is_not_kept() {
        assertThat(KeptForm.start(KeptForm.of(Reply.ok(List.of())))).isEqualTo(1);
        for (var reply : List.of(Reply.nothing(), Reply.ok("").with("A", "b"), Reply.of("text/csv", new byte[1]))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> KeptForm.of(reply))
                    .isInstanceOf(KeptForm.NotKept.class);
        }
    }
}

package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.domain.kernel.UserId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come in whole, or not at all; and whatever is sent instead is told apart from a bug. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest {
    private static final String FORM = "multipart/form-data; boundary=xyz";
    private static final int MOST = 100_000;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hang(String frame, Optional<Integer> room, byte[] picture, String name) implements Command<String> {
        @Override
        public Access access() {
            return new Access.Users();
        }
    }

    record Fields(Optional<@Size(max = 10) String> frame, Optional<@Max(9) Integer> room) {}

    private final AtomicReference<Path> last = new AtomicReference<>();
    private final AtomicReference<Hang> hung = new AtomicReference<>();
    private final AtomicInteger hangings = new AtomicInteger();

    private final class Gallery implements Routes {
        @Override
        public String heading() {
            return "Gallery";
        }

        @Override
        public void addTo(Router router) {
            router.post("/pictures", Who.USER, Hang.class)
                    .summary("Hangs a picture.")
                    .body(Fields.class, "{\"frame\": \"oak\"}")
                    .upload(new Upload("picture", MOST, true, "A picture."))
                    .answers(201, String.class, "Hung.", "\"hung\"")
                    .on(this::hang, Reply::ok);
            router.post("/drawings", Who.USER, Hang.class)
                    .summary("Hangs a drawing, or a frame alone.")
                    .body(Fields.class, "{\"frame\": \"oak\"}")
                    .upload(new Upload("picture", MOST, false, "A picture."))
                    .answers(201, String.class, "Hung.", "\"hung\"")
                    .on(this::hang, Reply::ok);
        }

        private Hang hang(Request request) {
            var fields = request.body(Fields.class);
            var file = request.file();
            try {
                last.set(file.map(FilePart::content).orElse(Path.of("none")));
                var bytes = file.isPresent() ? Files.readAllBytes(file.get().content()) : new byte[0];
                return new Hang(fields.frame().orElse(""), fields.room(), bytes, file.map(FilePart::name).orElse(""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final TestServer server = TestServer.with(new Gallery())
            .caller(new Caller.User(new UserId(new UUID(7, 1))))
            .handle(Hang.class, (command, _) -> {
                hung.set(command);
                return "hung " + hangings.incrementAndGet();
            })
            .start();
    private final TestServer strangers = TestServer.with(new Gallery())
            .handle(Hang.class, (_, _) -> "never")
            .start();

    @AfterAll
    void stop() {
        server.close();
        strangers.close();
    }

    private static byte[] form(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append("--xyz\r\n").append(part).append("\r\n");
        }
        return text.append("--xyz--\r\n").toString().getBytes(ISO_8859_1);
    }

    private static String field(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String picture(String content) {
        return "Content-Disposition: form-data; name=\"picture\"; filename=\"../../etc/cat.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + content;
    }

    private Hang hung() {
        return Objects.requireNonNull(hung.get());
    }

    private HttpResponse<String> post(String path, byte[] body, String type, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = type;
        return server.client().send("POST", "/api/v1" + path, BodyPublishers.ofByteArray(body), all);
    }

    private HttpResponse<String> pictures(String... parts) {
        return post("/pictures", form(parts), FORM);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(TestClient.json(answer).path("error").path("code").asString()).isEqualTo(code);
    }

    private static String detail(HttpResponse<String> answer, String field) {
        return TestClient.json(answer).path("error").path("details").path(field).asString("");
    }

    @Test
    void a_file_comes_with_its_fields_and_is_gone_when_it_is_answered() {
        var answer = pictures(field("frame", "oak"), field("room", "7"), picture("meow\r\n--xy\r\n"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(hung().frame()).isEqualTo("oak");
        assertThat(hung().room()).contains(7);
        assertThat(hung().picture()).asString(UTF_8).isEqualTo("meow\r\n--xy\r\n");
        assertThat(hung().name()).isEqualTo("cat.png");
        await().untilAsserted(() -> assertThat(last.get()).doesNotExist());
    }

    @Test
    void any_bytes_come_as_they_were_sent() {
        var random = new Random(3);
        for (int size : new int[]{1, 2, 63, 64, 65_530, 65_536, 65_540, 99_999, MOST}) {
            var bytes = new byte[size];
            for (int i = 0; i < size; i++) { // full of what delimiters are made of
                bytes[i] = (byte) "\r\n--xyza".charAt(random.nextInt(7));
            }
            var content = new String(bytes, ISO_8859_1).replace("\r\n--xyz", "\r\n--xy.");
            assertThat(pictures(picture(content)).statusCode()).isEqualTo(200);
            assertThat(hung().picture()).asString(ISO_8859_1).isEqualTo(content);
        }
    }

    @Test
    void a_file_over_the_limit_is_too_large_and_leaves_nothing() {
        refused(pictures(picture("x".repeat(MOST + 1))), 413, "PAYLOAD_TOO_LARGE");
        refused(pictures(picture("x".repeat(3_000_000))), 413, "PAYLOAD_TOO_LARGE");
        refused(pictures(picture("x"), field("frame", "y".repeat(1_100_000))), 413, "PAYLOAD_TOO_LARGE");
        await().untilAsserted(() -> {
            try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(left.filter(path -> path.getFileName().toString().matches("galley-.*\\.upload"))).isEmpty();
            }
        });
    }

    @Test
    void what_is_wrong_is_told_by_field_all_at_once() {
        var answer = pictures(field("frame", "much too long a name"), field("room", "ten"), field("colour", "red"));
        refused(answer, 400, "VALIDATION_ERROR");
        assertThat(detail(answer, "picture")).isEqualTo("is required");
        assertThat(detail(answer, "frame")).contains("10");
        assertThat(detail(answer, "room")).contains("whole number");
        assertThat(detail(answer, "colour")).contains("not a field");
        var again = pictures(picture("a"), picture("b"), field("room", "1"), field("room", "2"));
        refused(again, 400, "VALIDATION_ERROR");
        assertThat(detail(again, "picture")).contains("once");
        assertThat(detail(again, "room")).contains("once");
        refused(pictures(picture("")), 400, "VALIDATION_ERROR");
    }

    @Test
    void without_a_file_the_fields_may_come_as_json_where_the_route_says_so() {
        assertThat(server.client().post("/api/v1/drawings", "{\"frame\": \"oak\"}").statusCode()).isEqualTo(200);
        refused(server.client().post("/api/v1/pictures", "{\"frame\": \"oak\"}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(post("/drawings", new byte[]{1}, "image/png"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(post("/drawings", form(field("frame", "elm")), FORM).statusCode()).isEqualTo(200);
        assertThat(hung().frame()).isEqualTo("elm");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=\"a\tb\""})
    void without_a_boundary_there_are_no_parts(String type) {
        refused(post("/pictures", form(picture("x")), type), 400, "MALFORMED_FORM");
    }

    @Test
    void a_boundary_over_70_characters_is_none() {
        refused(post("/pictures", form(), "multipart/form-data; boundary=" + "x".repeat(71)), 400, "MALFORMED_FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "nothing", "--xyz", "--xyz\r\n", "--xyz\r\nContent-Disposition: form-data; name=\"picture\"",
            "--xyz\r\nContent-Disposition: form-data; name=\"picture\"\r\n\r\nhalf of a pict",
            "--xyz\r\nContent-Disposition: form-data; name=\"picture\"\r\n\r\nx\r\n--xyz"})
    void a_form_that_is_cut_off_is_refused(String body) {
        refused(post("/pictures", body.getBytes(ISO_8859_1), FORM), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "--xyz?\r\n\r\n", "--xyz\r\n\r\nx\r\n--xyz--",
            "--xyz\r\nContent-Disposition: attachment\r\n\r\nx\r\n--xyz--",
            "--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xyz--",
            "--xyz\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--xyz--"})
    void parts_that_are_none_are_refused(String body) {
        refused(post("/pictures", body.getBytes(ISO_8859_1), FORM), 400, "MALFORMED_FORM");
    }

    @Test
    void thousands_of_parts_and_endless_headers_are_refused() {
        var parts = new String[5_000];
        Arrays.setAll(parts, i -> field("f" + i, "x"));
        refused(pictures(parts), 400, "MALFORMED_FORM");
        refused(pictures("X-A: " + "y".repeat(20_000) + "\r\n" + picture("x")), 400, "MALFORMED_FORM");
        refused(pictures("X-A: y\r\n".repeat(2_000) + picture("x")), 400, "MALFORMED_FORM");
        refused(pictures("Content-Transfer-Encoding: base64\r\n" + picture("x")), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(
                post("/pictures", form(picture("x")), FORM, "Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void nobodys_files_are_not_even_received() {
        var answer = strangers.client()
                .send("POST", "/api/v1/pictures", BodyPublishers.ofByteArray(form("not a form")), "Content-Type", FORM);
        refused(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void the_same_form_under_another_boundary_is_the_same_request() {
        var first = post("/pictures", form(picture("same")), FORM, "Idempotency-Key", "k1");
        var other = new String(form(picture("same")), ISO_8859_1).replace("--xyz", "--abc").getBytes(ISO_8859_1);
        var second = post("/pictures", other, "multipart/form-data; boundary=abc", "Idempotency-Key", "k1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        refused(
                post("/pictures", form(picture("else")), FORM, "Idempotency-Key", "k1"),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatever_is_sent_the_answer_is_one_of_ours() {
        var random = new Random(11);
        var sound = form(field("frame", "oak"), picture("some picture"));
        for (int i = 0; i < 300; i++) {
            var bytes = sound.clone();
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) "\r\n-x:;=\" a\0".charAt(random.nextInt(11));
            }
            var answer = post("/pictures", Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), FORM);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 415);
        }
    }

    @Test
    void the_document_shows_the_file() {
        var posted = server.server().openApi().at("/paths/~1api~1v1~1pictures/post");
        var content = posted.at("/requestBody/content");
        assertThat(content.propertyNames()).containsExactly("multipart/form-data");
        var schema = content.at("/multipart~1form-data/schema");
        assertThat(schema.path("properties").propertyNames()).containsExactly("frame", "room", "picture");
        assertThat(schema.path("required").get(0).asString()).isEqualTo("picture");
        assertThat(posted.at("/responses").propertyNames()).contains("400", "413", "415");
    }
}

package dev.galley.http.server;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.StaleWrite;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpServerTest {
    record GetDish(Optional<UUID> id, int servings) implements Query<String> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record AddDish(Object dish) implements Command<String> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private enum DishRefusal implements Refusal {
        DISH_NOT_FOUND;

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    private record Oddity(Kind kind, String name) implements Refusal {}

    private enum Unit {
        GRAM, FLUID_OUNCE
    }

    private record NewIngredient(
            @Size(min = 1, max = 20) String text, @Min(0) @Max(1_000) BigDecimal quantity, Optional<Unit> unit) {}

    private record NewDish(
            @Size(min = 1, max = 40) String name,
            @Min(1) @Max(100) int servings,
            Optional<LocalDate> day,
            Optional<@Email String> email,
            @Size(max = 3) List<NewIngredient> ingredients) {}

    private static final Parameter<Optional<UUID>> ID = Parameter.id("id", "The dish.");
    private static final Parameter<Integer> SERVINGS = Parameter.integer("servings", 1, 100, "For how many.", 2).orElse(
            2);
    private static final Parameter<Optional<String>> TAG = Parameter.text("tag", 10, "A tag.", "quick").optional();
    private static final UUID DISH = UUID.fromString("0199a1b2-6c00-7a01-8b3c-1d2e3f405162");

    private static final Routes ROUTES = new Routes() {
        @Override
        public String heading() {
            return "Dishes";
        }

        @Override
        public void addTo(Router router) {
            router.get("/dishes/{id}", Who.PUBLIC, GetDish.class)
                    .takes(ID, SERVINGS, TAG)
                    .on(request -> new GetDish(request.get(ID), request.get(SERVINGS)), Reply::ok);
            router.delete("/dishes/{id}", Who.PUBLIC, GetDish.class)
                    .takes(ID)
                    .on(request -> new GetDish(request.get(ID), 0), _ -> Reply.nothing());
            router.post("/dishes", Who.PUBLIC, AddDish.class)
                    .takes(TAG)
                    .body(NewDish.class)
                    .on(request -> new AddDish(request.body(NewDish.class)), it -> Reply.created("/x", it));
        }
    };

    private volatile Function<GetDish, String> get = HttpServerTest::found;
    private final TestServer server = TestServer.with(ROUTES)
            .handle(GetDish.class, (ask, _) -> get.apply(ask))
            .handle(AddDish.class, (add, _) -> add.dish().toString())
            .start();
    private final TestClient client = server.client();

    private static String found(GetDish ask) {
        if (ask.id().isEmpty()) {
            throw DishRefusal.DISH_NOT_FOUND.because("there is no such dish");
        }
        return ask.toString();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static HttpResponse<String> refused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var error = json(response).get("error");
        assertThat(json(response).get("success").booleanValue()).isFalse();
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("requestId").stringValue())
                .isEqualTo(response.headers().firstValue("X-Request-ID").orElseThrow());
        assertThat(error.get("message").stringValue()).doesNotContain("jetty", "jackson", "Exception");
        assertThat(error.get("details").isObject()).isTrue();
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return response;
    }

    private static Map<?, ?> details(HttpResponse<String> response) {
        return Json.MAPPER.convertValue(json(response).get("error").get("details"), Map.class);
    }

    private HttpResponse<String> getThrowing(RuntimeException e) {
        get = _ -> {
            throw e;
        };
        try {
            return client.get("/api/v1/dishes/" + DISH);
        } finally {
            get = HttpServerTest::found;
        }
    }

    @Test
    void a_request_becomes_a_message_and_its_answer_a_response() {
        var response = client.get("/api/v1/dishes/" + DISH + "?servings=5");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("\"GetDish[id=Optional[" + DISH + "], servings=5]\"");
    }

    @Test
    void a_path_may_be_written_with_escapes() {
        assertThat(client.get("/api/v1/d%69shes/" + DISH).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_becomes_its_record() {
        var response = client.post("/api/v1/dishes", """
                {"name": "Soup", "servings": 4, "day": null,
                 "ingredients": [{"text": "salt", "quantity": 1.50, "unit": "fluidOunce"}]}""");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).contains("/x");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body())
                .contains("name=Soup, servings=4, day=Optional.empty", "quantity=1.50, unit=Optional[FLUID_OUNCE]");
    }

    @Test
    void everything_wrong_is_told_at_once_by_its_path() {
        var response = refused(
                client.post("/api/v1/dishes?tag=elevenchars&color=red", """
                        {"name": "", "servings": 0, "day": "2026-02-30", "email": "nobody", "colour": "red",
                         "ingredients": [{"text": "a", "quantity": 1},
                                         {"text": 5, "quantity": 2000, "unit": "spoon"},
                                         {"quantity": 1}]}"""),
                400,
                "VALIDATION_ERROR");
        assertThat(details(response)).isEqualTo(Map.ofEntries(
                Map.entry("tag", "must have 1 to 10 characters"),
                Map.entry("color", "is not a parameter here"),
                Map.entry("name", "must not be empty"),
                Map.entry("servings", "must be at least 1"),
                Map.entry("day", "must be a day like 2026-11-20"),
                Map.entry("email", "must be an email address"),
                Map.entry("colour", "is not a field here"),
                Map.entry("ingredients[1].text", "must be text"),
                Map.entry("ingredients[1].quantity", "must be at most 1000"),
                Map.entry("ingredients[1].unit", "must be one of gram, fluidOunce"),
                Map.entry("ingredients[2].text", "is required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "{", "nothing", "{\"name\": }", "{} {}", "{}]", "{\"name\":\"a\",\"name\":\"b\"}", "{'name':'a'}",
            "{\"servings\": 01}", "{\"servings\": NaN}", "{\"servings\": 1e99999999999999999999}",
            "{\"servings\": 11111111111111111111111111111111111111111111111111111111111111111111111111111}"})
    void what_is_no_json_is_said_to_be_none(String body) {
        refused(client.post("/api/v1/dishes", body), 400, "MALFORMED_JSON");
    }

    @Test
    void what_is_nested_too_deep_or_no_utf_8_is_malformed() {
        refused(client.post("/api/v1/dishes", "[".repeat(100_000)), 400, "MALFORMED_JSON");
        refused(client.post("/api/v1/dishes", "{\"name\":".repeat(5_000)), 400, "MALFORMED_JSON");
        var latin = "{\"name\": \"Bl\u00e4tter\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        refused(
                client.send(
                        "POST",
                        "/api/v1/dishes",
                        BodyPublishers.ofByteArray(latin),
                        "Content-Type",
                        "application/json"),
                400,
                "MALFORMED_JSON");
        var utf16 = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        refused(
                client.send(
                        "POST",
                        "/api/v1/dishes",
                        BodyPublishers.ofByteArray(utf16),
                        "Content-Type",
                        "application/json"),
                400,
                "MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"name\": \"a\\u0000b\", \"servings\": 1, \"ingredients\": []} | name | must hold no NUL character",
            "{\"name\": \"a\\ud800b\", \"servings\": 1, \"ingredients\": []} | name | must be Unicode",
            "{\"name\": \"a\", \"servings\": 1e50, \"ingredients\": []} | servings | must have at most 40 digits",
            "{\"name\": \"a\", \"servings\": 1.5, \"ingredients\": []} | servings | must be a whole number",
            "{\"name\": \"a\", \"servings\": \"1\", \"ingredients\": []} | servings | must be a whole number",
            "{\"name\": \"a\", \"servings\": null, \"ingredients\": []} | servings | is required",
            "{\"name\": \"a\", \"servings\": 1, \"ingredients\": [null]} | ingredients[0] | must be an object",
            "[] | body | must be an object", "null | body | must be an object"})
    void what_no_field_may_hold_is_refused(String body, String field, String what) {
        var response = refused(client.post("/api/v1/dishes", body), 400, "VALIDATION_ERROR");
        assertThat(details(response).get(field)).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/json; charset=utf-16", "nonsense"})
    void a_body_of_another_type_is_not_taken(String type) {
        refused(
                client.send("POST", "/api/v1/dishes", BodyPublishers.ofString("{}"), "Content-Type", type),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    /** Who is still sending when the answer is there must get to read it, and may go on with the same connection. */
    @Test
    void who_is_refused_early_may_finish_and_go_on() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), client.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int length = 300_000;
            out.write(("POST /api/v1/dishes HTTP/1.1\r\nHost: galley\r\nContent-Type: text/plain\r\nContent-Length: "
                    + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.readLine()).as("before the body is sent").isEqualTo("HTTP/1.1 415 Unsupported Media Type");
            for (int sent = 0; sent < length; sent += 30_000) {
                out.write(new byte[30_000]);
                out.flush();
            }
            out.write("GET /api/v1/nothing HTTP/1.1\r\nHost: galley\r\nConnection: close\r\n\r\n".getBytes(
                    StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.lines().anyMatch(line -> line.contains("HTTP/1.1 404 Not Found")))
                    .as("the connection lives on")
                    .isTrue();
        }
    }

    @Test
    void a_body_without_a_type_or_compressed_is_not_taken() {
        refused(
                client.send("POST", "/api/v1/dishes", BodyPublishers.ofString("{}")), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(client.post("/api/v1/dishes", "{}", "Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_over_the_limit_is_too_large_however_it_is_sent() {
        var large = new byte[(1 << 20) + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        refused(
                client.send(
                        "POST",
                        "/api/v1/dishes",
                        BodyPublishers.ofByteArray(large),
                        "Content-Type",
                        "application/json"),
                413,
                "PAYLOAD_TOO_LARGE");
        refused(
                client.send(
                        "POST",
                        "/api/v1/dishes",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
                        "Content-Type",
                        "application/json"),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @Test
    void an_unknown_path_is_not_found() {
        refused(client.get("/"), 404, "NOT_FOUND");
        refused(client.get("/api/v1/dishes/" + DISH + "/more"), 404, "NOT_FOUND");
        refused(client.get("/api/v1/dishes/" + DISH + "/"), 404, "NOT_FOUND");
        refused(client.post("/nowhere", "{}"), 404, "NOT_FOUND");
    }

    @Test
    void what_is_no_id_names_nothing() {
        refused(client.get("/api/v1/dishes/7"), 404, "DISH_NOT_FOUND");
    }

    @Test
    void another_method_is_told_which_there_are() {
        var response = refused(client.post("/api/v1/dishes/" + DISH, "{}"), 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, DELETE, OPTIONS");
        refused(client.send("FROBNICATE", "/api/v1/dishes", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED");
        refused(client.send("TRACE", "/api/v1/dishes", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED");
        var options = client.send("OPTIONS", "/api/v1/dishes", BodyPublishers.noBody());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("POST, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
            "servings=1&servings=2, servings, must be given once",
            "servings=x, servings, must be a whole number from 1 to 100",
            "servings=, servings, must be a whole number from 1 to 100", "x, x, is not a parameter here",
            "tag=%20, tag, must have 1 to 10 characters"})
    void a_parameter_that_is_no_good_is_named(String query, String name, String what) {
        var response = refused(client.get("/api/v1/dishes/" + DISH + "?" + query), 400, "VALIDATION_ERROR");
        assertThat(details(response).get(name)).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({"INVALID, 400", "FORBIDDEN, 403", "NOT_FOUND, 404", "CONFLICT, 409", "STALE, 412", "IMPOSSIBLE, 422"})
    void a_refusal_has_the_status_of_its_kind_and_says_its_code_and_fields(Refusal.Kind kind, int status) {
        var response = refused(
                getThrowing(new Oddity(kind, "TOO_ODD").because("it is odd", Map.of("steps[1].text", "is odd"))),
                status,
                "TOO_ODD");
        assertThat(details(response)).isEqualTo(Map.of("steps[1].text", "is odd"));
    }

    @Test
    void who_lost_a_race_may_try_again() {
        refused(getThrowing(new StaleWrite("dish")), 409, "TRY_AGAIN");
    }

    @Test
    void while_something_needed_is_down_one_is_told_when_to_come_back() {
        var down = new Unavailable("the database", Duration.ofMillis(2_500), new IllegalStateException("secret"));
        var response = refused(getThrowing(down), 503, "DEPENDENCY_UNAVAILABLE");
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void a_bug_is_told_to_nobody() {
        var response = refused(getThrowing(new IllegalStateException("SELECT secret")), 500, "INTERNAL_ERROR");
        assertThat(response.body()).doesNotContain("secret", "IllegalState");
    }
}

package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.identity.AdministerUser;
import dev.galley.application.identity.ChangeRole;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Tier;
import dev.galley.http.server.Area;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Method;
import dev.galley.http.server.Route;
import dev.galley.http.server.Who;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Personal tokens, on two nodes and one real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTokenTest {
    private static final String EVERYTHING = Area.codes().stream()
            .flatMap(area -> Stream.of(area + ":read", area + ":write"))
            .collect(Collectors.joining("\", \"", "\"", "\""));
    /** First segments of routes that are for people alone. */
    private static final Set<String> FOR_PEOPLE = Set.of("api-tokens", "auth", "demo", "households", "users", "admin");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Node node;
    private Node other;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), clock);
        other = new Node(postgres.database(), clock);
    }

    @AfterAll
    void stop() {
        other.close();
        node.close();
    }

    private HttpResponse<String> create(Tokens owner, String body) {
        return node.post("/api-tokens", body, "Authorization", "Bearer " + owner.access());
    }

    private JsonNode made(Tokens owner, String scopes, String more) {
        var response = create(owner, "{\"name\": \"Backup\", \"scopes\": [" + scopes + "]" + more + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    private String token(Tokens owner, String scopes) {
        return made(owner, scopes, "").get("token").asString();
    }

    private int status(Node at, String token) {
        return at.get("/recipes?limit=1", token).statusCode();
    }

    @Test
    void a_token_is_shown_once_and_kept_as_a_hash() {
        var ada = node.register("shown@example.org");
        var made = made(ada, "\"recipes:read\", \"foods:write\"", ", \"expiresAt\": \"2027-11-20T10:30:00Z\"");
        var token = made.get("token").asString();
        assertThat(token).matches("galley_[A-Za-z0-9_-]{43}");
        assertThat(made.get("scopes").toString()).isEqualTo("[\"foods:write\",\"recipes:read\"]");
        assertThat(made.get("expiresAt").asString()).isEqualTo("2027-11-20T10:30:00Z");
        var listed = node.get("/api-tokens", ada.access());
        assertThat(listed.body()).contains(made.get("id").asString(), "Backup").doesNotContain(token);
        assertThat(json(listed).get("pagination").get("total").asInt()).isEqualTo(1);
        var everything = postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT string_agg(t::text, ' ') FROM api_token t").mapTo(String.class).one());
        assertThat(everything).doesNotContain(token.substring("galley_".length()));
    }

    @Test
    void tokens_are_listed_in_pages_the_newest_first_and_each_once() {
        var ada = node.register("pages@example.org");
        token(node.register("elsewhere@example.org"), "\"recipes:read\"");
        var made = IntStream.range(0, 5) // all within one instant of this clock: their ids tell them apart
                .mapToObj(_ -> made(ada, "\"recipes:read\"", "").get("id").asString())
                .toList();
        var walked = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = json(node.get("/api-tokens?limit=2" + cursor.map(it -> "&cursor=" + it).orElse(""), ada
                    .access()));
            assertThat(page.at("/pagination/total").asInt()).isEqualTo(5);
            assertThat(page.at("/pagination/totalPages").asInt()).isEqualTo(3);
            page.path("data").forEach(token -> walked.add(token.path("id").asString()));
            assertThat(walked).hasSizeLessThan(20);
            cursor = Optional.of(page.at("/pagination/nextCursor")).filter(JsonNode::isString).map(JsonNode::asString);
            made(ada, "\"foods:read\"", ""); // what is newer moves no page
            revokeNewest(ada);
        } while (cursor.isPresent());
        assertThat(walked).containsExactlyElementsOf(made.reversed());
        assertThat(json(node.get("/api-tokens?limit=2&page=3", ada.access())).path("data")).singleElement()
                .satisfies(token -> assertThat(token.path("id").asString()).isEqualTo(made.getFirst()));
        for (var wrong : List.of("cursor=nonsense", "limit=0", "limit=101", "page=0", "page=1001", "sort=name:asc")) {
            assertThat(node.get("/api-tokens?" + wrong, ada.access()).statusCode()).as(wrong).isEqualTo(400);
        }
        var id = made.getFirst();
        for (var forged : List.of(
                "{\"createdAt\": \"2026-01-01T00:00:00Z\"}",
                "{\"id\": \"%s\"}".formatted(id),
                "{\"createdAt\": \"+1000000-01-01T00:00:00Z\", \"id\": \"%s\"}".formatted(id))) {
            var whole = "{\"o\": \"api-tokens\", \"r\": %s, \"t\": 1, \"e\": false, \"p\": 2}".formatted(forged);
            var answer = node.get(
                    "/api-tokens?cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(
                            StandardCharsets.UTF_8)),
                    ada.access());
            assertThat(answer.statusCode()).as(forged).isEqualTo(400);
            assertThat(json(answer).at("/error/details/cursor").asString()).as(forged).isNotEmpty();
        }
    }

    private void revokeNewest(Tokens owner) {
        var newest = json(node.get("/api-tokens?limit=1", owner.access())).at("/data/0/id").asString();
        assertThat(node.client().send("DELETE", "/api/v1/api-tokens/" + newest, BodyPublishers.noBody(),
                "Authorization", "Bearer " + owner.access()).statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_wrong_with_a_wish_is_told_by_field() {
        var ada = node.register("wishes@example.org");
        var response = create(ada, """
                {"name": " ", "scopes": ["recipes:read", "recipes:admin", "accounts:read"], "expiresAt": "2020-01-01T00:00:00Z"}
                """);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").get("details").propertyNames())
                .contains("scopes[1]", "scopes[2]");
        assertThat(json(create(ada, """
                {"name": "x", "scopes": ["recipes:read"], "expiresAt": "2020-01-01T00:00:00Z"}""")).at(
                "/error/details/expiresAt").asString()).isEqualTo("must be in the future");
        assertThat(create(ada, "{\"name\": \"x\", \"scopes\": []}").statusCode()).isEqualTo(400);
        assertThat(create(ada, "{\"scopes\": [\"recipes:read\"]}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_opens_what_it_is_for() {
        var ada = node.register("scopes@example.org");
        assertThat(status(node, token(ada, "\"recipes:read\""))).isEqualTo(200);
        var write = token(ada, "\"recipes:write\", \"foods:read\"");
        var refused = node.get("/recipes?limit=1", write);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("SCOPE_MISSING");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("recipes:read");
        assertThat(node.get("/foods/search?q=milk", write).statusCode()).isEqualTo(200);
    }

    @Test
    void no_token_opens_what_is_for_people_alone() {
        var ada = node.register("alone@example.org");
        node.send(new ChangeRole(ada.user(), Role.ADMIN));
        var token = token(node.get("/auth/me", ada.access()).statusCode() == 200 ? ada : again("alone@example.org"),
                EVERYTHING);
        for (Route<?, ?> route : node.get(HttpServer.class).routes()) {
            if (route.area().isEmpty() && !route.ignoresCredentials()) {
                var response = node.client().send(
                        route.method().name(),
                        route.fullPath().replaceAll("\\{\\w+}", "me"),
                        BodyPublishers.ofString("{}"),
                        "Authorization", "Bearer " + token, "Content-Type", "application/json");
                assertThat(code(response)).as(route.method() + " " + route.path()).isEqualTo("API_TOKEN_RESTRICTED");
                assertThat(response.statusCode()).isEqualTo(403);
            }
        }
    }

    private Tokens again(String email) {
        return Tokens.of(node.logIn(email, Node.PASSWORD));
    }

    @Test
    void every_route_is_of_an_area_or_for_people_alone() {
        assertThat(node.get(HttpServer.class).routes()).allSatisfy(route -> assertThat(
                route.area().isPresent() || route.who() == Who.ADMIN || FOR_PEOPLE.contains(route.path().split("/",
                        -1)[1]))
                .as("say in Area what " + route.path() + " is about")
                .isTrue());
        assertThat(node.get(HttpServer.class).routes())
                .filteredOn(route -> route.who() == Who.ADMIN)
                .allSatisfy(route -> assertThat(route.area()).isEmpty());
        assertThat(node.get(HttpServer.class).routes()).filteredOn(route -> route.method() == Method.GET).isNotEmpty();
    }

    @Test
    void a_revoked_token_stops_on_every_node() {
        var ada = node.register("revoked@example.org");
        var made = made(ada, "\"recipes:read\"", "");
        var token = made.get("token").asString();
        assertThat(status(node, token)).isEqualTo(200);
        assertThat(status(other, token)).isEqualTo(200);
        var eve = node.register("eve@example.org");
        var id = made.get("id").asString();
        assertThat(code(node.delete("/api-tokens/" + id, eve.access()))).isEqualTo("API_TOKEN_NOT_FOUND");
        assertThat(code(node.delete("/api-tokens/nonsense", ada.access()))).isEqualTo("API_TOKEN_NOT_FOUND");
        assertThat(status(node, token)).isEqualTo(200);
        assertThat(node.delete("/api-tokens/" + id, ada.access()).statusCode()).isEqualTo(204);
        assertThat(status(node, token)).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5)).until(() -> status(other, token) == 401);
        assertThat(node.delete("/api-tokens/" + id, ada.access()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_suspended_owner_takes_the_token_along_and_a_new_tier_is_seen() {
        var ada = node.register("owner@example.org");
        var token = token(ada, "\"recipes:read\"");
        assertThat(status(node, token)).isEqualTo(200);
        assertThat(status(other, token)).isEqualTo(200);
        node.send(new AdministerUser(Optional.of(ada.user()), Optional.of(Tier.PRO), Optional.empty()));
        assertThat(status(node, token)).as("asked anew").isEqualTo(200);
        node.send(new AdministerUser(Optional.of(ada.user()), Optional.empty(), Optional.of(true)));
        assertThat(status(node, token)).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5)).until(() -> status(other, token) == 401);
        node.send(new AdministerUser(Optional.of(ada.user()), Optional.empty(), Optional.of(false)));
        assertThat(status(node, token)).isEqualTo(200);
        assertThat(node.delete("/users/me", again("owner@example.org").access()).statusCode()).isEqualTo(204);
        assertThat(status(node, token)).isEqualTo(401);
    }

    @Test
    void a_token_that_is_used_again_costs_no_query() {
        var ada = node.register("queries@example.org");
        var token = token(ada, "\"recipes:read\"");
        assertThat(status(node, token)).isEqualTo(200);
        postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE api_token RENAME TO api_token_away"));
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(status(node, token)).isEqualTo(200);
            }
        } finally {
            postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE api_token_away RENAME TO api_token"));
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(status(node, token)).isEqualTo(200);
        var fresh = again("queries@example.org");
        var used = json(node.get("/api-tokens", fresh.access())).at("/data/0/lastUsedAt").asString();
        assertThat(used).isEqualTo(clock.instant().toString());
    }

    @Test
    void a_token_expires_and_what_is_none_is_refused() {
        var ada = node.register("expires@example.org");
        var token = made(ada, "\"recipes:read\"", ", \"expiresAt\": \"" + clock.instant().plusSeconds(30) + "\"").get(
                "token").asString();
        assertThat(status(node, token)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(31));
        assertThat(status(node, token)).isEqualTo(401);
        assertThat(status(node, "galley_" + "A".repeat(43))).isEqualTo(401);
        assertThat(status(node, "galley_")).isEqualTo(401);
        assertThat(status(node, token + "x")).isEqualTo(401);
    }
}

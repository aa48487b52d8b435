package dev.galley.http.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Handles;
import dev.galley.application.limit.Limits;
import dev.galley.application.link.HomeAssistant;
import dev.galley.application.link.WrongPasswords;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.ManagementServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Brokers elsewhere ask as EMQX and mosquitto-go-auth do. */
class BrokerHooksTest {
    private static final ApplianceId OVEN = new ApplianceId(new UUID(0, 1));
    private static final String NAME = OVEN.value().toString();
    private static final HomeAssistant HOME = new HomeAssistant(
            true, "homeassistant", Optional.of("home password"));

    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Handles<VerifyAppliance, Optional<ApplianceId>> verify = (query, _) -> {
        asked.incrementAndGet();
        return query.username().equals(NAME) && query.password().text().equals("right")
                ? Optional.of(OVEN)
                : Optional.empty();
    };
    private final Limits limits = (limit, key) -> {
        int count = counted.merge(key, 1, Integer::sum);
        return new Limits.Verdict(limit, count <= limit.most(), Math.max(0, limit.most() - count), 60);
    };
    private final ManagementServer server = new ManagementServer(
            Set.of(),
            Set.of(new BrokerHooks(
                    new Bus(Map.of(VerifyAppliance.class, () -> verify), List.of()),
                    new WrongPasswords(limits, InstantSource.system()),
                    new BrokerLogin("galley", "secret"), HOME)),
            () -> "",
            () -> "id");
    private final int port = server.start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String type, String body) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String emqx(String path, String body) {
        var answer = post(path, "application/json", body.replace('\'', '"').replace("NAME", NAME));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("\\s", "");
    }

    private int goAuth(String path, String body) {
        return post(path, "application/x-www-form-urlencoded", body.replace("NAME", NAME)).statusCode();
    }

    @Test
    void emqx_asks_who_somebody_is() {
        assertThat(emqx("/mqtt/auth", "{'username': 'NAME', 'password': 'right', 'clientid': 'x'}"))
                .isEqualTo("{\"result\":\"allow\",\"is_superuser\":false}");
        assertThat(emqx("/mqtt/auth", "{'username': 'NAME', 'password': 'wrong'}")).contains("deny");
        assertThat(emqx("/mqtt/auth", "{'username': 'galley', 'password': 'secret'}"))
                .isEqualTo("{\"result\":\"allow\",\"is_superuser\":true}");
        assertThat(emqx("/mqtt/auth", "{'username': 'galley', 'password': 'right'}"))
                .isEqualTo("{\"result\":\"deny\",\"is_superuser\":false}");
        assertThat(emqx("/mqtt/auth", "{}")).contains("deny");
    }

    @Test
    void emqx_asks_what_somebody_may() {
        assertThat(emqx("/mqtt/acl", "{'username': 'NAME', 'topic': 'galley/v1/NAME/state', 'action': 'publish'}"))
                .contains("allow");
        assertThat(emqx("/mqtt/acl", "{'username': 'NAME', 'topic': 'galley/v1/NAME/#', 'action': 'subscribe'}"))
                .contains("allow");
        for (var topic : List.of(
                "galley/v1/+/state", "galley/v1/#", "#", "", "galley/v1/NAME", "galley/v1/NAMEx/state",
                "$share/g/galley/v1/NAME/commands", "galley/v1/00000000-0000-0000-0000-000000000002/state")) {
            assertThat(emqx("/mqtt/acl", "{'username': 'NAME', 'topic': '%s', 'action': 'subscribe'}".formatted(topic)))
                    .as(topic)
                    .contains("deny");
        }
        assertThat(emqx("/mqtt/acl", "{'username': 'galley', 'topic': '$share/galley/galley/v1/+/state'}"))
                .contains("allow");
        assertThat(emqx("/mqtt/acl", "{'username': '#', 'topic': 'galley/v1/#/state'}")).contains("deny");
    }

    @Test
    void mosquitto_go_auth_asks_by_forms_and_json_and_looks_at_the_status() {
        assertThat(goAuth("/mqtt/user", "username=NAME&password=right&clientid=x")).isEqualTo(200);
        assertThat(goAuth("/mqtt/user", "username=NAME&password=wrong")).isEqualTo(403);
        assertThat(post("/mqtt/user", "application/json", "{\"username\": \"%s\", \"password\": \"right\"}".formatted(
                NAME))
                .statusCode()).isEqualTo(200);
        assertThat(goAuth("/mqtt/superuser", "username=galley")).isEqualTo(200);
        assertThat(goAuth("/mqtt/superuser", "username=NAME")).isEqualTo(403);
        assertThat(goAuth("/mqtt/acl", "username=NAME&clientid=x&topic=galley%2Fv1%2FNAME%2Fstate&acc=2")).isEqualTo(
                200);
        assertThat(goAuth("/mqtt/acl", "username=NAME&clientid=x&topic=galley/v1/other/state&acc=2")).isEqualTo(403);
    }

    @Test
    void a_home_assistant_comes_in_by_its_password_and_only_listens() {
        assertThat(emqx("/mqtt/auth", "{'username': 'homeassistant', 'password': 'home password'}"))
                .isEqualTo("{\"result\":\"allow\",\"is_superuser\":false}");
        assertThat(emqx("/mqtt/auth", "{'username': 'homeassistant', 'password': 'right'}")).contains("deny");
        assertThat(goAuth("/mqtt/superuser", "username=homeassistant")).isEqualTo(403);
        for (var allowed : List.of(
                "topic=galley/v1/NAME/state&acc=1", "topic=galley/v1/NAME/presence&acc=4",
                "topic=homeassistant/status&acc=2")) {
            assertThat(goAuth("/mqtt/acl", "username=homeassistant&" + allowed)).as(allowed).isEqualTo(200);
        }
        for (var refused : List.of(
                "topic=galley/v1/NAME/commands&acc=1", "topic=galley/v1/NAME/state&acc=2",
                "topic=galley/v1/NAME/state&acc=3", "topic=galley/v1/NAME/state&acc=7",
                "topic=galley/v1/NAME/state&acc=",
                "topic=%23&acc=4", "topic=homeassistant/device/x/config&acc=2")) {
            assertThat(goAuth("/mqtt/acl", "username=homeassistant&" + refused)).as(refused).isEqualTo(403);
        }
        assertThat(emqx("/mqtt/acl",
                "{'username': 'homeassistant', 'topic': 'galley/v1/+/state', 'action': 'subscribe'}")).contains(
                        "allow");
        assertThat(emqx("/mqtt/acl",
                "{'username': 'homeassistant', 'topic': 'galley/v1/NAME/state', 'action': 'publish'}")).contains(
                        "deny");
    }

    @Test
    void after_many_wrong_passwords_nobody_is_asked_any_more() {
        for (int i = 0; i < 100; i++) {
            assertThat(goAuth("/mqtt/user", "username=NAME&password=wrong" + i)).isEqualTo(403);
        }
        assertThat(asked.get()).isEqualTo(WrongPasswords.MOST);
        assertThat(goAuth("/mqtt/user", "username=NAME&password=right")).isEqualTo(403);
        assertThat(goAuth("/mqtt/user", "username=other&password=wrong")).isEqualTo(403);
        assertThat(asked.get()).isEqualTo(WrongPasswords.MOST + 1);
    }

    @Test
    void what_is_no_question_is_refused() {
        assertThat(post("/mqtt/auth", "application/json", "{").statusCode()).isEqualTo(400);
        assertThat(post("/mqtt/user", "application/x-www-form-urlencoded", "username=%zz").statusCode()).isEqualTo(400);
        assertThat(post("/mqtt/auth", "application/json", "x".repeat(70_000)).statusCode()).isEqualTo(400);
        assertThat(post("/mqtt/other", "application/json", "{}").statusCode()).isEqualTo(404);
    }
}

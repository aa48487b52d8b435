package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.http.server.LiveClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who may watch, by which token, and for how long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveAccessTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private Factory factory;
    private Person admin;

    @BeforeAll
    void start() {
        factory = new Factory(postgres.database(), Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
        admin = factory.administrator();
    }

    @AfterAll
    void stop() {
        factory.close();
    }

    private LiveClient watch(Person who) {
        return LiveClient.open(factory.client().port(), "/api/v1/appliances/live", who.headers());
    }

    @Test
    void a_ticket_opens_one_socket_once_and_what_it_opened_ends_with_the_session() {
        var ada = factory.person();
        var ticket = ok(200, factory.post("/auth/ws-ticket", "", ada)).get("ticket").asString();
        var path = "/api/v1/appliances/live?ticket=" + ticket;
        int http = factory.client().port();
        try (var live = LiveClient.open(http, path)) {
            assertThat(LiveClient.refusal(http, path)).isEqualTo(401);
            assertThat(LiveClient.refusal(http, "/api/v1/appliances/live")).isEqualTo(401);
            assertThat(LiveClient.refusal(http, "/api/v1/appliances/live?ticket=x")).isEqualTo(401);
            var session = ok(200, factory.get("/auth/sessions", ada)).at("/data/0/id").asString();
            assertThat(factory.delete("/auth/sessions/" + session, ada).statusCode()).isEqualTo(204);
            assertThat(live.closed()).isEqualTo(1008);
        }
    }

    @Test
    void who_is_suspended_logs_out_or_leaves_sees_nothing_more() {
        var ada = factory.person();
        try (var live = watch(ada)) {
            ok(200, factory.patch("/admin/users/" + ada.id().value(), "{\"status\": \"suspended\"}", admin));
            assertThat(live.closed()).isEqualTo(1008);
        }
        var eve = factory.person();
        try (var live = watch(eve)) {
            assertThat(factory.delete("/users/me", eve).statusCode()).isEqualTo(204);
            assertThat(live.closed()).isEqualTo(1008);
        }
        var email = "leaves" + UUID.randomUUID() + "@example.org";
        var in = ok(201, factory.client().post("/api/v1/auth/register", """
                {"email": "%s", "password": "correct horse battery", "name": "Ada"}""".formatted(email)));
        try (var live = LiveClient.open(
                factory.client().port(),
                "/api/v1/appliances/live",
                "Authorization",
                "Bearer " + in.get("accessToken").asString())) {
            assertThat(factory.client().post("/api/v1/auth/logout", """
                    {"refreshToken": "%s"}""".formatted(in.get("refreshToken").asString())).statusCode()).isEqualTo(
                    204);
            assertThat(live.closed()).isEqualTo(1008);
        }
    }

    @Test
    void a_demo_may_not_and_a_script_may_if_it_may_read_appliances() {
        var demo = ok(201, factory.client().post("/api/v1/demo/start", "{}")).get("accessToken").asString();
        int http = factory.client().port();
        assertThat(LiveClient.refusal(http, "/api/v1/appliances/live", "Authorization", "Bearer " + demo)).isEqualTo(
                403);
        var ada = factory.person();
        assertThat(LiveClient.refusal(http, "/api/v1/appliances/live", "Authorization", "Bearer "
                + script(ada, "recipes:read").get("token").asString())).isEqualTo(403);
        var script = script(ada, "appliances:read");
        try (var live = LiveClient.open(
                http, "/api/v1/appliances/live", "Authorization", "Bearer " + script.get("token").asString())) {
            assertThat(factory.delete("/api-tokens/" + script.get("id").asString(), ada).statusCode()).isEqualTo(204);
            assertThat(live.closed()).isEqualTo(1008);
        }
    }

    private JsonNode script(Person owner, String scope) {
        return ok(201, factory.post("/api-tokens", """
                {"name": "Script", "scopes": ["%s"]}""".formatted(scope), owner));
    }
}

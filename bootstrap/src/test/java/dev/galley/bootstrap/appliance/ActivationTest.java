package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.basic;
import static dev.galley.bootstrap.appliance.Factory.ok;
import static dev.galley.bootstrap.appliance.Factory.refused;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.galley.application.appliance.SetAside;
import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.appliance.Factory.Box;
import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Route;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How appliances are registered, and what they prove themselves with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivationTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Factory factory;
    private Factory other;
    private Person admin;

    @BeforeAll
    void start() {
        factory = new Factory(postgres.database(), clock);
        other = new Factory(postgres.database(), clock);
        admin = factory.administrator();
    }

    @AfterAll
    void stop() {
        other.close();
        factory.close();
    }

    private static final class ForAppliances implements Routes {
        @Override
        public String heading() {
            return "Appliances";
        }

        @Override
        public void addTo(Router router) {
            router.get("/for-appliances", Who.APPLIANCE, VerifyAppliance.class)
                    .on(_ -> new VerifyAppliance("", new BrokerPassword("")), _ -> dev.galley.http.server.Reply
                            .nothing());
        }
    }

    /** What a route for appliances would make of whoever shows these. */
    private static Caller caller(Factory node, String... headers) {
        Route<?, ?> route = Router.table(List.of(new ForAppliances())).getFirst();
        return node.get(Callers.class).of(new Callers.Asking() {
            @Override
            public @org.jspecify.annotations.Nullable String header(String name) {
                return headers.length > 0 && name.equalsIgnoreCase(headers[0]) ? headers[1] : null;
            }

            @Override
            public Route<?, ?> route() {
                return route;
            }
        });
    }

    private static Rejected rejection(Factory node, String... headers) {
        try {
            throw new AssertionError(caller(node, headers).toString());
        } catch (Rejected rejected) {
            return rejected;
        }
    }

    private String everything() {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT string_agg(a::text, ' ') FROM appliance a")
                .mapTo(String.class)
                .one());
    }

    @Test
    void what_is_registered_is_told_once_and_kept_as_hashes() {
        var response = factory.post(
                "/appliances", "{\"serial\": \"REG-1\", \"model\": \"Kettle 2.0+\"}", admin);
        var made = ok(201, response);
        assertThat(made.propertyNames())
                .containsExactlyInAnyOrder("id", "serial", "model", "claimCode", "activationSecret");
        assertThat(made.get("serial").asString()).isEqualTo("REG-1");
        assertThat(made.get("model").asString()).isEqualTo("Kettle 2.0+");
        assertThat(made.get("claimCode").asString()).matches("[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(made.get("activationSecret").asString()).matches("[A-Za-z0-9_-]{43}");
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/appliances/" + made.get("id")
                .asString());
        assertThat(everything())
                .contains("REG-1")
                .doesNotContain(made.get("claimCode").asString(), made.get("activationSecret").asString())
                .doesNotContain(made.get("claimCode").asString().replace("-", ""));
        var again = factory.post("/appliances", "{\"serial\": \"REG-1\", \"model\": \"Kettle\"}", admin);
        refused(409, "SERIAL_TAKEN", again);
        assertThat(json(again).at("/error/details/serial").asString()).isEqualTo("is taken");
    }

    @Test
    void many_are_registered_at_once_or_none() {
        var made = ok(201, factory.post("/appliances", """
                {"appliances": [{"serial": "BULK-1", "model": "Pot"}, {"serial": "BULK-2", "model": "Pan"}]}""",
                admin));
        assertThat(made.get("appliances")).hasSize(2);
        assertThat(made.at("/appliances/1/serial").asString()).isEqualTo("BULK-2");
        var taken = factory.post("/appliances", """
                {"appliances": [{"serial": "BULK-3", "model": "Pot"}, {"serial": "BULK-2", "model": "Pan"}]}""", admin);
        refused(409, "SERIAL_TAKEN", taken);
        assertThat(json(taken).at("/error/details").propertyNames()).containsExactly("appliances[1].serial");
        var twice = factory.post("/appliances", """
                {"appliances": [{"serial": "BULK-4", "model": "Pot"}, {"serial": "BULK-4", "model": "Pan"}]}""", admin);
        refused(409, "SERIAL_TAKEN", twice);
        assertThat(everything()).doesNotContain("BULK-3", "BULK-4");
    }

    @Test
    void a_thousand_are_one_request_and_one_more_is_too_many() {
        assertThat(ok(201, factory.post("/appliances", rows(1_000), admin)).get("appliances")).hasSize(1_000);
        refused(400, "VALIDATION_ERROR", factory.post("/appliances", rows(1_001), admin));
    }

    private static String rows(int many) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            rows.add("{\"serial\": \"MANY-%d-%d\", \"model\": \"Pot\"}".formatted(many, i));
        }
        return "{\"appliances\": [" + String.join(",", rows) + "]}";
    }

    @Test
    void what_is_wrong_is_told_by_row() {
        var response = factory.post("/appliances",
                """
                {"appliances": [{"serial": "GOOD-1", "model": "Pot"}, {"serial": "a b", "model": ""}, {"model": "x"}]}""",
                admin);
        refused(400, "VALIDATION_ERROR", response);
        assertThat(json(response).at("/error/details").propertyNames())
                .contains("appliances[1].serial", "appliances[1].model", "appliances[2].serial");
        for (var body : List.of("{}", "{\"serial\": \"ONE-1\"}", "{\"model\": \"Pot\"}", "{\"appliances\": []}",
                "{\"serial\": \"ONE-1\", \"model\": \"Pot\", \"appliances\": [{\"serial\": \"ONE-2\", \"model\": \"Pot\"}]}")) {
            refused(400, "VALIDATION_ERROR", factory.post("/appliances", body, admin));
        }
    }

    @Test
    void an_appliance_is_activated_once() {
        var box = factory.build(admin);
        var told = ok(200, factory.activate(box.proof()));
        assertThat(told.get("applianceId").asString()).isEqualTo(box.id());
        assertThat(told.at("/mqtt/host").asString()).isIn("127.0.0.1", "localhost");
        assertThat(told.at("/mqtt/port").asInt()).isEqualTo(1883);
        assertThat(told.at("/mqtt/username").asString()).isEqualTo(box.id());
        assertThat(told.at("/mqtt/password").asString()).matches("[A-Za-z0-9_-]{43}");
        assertThat(everything()).doesNotContain(told.at("/mqtt/password").asString());
        refused(409, "ALREADY_ACTIVATED", factory.activate(box.proof()));
    }

    @Test
    void a_wrong_secret_and_an_unknown_serial_are_told_alike() {
        var box = factory.build(admin);
        ok(200, factory.activate(box.proof()));
        var wrong = factory.activate(
                "{\"serial\": \"%s\", \"activationSecret\": \"%s\"}".formatted(box.serial(), "A".repeat(43)));
        refused(401, "ACTIVATION_REFUSED", wrong);
        for (var serial : List.of("NO-SUCH-ONE", "!", "x".repeat(100))) {
            var unknown = factory.activate(
                    "{\"serial\": \"%s\", \"activationSecret\": \"%s\"}".formatted(serial, "A".repeat(43)));
            refused(401, "ACTIVATION_REFUSED", unknown);
            assertThat(json(unknown).at("/error/message")).isEqualTo(json(wrong).at("/error/message"));
        }
    }

    @Test
    void of_many_who_activate_the_same_one_at_once_one_gets_the_credentials() throws Exception {
        var box = factory.build(admin);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                var node = i % 2 == 0 ? factory : other;
                tasks.add(() -> node.activate(box.proof()).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                answers.add(done.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void its_credentials_open_what_is_for_appliances_until_they_are_revoked() {
        var box = factory.build(admin);
        var password = password(ok(200, factory.activate(box.proof())));
        var me = new Caller.Appliance(new ApplianceId(UUID.fromString(box.id())));
        assertThat(caller(factory, basic(box.id(), password))).isEqualTo(me);
        assertThat(caller(other, basic(box.id(), password))).isEqualTo(me);
        assertThat(factory.send(new VerifyAppliance(box.id(), new BrokerPassword(password)))).contains(me.id());

        refused(404, "APPLIANCE_NOT_FOUND", reset("0199a1b2-6c00-7a01-8b3c-000000000000"));
        refused(404, "APPLIANCE_NOT_FOUND", reset("nonsense"));
        assertThat(reset(box.id()).statusCode()).isEqualTo(204);
        assertThat(factory.send(new VerifyAppliance(box.id(), new BrokerPassword(password)))).isEmpty();
        assertThat(rejection(factory, basic(box.id(), password)).status()).as("on this node at once").isEqualTo(401);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThatExceptionOfType(Rejected.class)
                        .isThrownBy(() -> caller(other, basic(box.id(), password))));
        assertThat(reset(box.id()).statusCode()).as("again").isEqualTo(204);

        var fresh = password(ok(200, factory.activate(box.proof())));
        assertThat(fresh).isNotEqualTo(password);
        assertThat(caller(factory, basic(box.id(), fresh))).isEqualTo(me);
        assertThat(rejection(factory, basic(box.id(), password)).status()).isEqualTo(401);
        refused(409, "ALREADY_ACTIVATED", factory.activate(box.proof()));
    }

    private java.net.http.HttpResponse<String> reset(String id) {
        return factory.client().post("/api/v1/admin/appliances/" + id + "/reset-activation", "", admin.headers());
    }

    private static String password(JsonNode told) {
        return told.at("/mqtt/password").asString();
    }

    @Test
    void what_is_not_good_is_told_how_to_be() {
        var box = factory.build(admin);
        var password = password(ok(200, factory.activate(box.proof())));
        var stranger = factory.build(admin);
        for (var shown : List.of(
                new String[]{},
                new String[]{"Authorization", "Bearer " + admin.token()},
                new String[]{"Authorization", "Basic"},
                new String[]{"Authorization", "Basic !!!"},
                new String[]{"Authorization", "Basic " + "A".repeat(1_000)},
                basic(box.id(), password + "x"),
                basic(box.id(), ""),
                basic(box.id().toUpperCase(java.util.Locale.ROOT), password),
                basic(stranger.id(), password),
                basic(stranger.id(), "0".repeat(64)),
                basic(stranger.id(), stranger.activationSecret()),
                basic(UUID.randomUUID().toString(), password),
                basic("nobody", password))) {
            var rejected = rejection(factory, shown);
            assertThat(rejected.status()).as(String.join(" ", shown)).isEqualTo(401);
            assertThat(rejected.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"galley\"");
        }
    }

    @Test
    void a_route_for_everyone_takes_an_appliances_credentials_too() {
        var box = factory.build(admin);
        var password = password(ok(200, factory.activate(box.proof())));
        assertThat(factory.client().get("/api/v1/recipes?limit=1", basic(box.id(), password)).statusCode())
                .isEqualTo(200);
        assertThat(factory.client().get("/api/v1/recipes?limit=1", basic(box.id(), "wrong")).statusCode())
                .isEqualTo(401);
        assertThat(factory.client().get("/api/v1/appliances", basic(box.id(), password)).statusCode()).isEqualTo(401);
    }

    @Test
    void who_knows_the_password_is_asked_of_the_database_once_in_a_while() {
        var box = factory.build(admin);
        var password = password(ok(200, factory.activate(box.proof())));
        caller(factory, basic(box.id(), password));
        postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE appliance RENAME TO appliance_away"));
        try {
            for (int i = 0; i < 20; i++) {
                caller(factory, basic(box.id(), password));
            }
        } finally {
            postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE appliance_away RENAME TO appliance"));
        }
    }

    @Test
    void guessing_is_limited_and_shuts_nobody_out_who_knows() {
        try (var strict = Factory.withLimits(postgres.database(), clock)) {
            var box = factory.build(admin);
            for (int i = 0; i < 5; i++) {
                refused(401, "ACTIVATION_REFUSED", strict.activate(
                        "{\"serial\": \"%s\", \"activationSecret\": \"x\"}".formatted(box.serial())));
            }
            assertThat(strict.activate(box.proof()).statusCode()).isEqualTo(429);
            var password = password(ok(200, factory.activate(box.proof())));
            for (int i = 0; i < 5; i++) {
                assertThat(rejection(strict, basic(box.id(), "x")).status()).isEqualTo(401);
            }
            assertThat(rejection(strict, basic(box.id(), "x")).status()).isEqualTo(429);
            assertThat(caller(strict, basic(box.id(), password))).isInstanceOf(Caller.Appliance.class);
        }
    }

    @Test
    void administrators_see_which_there_are() {
        var made = ok(201, factory.post("/appliances", """
                {"appliances": [{"serial": "SEEN-1", "model": "Seen"}, {"serial": "SEEN-2", "model": "Seen"},
                    {"serial": "SEEN-3", "model": "Seen"}]}""", admin)).get("appliances");
        var box = Box.of(made.get(1));
        ok(200, factory.activate(box.proof()));
        ok(201, factory.pair(box, factory.person()));
        var all = ok(200, factory.get("/admin/appliances?model=Seen", admin));
        assertThat(all.at("/pagination/total").asInt()).isEqualTo(3);
        assertThat(all.at("/data/0/serial").asString()).isEqualTo("SEEN-3");
        assertThat(all.at("/data/0").has("activatedAt")).isFalse();
        assertThat(all.at("/data/1/paired").asBoolean()).isTrue();
        assertThat(all.at("/data/1/activatedAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(all.at("/data/1/presence").asString()).isEqualTo("unknown");
        assertThat(ok(200, factory.get("/admin/appliances?serial=seen-2", admin)).at("/data/0/id").asString())
                .isEqualTo(box.id());
        assertThat(ok(200, factory.get("/admin/appliances?model=Seen&paired=false&presence=unknown", admin))
                .at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(ok(200, factory.get("/admin/appliances?model=Seen&presence=online", admin)).get("data")).isEmpty();
        var first = ok(200, factory.get("/admin/appliances?model=Seen&limit=2", admin));
        var second = ok(200, factory.get("/admin/appliances?model=Seen&limit=2&cursor="
                + first.at("/pagination/nextCursor").asString(), admin));
        assertThat(second.at("/data/0/serial").asString()).isEqualTo("SEEN-1");
        refused(400, "VALIDATION_ERROR", factory.get("/admin/appliances?presence=there", admin));
        assertThat(factory.get(HttpServer.class).routes()).isNotEmpty();
    }

    @Test
    void administrators_see_what_was_set_aside_and_why() {
        var box = factory.build(admin);
        var from = new ApplianceId(UUID.fromString(box.id()));
        var at = clock.instant();
        for (int i = 0; i < 3; i++) {
            factory.send(new SetAside(from, "state", ("{" + i).getBytes(UTF_8), "not JSON", at.plusSeconds(i)));
        }
        factory.send(new SetAside(from, "telemetry", new byte[]{(byte) 0xFF, 1}, "not JSON", at));
        var path = "/admin/appliances/" + box.id() + "/set-aside";
        var first = ok(200, factory.get(path + "?limit=2", admin));
        assertThat(first.at("/pagination/total").asInt()).isEqualTo(4);
        assertThat(first.at("/data/0/base64").asString()).isEqualTo("/wE=");
        assertThat(first.at("/data/0").has("text")).isFalse();
        assertThat(first.at("/data/1/text").asString()).isEqualTo("{2");
        assertThat(first.at("/data/1/reason").asString()).isEqualTo("not JSON");
        assertThat(first.at("/data/1/bytes").asInt()).isEqualTo(2);
        assertThat(first.at("/data/1/at").asString()).isEqualTo(at.plusSeconds(2).toString());
        var second = ok(200, factory.get(path + "?limit=2&cursor="
                + first.at("/pagination/nextCursor").asString(), admin));
        assertThat(second.at("/data/1/text").asString()).isEqualTo("{0");
        assertThat(second.at("/pagination").has("nextCursor")).isFalse();
        refused(404, "APPLIANCE_NOT_FOUND", factory.get("/admin/appliances/" + UUID.randomUUID() + "/set-aside",
                admin));
        assertThat(factory.get(path, factory.person()).statusCode()).isEqualTo(403);
    }
}

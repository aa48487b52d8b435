package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static dev.galley.bootstrap.appliance.Factory.refused;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.device.link.LocalBroker;
import dev.galley.http.server.LiveClient;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Commands from a person's hand to an appliance on the wire and back, and what the person sees meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandJourneyTest {
    private static final String LIGHT = "{\"type\": \"light\", \"args\": {\"on\": true}}";
    private static final String HEAT = "{\"type\": \"set_temperature\", \"args\": {\"celsius\": 180}}";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private Factory factory;
    private Person admin;
    private int port;

    @BeforeAll
    void start() {
        factory = new Factory(postgres.database(), Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
        admin = factory.administrator();
        port = factory.startBroker();
        factory.get(JobWorkers.class).start();
    }

    @AfterAll
    void stop() {
        factory.get(JobWorkers.class).close();
        factory.close();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    private TestOven oven() {
        return new TestOven(factory, factory.build(admin), port);
    }

    private Person ownerOf(TestOven oven) {
        var owner = factory.person();
        ok(201, factory.pair(oven.box(), owner));
        return owner;
    }

    private static String commands(TestOven oven) {
        return "/appliances/" + oven.box().id() + "/commands";
    }

    private JsonNode gives(Person owner, TestOven oven, String command) {
        return ok(202, factory.post(commands(oven), command, owner));
    }

    private JsonNode command(Person owner, TestOven oven, JsonNode given) {
        return ok(200, factory.get(commands(oven) + "/" + given.get("id").asString(), owner));
    }

    private void becomes(String status, Person owner, TestOven oven, JsonNode given) {
        eventually().until(() -> command(owner, oven, given).get("status").asString(), status::equals);
    }

    private LiveClient watch(Person who) {
        return LiveClient.open(factory.client().port(), "/api/v1/appliances/live", who.headers());
    }

    private static void sees(LiveClient live, String type, String field, String value) {
        live.await(message -> message.path("type").asString("").equals(type)
                && message.path(field).asString("").equals(value));
    }

    @Test
    void a_command_goes_out_is_carried_out_and_is_seen_at_each_step() {
        try (var oven = oven().comes("b1").ready()) {
            var owner = ownerOf(oven);
            oven.ready();
            try (var live = watch(owner)) {
                sees(live, "presence", "presence", "online");
                var answer = factory.post(commands(oven), HEAT, owner);
                var given = ok(202, answer);
                assertThat(answer.headers().firstValue("Location"))
                        .contains("/api/v1" + commands(oven) + "/" + given.get("id").asString());
                assertThat(given.get("type").asString()).isEqualTo("set_temperature");
                assertThat(given.at("/args/celsius").asInt()).isEqualTo(180);
                assertThat(given.get("status").asString()).isEqualTo("QUEUED");
                var heard = oven.hears();
                assertThat(heard.get("id")).isEqualTo(given.get("id"));
                assertThat(heard.get("type").asString()).isEqualTo("set_temperature");
                assertThat(heard.get("args").toString()).isEqualTo("{\"celsius\":180}");
                assertThat(Instant.ofEpochMilli(heard.get("expires_at").asLong()))
                        .isEqualTo(Instant.parse(given.get("expiresAt").asString()).truncatedTo(
                                java.time.temporal.ChronoUnit.MILLIS));
                assertThat(oven.answers(heard, "accepted")).isZero();
                becomes("ACKNOWLEDGED", owner, oven, given);
                assertThat(oven.answers(heard, "done")).isZero();
                assertThat(oven.answers(heard, "done")).as("said twice").isZero();
                assertThat(oven.answers(heard, "failed")).as("too late").isZero();
                becomes("DONE", owner, oven, given);
                for (var status : java.util.List.of("QUEUED", "SENT", "ACKNOWLEDGED", "DONE")) {
                    sees(live, "command", "status", status);
                }
                assertThat(live.messages().stream().filter(it -> it.get("type").asString().equals("command")))
                        .hasSize(4)
                        .allMatch(it -> it.get("commandId").equals(given.get("id")));
            }
            eventually().until(() -> ok(200, factory.get(
                    "/admin/audit?userId=" + owner.id().value() + "&limit=100", admin)).toString(),
                    it -> it.contains("command_queued") && it.contains("command_sent")
                            && it.contains("command_acknowledged") && it.contains("command_done"));
            var list = ok(200, factory.get(commands(oven), owner));
            assertThat(list.at("/data/0/status").asString()).isEqualTo("DONE");
            assertThat(list.at("/pagination/total").asInt()).isOne();
        }
    }

    @Test
    void what_it_measures_is_seen_by_its_owner_alone() {
        try (var oven = oven().comes("b1"); var pot = oven().comes("b1")) {
            var owner = ownerOf(oven);
            var other = ownerOf(pot);
            try (var live = watch(owner); var others = watch(other)) {
                sees(live, "presence", "presence", "online");
                sees(others, "presence", "presence", "online");
                assertThat(oven.measures(7, 182.4)).isZero();
                var sample = live.await(it -> it.path("type").asString("").equals("telemetry")).at("/samples/0");
                assertThat(sample.get("metric").asString()).isEqualTo("chamber_temperature");
                assertThat(sample.get("value").asDouble()).isEqualTo(182.4);
                assertThat(sample.get("seq").asInt()).isEqualTo(7);
                assertThat(pot.measures(1, 90)).isZero();
                others.await(it -> it.path("type").asString("").equals("telemetry"));
                assertThat(others.heard()).noneMatch(it -> it.contains(oven.box().id()));
            }
        }
    }

    @Test
    void heat_is_refused_with_all_that_is_in_the_way() {
        try (var oven = oven()) {
            var owner = ownerOf(oven);
            var never = ok(409, factory.post(commands(oven), HEAT, owner)).get("error");
            assertThat(never.get("code").asString()).isEqualTo("COMMAND_REFUSED");
            assertThat(never.get("details").propertyNames())
                    .containsExactlyInAnyOrder("online", "remoteStart", "door", "program");
            oven.comes("b1").state("open", "idle", true);
            var open = ok(409, factory.post(commands(oven), HEAT, owner)).get("error");
            assertThat(open.get("details").propertyNames()).containsExactly("door");
            oven.state("closed", "roast", false);
            var busy = ok(409, factory.post(
                    commands(oven), "{\"type\": \"start_program\", \"args\": {\"program\": \"roast\"}}", owner));
            assertThat(busy.at("/error/details").propertyNames()).containsExactlyInAnyOrder("program", "remoteStart");
            assertThat(ok(200, factory.get(commands(oven), owner)).at("/pagination/total").asInt()).isZero();
            oven.ready();
            var hot = ok(422, factory.post(
                    commands(oven), "{\"type\": \"set_temperature\", \"args\": {\"celsius\": 251}}", owner));
            assertThat(hot.at("/error/details").propertyNames()).containsExactly("args.celsius");
            gives(owner, oven, "{\"type\": \"start_program\", \"args\": {\"program\": \"roast\"}}");
            assertThat(oven.hears().at("/args/program").asString()).isEqualTo("roast");
        }
    }

    @Test
    void who_was_not_heard_within_an_interval_is_not_heated_though_nobody_knows_that_it_is_gone() {
        try (var oven = oven().comes("b1").ready()) {
            var owner = ownerOf(oven);
            eventually().until(() -> { // what it said just now may be noted in between
                lastHeard(oven, 70); // longer than an interval, and less than the three after which it is unknown
                return factory.post(commands(oven), HEAT, owner);
            }, answer -> answer.statusCode() == 409 && java.util.Set.copyOf(json(answer).at("/error/details")
                    .propertyNames()).equals(java.util.Set.of("online")));
            assertThat(ok(200, factory.get("/appliances/" + oven.box().id(), owner)).get("presence").asString())
                    .isEqualTo("online");
            var given = gives(owner, oven, LIGHT);
            eventually().until(() -> oven.hears().get("id"), given.get("id")::equals);
            lastHeard(oven, 0);
            gives(owner, oven, HEAT);
        }
    }

    private void lastHeard(TestOven oven, int secondsAgo) {
        postgres.jdbi().useHandle(handle -> handle
                .createUpdate("""
                        UPDATE appliance_status SET last_seen_at = now() - make_interval(secs => :seconds)
                        WHERE appliance_id = :id
                        """)
                .bind("seconds", secondsAgo)
                .bind("id", UUID.fromString(oven.box().id()))
                .execute());
    }

    @Test
    void what_is_wrong_with_a_command_is_told() {
        try (var oven = oven()) {
            var owner = ownerOf(oven);
            for (var wrong : java.util.List.of(
                    "{\"type\": \"dance\"}",
                    "{\"type\": \"light\"}",
                    "{\"type\": \"light\", \"args\": {\"on\": \"yes\"}}",
                    "{\"type\": \"light\", \"args\": {\"on\": null}}",
                    "{\"type\": \"light\", \"args\": {\"on\": true, \"hue\": 7}}",
                    "{\"type\": \"identify\", \"args\": []}",
                    "{\"type\": \"set_timer\", \"args\": {\"seconds\": 1e400}}",
                    "{\"type\": \"set_temperature\", \"args\": {\"celsius\": 1e400}}",
                    "{\"type\": \"identify\", \"expiresInSeconds\": 0}",
                    "{\"type\": \"identify\", \"expiresInSeconds\": 86401}",
                    "{\"args\": {}}")) {
                assertThat(factory.post(commands(oven), wrong, owner).statusCode()).as(wrong).isEqualTo(400);
            }
            gives(owner, oven, "{\"type\": \"identify\"}");
        }
    }

    @Test
    void what_is_harmless_waits_for_the_appliance_and_no_longer_than_it_may() {
        try (var oven = oven()) {
            var owner = ownerOf(oven);
            var short_ = gives(owner, oven, "{\"type\": \"identify\", \"expiresInSeconds\": 1}");
            var first = gives(owner, oven, LIGHT);
            var second = gives(owner, oven, "{\"type\": \"light\", \"args\": {\"on\": false}}");
            becomes("EXPIRED", owner, oven, short_);
            var expired = command(owner, oven, short_);
            assertThat(Instant.parse(expired.get("changedAt").asString()))
                    .isBefore(Instant.parse(expired.get("expiresAt").asString()).plusSeconds(10));
            assertThat(expired.get("reason").asString()).contains("not there in time");
            assertThat(command(owner, oven, first).get("status").asString()).isEqualTo("QUEUED");
            oven.comes("b1");
            assertThat(oven.hears().get("id")).isEqualTo(first.get("id"));
            var heard = oven.hears();
            assertThat(heard.get("id")).as("in the order in which they were given").isEqualTo(second.get("id"));
            assertThat(oven.answers(short_, "done")).as("late, and known").isZero();
            assertThat(command(owner, oven, short_).get("status").asString()).isEqualTo("EXPIRED");
            oven.answers(heard, "rejected", "no bulb");
            becomes("REJECTED", owner, oven, second);
            assertThat(command(owner, oven, second).get("reason").asString()).isEqualTo("no bulb");
        }
    }

    @Test
    void what_is_not_answered_is_said_again_with_the_same_id() {
        try (var oven = oven().comes("b1")) {
            var owner = ownerOf(oven);
            var given = gives(owner, oven, LIGHT);
            assertThat(oven.hears().get("id")).isEqualTo(given.get("id"));
            assertThat(oven.hears().get("id")).isEqualTo(given.get("id"));
            oven.answers(given, "done");
            becomes("DONE", owner, oven, given);
        }
    }

    @Test
    void others_neither_see_nor_steer_it_nor_speak_for_it() {
        try (var oven = oven().comes("b1").ready(); var other = oven().comes("b1")) {
            var owner = ownerOf(oven);
            var stranger = ownerOf(other);
            var given = gives(owner, oven, LIGHT);
            refused(404, "APPLIANCE_NOT_FOUND", factory.post(commands(oven), LIGHT, stranger));
            refused(404, "APPLIANCE_NOT_FOUND", factory.get(commands(oven), stranger));
            refused(404, "APPLIANCE_NOT_FOUND", factory.get(
                    commands(oven) + "/" + given.get("id").asString(), stranger));
            refused(404, "COMMAND_NOT_FOUND", factory.get(
                    commands(other) + "/" + given.get("id").asString(), stranger));
            refused(404, "COMMAND_NOT_FOUND", factory.get(commands(oven) + "/" + UUID.randomUUID(), owner));
            refused(404, "APPLIANCE_NOT_FOUND", factory.post("/appliances/nonsense/commands", LIGHT, owner));
            oven.hears();
            assertThat(other.answers(given, "done")).as("another's command").isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says("commands/" + UUID.randomUUID() + "/result", "{\"status\": \"done\"}"))
                    .isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says("commands/x/result", "{\"status\": \"done\"}")).isGreaterThanOrEqualTo(0x80);
            assertThat(oven.answers(given, "perhaps")).isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says("commands/" + given.get("id").asString() + "/result", "done"))
                    .isGreaterThanOrEqualTo(0x80);
            assertThat(command(owner, oven, given).get("status").asString()).isIn("QUEUED", "SENT");
            assertThat(oven.answers(given, "done")).isZero();
            becomes("DONE", owner, oven, given);
        }
    }

    @Test
    void the_same_request_twice_is_one_command() {
        try (var oven = oven()) {
            var owner = ownerOf(oven);
            var headers = new String[]{"Authorization", "Bearer " + owner.token(), "Idempotency-Key", "k"};
            var first = factory.client().post("/api/v1" + commands(oven), LIGHT, headers);
            var again = factory.client().post("/api/v1" + commands(oven), LIGHT, headers);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(ok(200, factory.get(commands(oven), owner)).at("/pagination/total").asInt()).isOne();
        }
    }

    @Test
    void unpairing_ends_what_is_open_and_what_is_seen_at_once() {
        try (var oven = oven().comes("b1").ready(); var pot = oven()) {
            var owner = ownerOf(oven);
            try (var live = watch(owner)) {
                sees(live, "presence", "presence", "online");
                ok(201, factory.pair(pot.box(), owner));
                live.await(message -> message.get("applianceId").asString().equals(pot.box().id()));
                var given = gives(owner, oven, LIGHT);
                oven.hears();
                assertThat(factory.delete("/appliances/" + oven.box().id(), owner).statusCode()).isEqualTo(204);
                refused(404, "APPLIANCE_NOT_FOUND", factory.get(
                        commands(oven) + "/" + given.get("id").asString(), owner));
                eventually().until(() -> rejected(given));
                // what is seen of the pot comes behind all that was seen of the oven
                eventually().until(() -> {
                    int before = live.heard().size();
                    oven.state("open", "idle", true);
                    gives(owner, pot, LIGHT);
                    live.await(message -> message.get("type").asString().equals("command")
                            && message.get("applianceId").asString().equals(pot.box().id()));
                    return live.messages().stream().skip(before)
                            .noneMatch(it -> it.get("applianceId").asString().equals(oven.box().id()));
                });
            }
            oven.allowsPairing();
            var next = factory.person();
            eventually().until(() -> factory.pair(oven.box(), next).statusCode() == 201);
            assertThat(ok(200, factory.get(commands(oven), next)).at("/pagination/total").asInt()).isZero();
        }
    }

    @Test
    void what_still_waits_at_the_broker_does_not_reach_the_next_owners_appliance() {
        try (var oven = oven().comes("b1").ready()) {
            var owner = ownerOf(oven);
            oven.fallsAsleep();
            var given = gives(owner, oven, HEAT);
            eventually().until(() -> ok(200, factory.get(commands(oven) + "/" + given.get("id").asString(), owner))
                    .get("status").asString().equals("SENT"));
            int before = sessions();
            assertThat(factory.delete("/appliances/" + oven.box().id(), owner).statusCode()).isEqualTo(204);
            eventually().until(() -> rejected(given) && sessions() < before);

            oven.comes("b2").ready();
            oven.allowsPairing();
            var next = factory.person();
            eventually().until(() -> factory.pair(oven.box(), next).statusCode() == 201);
            var light = gives(next, oven, LIGHT);
            assertThat(oven.hears().get("id")).isEqualTo(light.get("id"));
        }
    }

    private int sessions() {
        return factory.get(LocalBroker.class).status().orElseThrow().sessions();
    }

    private boolean rejected(JsonNode given) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery(
                        "SELECT status = 'REJECTED' AND reason LIKE '%unpaired%' FROM appliance_command WHERE id = :id")
                .bind("id", UUID.fromString(given.get("id").asString()))
                .mapTo(Boolean.class)
                .one());
    }
}

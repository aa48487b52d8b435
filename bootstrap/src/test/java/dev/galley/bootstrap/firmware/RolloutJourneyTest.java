package dev.galley.bootstrap.firmware;

import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.link.Downlink;
import dev.galley.device.firmware.FirmwareAvailable;
import dev.galley.device.firmware.FirmwareStatusTopic;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.device.link.UplinkTopic.Heard;
import dev.galley.domain.firmware.RolloutRule;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.notification.InMemoryMails;
import dev.galley.domain.notification.Letter;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a release spreads and stops, with its events delivered, on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloutJourneyTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private static final byte[] ARTIFACT = PublishingTest.bytes(1_000);
    private Workshop workshop;
    private RelayWorkers relay;

    @BeforeAll
    void start() {
        workshop = new Workshop(postgres.database());
        relay = workshop.get(RelayWorkers.class);
        relay.start();
        administrators();
    }

    /** One who is there, and one who is not any more. */
    private void administrators() {
        postgres.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO account (user_id, email, email_key, name, role, tier, status, timezone, locale, generation,
                    created_at, version, email_verified)
                VALUES (uuidv7(), 'root@example.org', 'root@example.org', 'Zoë', 'ADMIN', 'FREE', 'ACTIVE', 'UTC', 'de', 1,
                        now(), 1, true),
                    (uuidv7(), 'gone@example.org', 'gone@example.org', 'Gone', 'ADMIN', 'FREE', 'SUSPENDED', 'UTC', 'en', 1,
                        now(), 1, true)
                """));
    }

    @AfterAll
    void stop() {
        relay.close();
        workshop.close();
    }

    private String published(String model, String percent, String waves) {
        var fields = workshop.fields(model, "2.0.0", 0, ARTIFACT);
        fields.put("rolloutPercent", percent);
        fields.put("waves", waves);
        return workshop.published(fields, ARTIFACT);
    }

    private List<ApplianceId> kitchen(String model, int count) {
        return IntStream.range(0, count).mapToObj(_ -> workshop.appliance(model, "1.0.0")).toList();
    }

    private List<ApplianceId> offered(String model, List<ApplianceId> appliances) {
        return appliances.stream().filter(it -> workshop.offered(it, model, "1.0.0").isPresent()).toList();
    }

    private JsonNode shown(String release) {
        return json(workshop.client().get(Workshop.RELEASES + "/" + release, "X-Admin", "yes"));
    }

    @Test
    void the_next_wave_starts_when_the_last_one_runs_it() {
        var release = published("waves", "20", "60,100");
        var kitchen = kitchen("waves", 100);
        var first = offered("waves", kitchen);
        for (var oven : first) {
            workshop.artifact("GET", release, oven);
            assertThat(workshop.status(release, oven, "installed")).isEqualTo(204);
        }
        workshop.tend();
        assertThat(shown(release).get("rolloutPercent").asInt()).as("installed is not yet booted and healthy")
                .isEqualTo(20);
        first.forEach(oven -> workshop.runs(oven, "2.0.0"));
        assertThat(shown(release).get("progress").get("healthy").asInt()).isEqualTo(first.size());
        workshop.tend();
        assertThat(shown(release).get("rolloutPercent").asInt()).isEqualTo(60);
        workshop.tend();
        assertThat(shown(release).get("rolloutPercent").asInt()).as("of the second wave nobody is through")
                .isEqualTo(60);
    }

    @Test
    void whose_state_came_before_its_word_is_healthy_too() {
        var release = published("early", "100", "none");
        var oven = workshop.appliance("early", "1.0.0");
        workshop.status(release, oven, "installing");
        workshop.runs(oven, "2.0.0");
        assertThat(shown(release).get("progress").get("healthy").asInt()).isZero();
        workshop.status(release, oven, "installed");
        assertThat(shown(release).get("progress").get("healthy").asInt()).isEqualTo(1);
    }

    /** Goal A6: the report that decides halts it, before it is answered. */
    @Test
    void too_many_failures_halt_it_at_once() {
        var release = published("bad", "100", "none");
        var kitchen = kitchen("bad", 24);
        for (int i = 0; i < 19; i++) {
            workshop.status(release, kitchen.get(i), "installed");
            workshop.runs(kitchen.get(i), "2.0.0");
        }
        assertThat(workshop.status(release, kitchen.get(19), "failed")).isEqualTo(204);
        assertThat(offered("bad", kitchen)).as("5 in a hundred are not too many").contains(kitchen.get(23));
        assertThat(workshop.status(release, kitchen.get(20), "failed")).isEqualTo(204);
        assertThat(shown(release).get("status").asString()).isEqualTo("halted");
        assertThat(offered("bad", kitchen)).isEmpty();
        assertThat(workshop.artifact("GET", release, kitchen.get(23)).statusCode()).isEqualTo(404);
        assertThat(workshop.status(release, kitchen.get(23), "failed")).as("it has not begun").isEqualTo(404);
        await().atMost(LONG).until(() -> audited(release, "FIRMWARE_HALTED") == 1);
        await().atMost(LONG).until(() -> letters("bad").size() == 1);
        var letter = letters("bad").getFirst();
        assertThat(letter.to()).isEqualTo("root@example.org");
        assertThat(letter.subject()).isEqualTo("Firmware 2.0.0 für bad wurde angehalten");
        assertThat(letter.text()).contains("Zoë", "2 von 21");
    }

    private List<Letter> letters(String model) {
        return workshop.get(InMemoryMails.class).sent().stream()
                .filter(it -> it.subject().contains(" " + model + " "))
                .toList();
    }

    private int audited(String release, String action) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery(
                        "SELECT count(*) FROM audit_entry WHERE action = :action AND details->>'release' = :release")
                .bind("action", action)
                .bind("release", release)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void what_an_administrator_halts_is_in_the_audit_log_and_in_no_letter() {
        var release = published("by-hand", "100", "none");
        workshop.change(release, "{\"status\": \"halted\"}");
        await().atMost(LONG).until(() -> audited(release, "FIRMWARE_HALTED") == 1);
        assertThat(audited(release, "FIRMWARE_PUBLISHED")).isEqualTo(1);
        assertThat(letters("by-hand")).isEmpty();
    }

    @Test
    void silence_is_failure_after_the_time_limit() {
        var release = published("silent", "100", "none");
        var kitchen = kitchen("silent", 3);
        kitchen.forEach(oven -> assertThat(workshop.artifact("GET", release, oven).statusCode()).isEqualTo(200));
        workshop.tend();
        assertThat(shown(release).get("progress").get("open").asInt()).isEqualTo(3);
        workshop.clock.advance(RolloutRule.USUAL.patience().plusSeconds(1));
        workshop.tend();
        assertThat(shown(release).get("progress").get("failed").asInt()).isEqualTo(3);
        assertThat(shown(release).get("status").asString()).isEqualTo("halted");
    }

    @Test
    void who_only_looked_has_not_begun() {
        var release = published("looked", "100", "none");
        var oven = workshop.appliance("looked", "1.0.0");
        offered("looked", List.of(oven));
        workshop.artifact("HEAD", release, oven);
        assertThat(shown(release).get("progress").get("open").asInt()).isZero();
    }

    @Test
    void appliances_are_told_over_mqtt_and_it_is_taken_back() {
        var oven = workshop.appliance("told", "1.0.0");
        var release = published("told", "100", "none");
        var said = workshop.said;
        await().atMost(LONG).until(() -> said.last(oven).filter(it -> it.contains(release)).isPresent());
        var available = JsonMapper.shared().readTree(said.last(oven).orElseThrow());
        assertThat(available.propertyNames()).containsExactlyInAnyOrder(
                "release_id", "version", "security_version", "size", "sha256", "signature", "url");
        assertThat(available.get("url").asString())
                .isEqualTo("https://galley.example" + Workshop.RELEASES + "/" + release + "/artifact");
        var again = new ArrayList<Downlink.Said>();
        workshop.get(FirmwareAvailable.class).tell(again::add);
        assertThat(again).filteredOn(it -> it.to().equals(oven)).singleElement()
                .satisfies(it -> assertThat(it.isRetained()).isTrue());
        workshop.change(release, "{\"status\": \"halted\"}");
        await().atMost(LONG).until(() -> said.last(oven).filter(String::isEmpty).isPresent());
        workshop.change(release, "{\"status\": \"active\"}");
        await().atMost(LONG).until(() -> said.last(oven).filter(it -> it.contains(release)).isPresent());
        workshop.runs(oven, "2.0.0");
        await().atMost(LONG).until(() -> said.last(oven).filter(String::isEmpty).isPresent());
        assertThat(said.all()).allMatch(it -> it.isRetained() && it.topic().equals("firmware/available"));
    }

    @Test
    void what_appliances_say_over_mqtt_counts_as_what_they_say_over_http() {
        var release = published("spoken", "100", "none");
        var oven = workshop.appliance("spoken", "1.0.0");
        assertThat(heard(oven, """
                {"release_id": "%s", "status": "downloading", "percent": 41.5, "error": null, "more": []}"""
                .formatted(release))).isInstanceOf(Answer.Taken.class);
        assertThat(heard(oven, "{\"release_id\": \"%s\", \"status\": \"failed\", \"error\": \"flash\"}".formatted(
                release)))
                .isInstanceOf(Answer.Taken.class);
        assertThat(shown(release).get("progress").get("failed").asInt()).isEqualTo(1);
        for (var broken : List.of(
                "", "[]", "{", "{}", "{\"release_id\": \"x\", \"status\": \"failed\"}",
                "{\"release_id\": \"%s\", \"status\": \"done\"}".formatted(release),
                "{\"release_id\": \"%s\", \"status\": \"downloading\", \"percent\": 101}".formatted(release),
                "{\"release_id\": \"%s\", \"status\": \"failed\", \"error\": 5}".formatted(release),
                "{\"release_id\": \"0199a1b2-6c00-7a01-8b3c-000000000000\", \"status\": \"failed\"}")) {
            assertThat(heard(oven, broken)).as(broken).isInstanceOf(Answer.Refused.class);
        }
    }

    private Answer heard(ApplianceId from, String payload) {
        var message = new Heard(from, "firmware/status", payload.getBytes(UTF_8), workshop.clock.instant());
        return workshop.get(FirmwareStatusTopic.class).heard(message).toCompletableFuture().join();
    }
}

package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static dev.galley.bootstrap.appliance.Factory.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.appliance.AllowPairing;
import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.HearPresence;
import dev.galley.application.appliance.HearState;
import dev.galley.application.appliance.ListOwners;
import dev.galley.bootstrap.appliance.Factory.Box;
import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.PresenceWord;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose an appliance becomes, and stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingTest {
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

    @BeforeEach
    void signIn() {
        admin = factory.again(admin);
    }

    @AfterAll
    void stop() {
        other.close();
        factory.close();
    }

    private static ApplianceId id(Box box) {
        return new ApplianceId(UUID.fromString(box.id()));
    }

    private void pressButton(Box box) {
        clock.advance(Duration.ofSeconds(1)); // nobody presses twice at the same instant
        assertThat(factory.send(new AllowPairing(id(box), clock.instant()))).isTrue();
    }

    @Test
    void who_has_read_the_code_gets_the_appliance() {
        var box = factory.build(admin);
        var ada = factory.person();
        var response = factory.post("/appliances/pair", """
                {"serial": "%s", "claimCode": "%s", "name": " Oven downstairs "}"""
                .formatted(box.serial(), box.claimCode().replace("-", " ").toLowerCase(Locale.ROOT)), ada);
        var paired = ok(201, response);
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/appliances/" + box.id());
        assertThat(paired.get("id").asString()).isEqualTo(box.id());
        assertThat(paired.get("serial").asString()).isEqualTo(box.serial());
        assertThat(paired.get("model").asString()).isEqualTo("Oven 60");
        assertThat(paired.get("name").asString()).isEqualTo("Oven downstairs");
        assertThat(paired.get("presence").asString()).isEqualTo("unknown");
        assertThat(paired.get("pairedAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(paired.has("state")).as("what is unknown is absent").isFalse();
        assertThat(ok(200, factory.get("/appliances/" + box.id(), ada))).isEqualTo(paired);
        var listed = ok(200, factory.get("/appliances", ada));
        assertThat(listed.at("/data/0")).isEqualTo(paired);
        assertThat(listed.at("/pagination/total").asInt()).isEqualTo(1);
        assertThat(factory.send(new FindPairing(id(box), ada.id())))
                .as("what it said before is nobody else's")
                .contains(Instant.EPOCH);
        assertThat(factory.send(new ListOwners(id(box)))).containsOnlyKeys(ada.id());
    }

    @Test
    void pairing_again_what_is_ones_own_is_no_news() {
        var box = factory.build(admin);
        var ada = factory.person();
        var first = ok(201, factory.pair(box, ada));
        clock.advance(Duration.ofMinutes(1));
        assertThat(ok(200, factory.pair(box, ada))).isEqualTo(first);
    }

    @Test
    void an_unknown_serial_and_a_wrong_code_are_told_alike() {
        var box = factory.build(admin);
        var ada = factory.person();
        var wrong = factory.post("/appliances/pair", box.wrongClaim(), ada);
        var unknown = factory.post(
                "/appliances/pair", "{\"serial\": \"NO-SUCH-ONE\", \"claimCode\": \"2222-2222-2222\"}", ada);
        var neither = factory.post("/appliances/pair", "{\"serial\": \"!\", \"claimCode\": \"x\"}", ada);
        refused(404, "CLAIM_REFUSED", wrong);
        for (var same : List.of(unknown, neither)) {
            refused(404, "CLAIM_REFUSED", same);
            assertThat(withoutRequestId(same)).isEqualTo(withoutRequestId(wrong));
        }
        assertThat(factory.send(new ListOwners(id(box)))).isEmpty();
    }

    private static String withoutRequestId(HttpResponse<String> response) {
        return response.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void five_wrong_codes_shut_the_door_for_a_person_whatever_they_try() {
        var ada = factory.person();
        var right = factory.build(admin);
        for (int i = 0; i < 5; i++) {
            var node = i % 2 == 0 ? factory : other;
            refused(404, "CLAIM_REFUSED", node.post("/appliances/pair", factory.build(admin).wrongClaim(), ada));
        }
        var shut = other.pair(right, ada);
        refused(429, "RATE_LIMITED", shut);
        assertThat(shut.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
        refused(429, "RATE_LIMITED", factory.pair(right, ada));
        ok(201, factory.pair(right, factory.person()));
        clock.advance(Duration.ofMinutes(15));
        signIn();
        ok(201, factory.pair(factory.build(admin), factory.again(ada)));
    }

    @Test
    void five_wrong_codes_shut_the_door_for_a_serial_whoever_tries() {
        var box = factory.build(admin);
        for (int i = 0; i < 5; i++) {
            refused(404, "CLAIM_REFUSED", factory.post("/appliances/pair", box.wrongClaim(), factory.person()));
        }
        refused(429, "RATE_LIMITED", factory.pair(box, factory.person()));
        clock.advance(Duration.ofMinutes(15));
        ok(201, factory.pair(box, factory.person()));
    }

    @Test
    void of_many_wrong_codes_at_once_five_are_looked_at() throws Exception {
        var box = factory.build(admin);
        var ada = factory.person();
        var answers = atOnce(20, nth -> () -> (nth % 2 == 0 ? factory : other)
                .post("/appliances/pair", box.wrongClaim(), ada)
                .statusCode());
        assertThat(answers).containsOnly(404, 429);
        assertThat(answers).filteredOn(status -> status == 404).hasSize(5);
    }

    @Test
    void right_codes_are_never_too_many() {
        var ada = factory.person();
        for (int i = 0; i < 8; i++) {
            ok(201, factory.pair(factory.build(admin), ada));
        }
        var listed = ok(200, factory.get("/appliances?limit=3", ada));
        var seen = new ArrayList<String>();
        for (int page = 0; page < 4; page++) {
            listed.get("data").forEach(it -> seen.add(it.get("id").asString()));
            var next = listed.at("/pagination/nextCursor").asString("");
            if (next.isEmpty()) {
                break;
            }
            listed = ok(200, factory.get("/appliances?limit=3&cursor=" + next, ada));
        }
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void of_two_who_pair_a_new_one_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            var box = factory.build(admin);
            var people = List.of(factory.person(), factory.person(), factory.person(), factory.person());
            var answers = atOnce(4, nth -> () -> (nth % 2 == 0 ? factory : other).pair(box, people.get(nth))
                    .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(factory.send(new ListOwners(id(box)))).hasSize(1);
        }
    }

    private static <T> List<T> atOnce(int many, IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<T>>();
            for (int i = 0; i < many; i++) {
                tasks.add(work.apply(i));
            }
            var answers = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                answers.add(done.get());
            }
            return answers;
        }
    }

    @Test
    void a_second_owner_and_a_next_one_need_the_button() {
        var box = factory.build(admin);
        var ada = factory.person();
        var grace = factory.person();
        ok(201, factory.pair(box, ada));
        refused(404, "CLAIM_REFUSED", factory.post("/appliances/pair", box.wrongClaim(), grace));
        var needed = factory.pair(box, grace);
        refused(409, "CONSENT_NEEDED", needed);
        assertThat(needed.body()).contains("button");
        pressButton(box);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        refused(409, "CONSENT_NEEDED", factory.pair(box, grace));
        pressButton(box);
        ok(201, other.pair(box, grace));
        assertThat(factory.delete("/appliances/" + box.id(), ada).statusCode()).isEqualTo(204);
        refused(409, "CONSENT_NEEDED", factory.pair(box, ada));
        pressButton(box);
        ok(201, factory.pair(box, ada));
        assertThat(factory.send(new ListOwners(id(box)))).containsOnlyKeys(ada.id(), grace.id());
    }

    @Test
    void who_unpairs_sees_nothing_any_more() {
        var box = factory.build(admin);
        var ada = factory.person();
        ok(201, factory.pair(box, ada));
        assertThat(factory.delete("/appliances/" + box.id(), ada).statusCode()).isEqualTo(204);
        refused(404, "APPLIANCE_NOT_FOUND", other.get("/appliances/" + box.id(), ada));
        refused(404, "APPLIANCE_NOT_FOUND", other.delete("/appliances/" + box.id(), ada));
        assertThat(ok(200, other.get("/appliances", ada)).get("data")).isEmpty();
        assertThat(factory.send(new FindPairing(id(box), ada.id()))).isEmpty();
        assertThat(factory.send(new ListOwners(id(box)))).isEmpty();
    }

    private void says(Box box, String program) {
        clock.advance(Duration.ofSeconds(1));
        factory.send(new HearPresence(
                id(box), new PresenceWord(true, "boot-1", Optional.of(clock.instant())), clock.instant()));
        factory.send(new HearState(
                id(box),
                new ReportedState(
                        Optional.of("1.4.2"), Capabilities.NONE, Optional.of(program), Optional.of("closed"),
                        Optional.of(true), """
                                {"firmware_version": "1.4.2", "program": "%s", "remote_start_allowed": true}"""
                                .formatted(program)),
                Optional.of(clock.instant()),
                clock.instant()));
    }

    @Test
    void its_owner_sees_how_it_is_also_what_it_said_before_it_was_theirs() {
        var box = factory.build(admin);
        var ada = factory.person();
        says(box, "idle");
        ok(201, factory.pair(box, ada));
        var shown = ok(200, factory.get("/appliances/" + box.id(), ada));
        assertThat(shown.get("presence").asString()).isEqualTo("online");
        assertThat(shown.at("/state/program").asString()).isEqualTo("idle");
        assertThat(shown.at("/state/remoteStartAllowed").asBoolean()).isTrue();
        assertThat(shown.get("firmwareVersion").asString()).isEqualTo("1.4.2");
        assertThat(shown.get("lastSeenAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(ok(200, factory.get("/appliances", ada)).at("/data/0")).isEqualTo(shown);
        var listed = ok(200, factory.get("/admin/appliances?presence=online&serial=" + box.serial(), admin));
        assertThat(listed.at("/data/0/firmwareVersion").asString()).isEqualTo("1.4.2");
    }

    @Test
    void the_next_owner_sees_nothing_of_the_former_ones() {
        var box = factory.build(admin);
        var ada = factory.person();
        var grace = factory.person();
        var kim = factory.person();
        ok(201, factory.pair(box, ada));
        pressButton(box);
        ok(201, factory.pair(box, kim));
        says(box, "ada's secret roast");
        ok(200, factory.patch("/appliances/" + box.id(), "{\"desired\": {\"light\": true}}", ada));
        clock.advance(Duration.ofSeconds(1));
        assertThat(factory.delete("/appliances/" + box.id(), ada).statusCode()).isEqualTo(204);
        pressButton(box);
        ok(201, factory.pair(box, grace));
        var hers = ok(200, factory.get("/appliances/" + box.id(), grace));
        assertThat(hers.has("state")).isFalse();
        assertThat(hers.has("lastSeenAt")).isFalse();
        assertThat(hers.has("desired")).isFalse();
        assertThat(hers.get("firmwareVersion").asString()).isEqualTo("1.4.2");
        assertThat(hers.toString()).doesNotContain("secret");
        assertThat(ok(200, factory.get("/appliances", grace)).toString()).doesNotContain("secret");
        assertThat(ok(200, factory.get("/appliances/" + box.id(), kim)).at("/state/program").asString())
                .as("who was an owner all the time").isEqualTo("ada's secret roast");
        says(box, "idle");
        assertThat(ok(200, factory.get("/appliances/" + box.id(), grace)).at("/state/program").asString())
                .isEqualTo("idle");
    }

    @Test
    void what_is_anothers_looks_as_if_it_did_not_exist() {
        var box = factory.build(admin);
        ok(201, factory.pair(box, factory.person()));
        var eve = factory.person();
        for (var target : List.of(box.id(), "0199a1b2-6c00-7a01-8b3c-000000000000", "nonsense")) {
            refused(404, "APPLIANCE_NOT_FOUND", factory.get("/appliances/" + target, eve));
            refused(404, "APPLIANCE_NOT_FOUND", factory.patch("/appliances/" + target, "{\"name\": \"Mine\"}", eve));
            refused(404, "APPLIANCE_NOT_FOUND", factory.delete("/appliances/" + target, eve));
        }
    }

    @Test
    void each_owner_has_a_name_for_it() {
        var box = factory.build(admin);
        var ada = factory.person();
        var grace = factory.person();
        assertThat(ok(201, factory.pair(box, ada)).get("name").asString()).isEqualTo("Oven 60");
        pressButton(box);
        ok(201, factory.pair(box, grace));
        var renamed = ok(200, factory.patch("/appliances/" + box.id(), "{\"name\": \"Öfchen\"}", ada));
        assertThat(renamed.get("name").asString()).isEqualTo("Öfchen");
        assertThat(ok(200, factory.get("/appliances/" + box.id(), grace)).get("name").asString()).isEqualTo("Oven 60");
        refused(400, "VALIDATION_ERROR", factory.patch("/appliances/" + box.id(), "{}", ada));
        refused(400, "VALIDATION_ERROR", factory.patch("/appliances/" + box.id(), "{\"name\": null}", ada));
        refused(400, "VALIDATION_ERROR", factory.patch("/appliances/" + box.id(), "{\"name\": \" \"}", ada));
    }

    @Test
    void who_leaves_is_unpaired() {
        var box = factory.build(admin);
        var ada = factory.person();
        ok(201, factory.pair(box, ada));
        assertThat(factory.delete("/users/me", ada).statusCode()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(30)).until(() -> factory.send(new ListOwners(id(box))).isEmpty());
        refused(409, "CONSENT_NEEDED", factory.pair(box, factory.person()));
    }

    @Test
    void it_is_written_down_what_happened() {
        var box = factory.build(admin);
        var ada = factory.person();
        ok(201, factory.pair(box, ada));
        factory.delete("/appliances/" + box.id(), ada);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(audit(box)).containsExactlyInAnyOrder(
                        "APPLIANCE_REGISTERED " + admin.id().value(),
                        "APPLIANCE_PAIRED " + ada.id().value(),
                        "APPLIANCE_UNPAIRED " + ada.id().value()));
    }

    private List<String> audit(Box box) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("""
                        SELECT action || ' ' || coalesce(user_id, by_id)::text FROM audit_entry
                        WHERE details ->> 'appliance' = :id
                        """)
                .bind("id", box.id())
                .mapTo(String.class)
                .list());
    }
}

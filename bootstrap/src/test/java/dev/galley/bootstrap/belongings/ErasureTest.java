package dev.galley.bootstrap.belongings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.inject.Injector;
import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.EraseLeavers;
import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Somebody who stands in every table about people leaves, and thirty days later nothing of them is in any table. */
class ErasureTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final AtomicInteger NTH = new AtomicInteger();
    private static final String PASSWORD = "a pinch of cardamom";

    /** @param ids all that lead to this person alone: their own, and those of their demo and sessions */
    private record Person(UUID id, String email, String name, String token, Set<UUID> ids) {
        UserId user() {
            return new UserId(id);
        }
    }

    /** What puts a person into a table where nothing puts them that can be asked for over HTTP. */
    private static final List<String> PLANTS = List.of(
            """
                    INSERT INTO account_password_reset VALUES (uuid_send(:id), :id, now()) ON CONFLICT DO NOTHING
                    """,
            """
                    INSERT INTO account_provider VALUES ('google', :email, :id, now())
                    """,
            """
                    INSERT INTO audit_entry VALUES (gen_random_uuid(), now(), 'test', :id, NULL, '203.0.113.7',
                        'the browser of ' || :name, jsonb_build_object('email', :email))
                    """,
            """
                    WITH import AS (
                        INSERT INTO recipe_import (id, owner_id, status, file_name, updates, attempts, created_at, updated_at)
                        VALUES (gen_random_uuid(), :id, 'RUNNING', 'recipes of ' || :name, false, 1, now(), now())
                        RETURNING id),
                    part AS (
                        INSERT INTO recipe_import_part SELECT id, 0, convert_to('by ' || :name, 'UTF8') FROM import)
                    INSERT INTO recipe_import_entry (import_id, position, name, outcome)
                    SELECT id, 0, 'Cake of ' || :name, 'FAILED' FROM import
                    """,
            """
                    INSERT INTO recipe_provenance (recipe_id, version, owner_id, places, set_aside, words, created_at)
                    SELECT id, 1, :id, '{}', jsonb_build_array('by ' || :name), '\\x00', now()
                    FROM recipe WHERE owner_id = :id LIMIT 1
                    """,
            """
                    INSERT INTO appliance_command VALUES (gen_random_uuid(), gen_random_uuid(), :id, 'start_program',
                        jsonb_build_object('program', 'Roast of ' || :name), 'DONE', NULL, now(), now(), now(), 1, NULL)
                    """,
            """
                    INSERT INTO access_ticket VALUES (uuid_send(:id), now() + interval '1 year', gen_random_uuid(), :id,
                        'FREE', gen_random_uuid(), 0, now(), now())
                    """,
            """
                    INSERT INTO telemetry_owner VALUES (:id, gen_random_uuid(), now())
                    """,
            """
                    INSERT INTO posted_letter VALUES ('welcome/' || :id, :id, now())
                    """,
            """
                    WITH built AS (
                        INSERT INTO appliance (id, serial, model, claim_hash, activation_hash, registered_at, was_paired, version)
                        SELECT id, 'S-' || id, 'Oven', sha256('a'), sha256('b'), now(), true, 1
                        FROM (SELECT gen_random_uuid() AS id) AS new
                        RETURNING id)
                    INSERT INTO appliance_pairing SELECT id, :id, 'Oven of ' || :name, now() FROM built
                    """,
            """
                    INSERT INTO appliance_program
                    VALUES (gen_random_uuid(), :id, gen_random_uuid(), gen_random_uuid(), 1, 2, 'Soup of ' || :name, '[]',
                        '[]', sha256('c'), now(), now())
                    """,
            """
                    INSERT INTO appliance_session (id, owner_id, appliance_id, program, started_at, is_seen)
                    VALUES (gen_random_uuid(), :id, gen_random_uuid(), 'Soup of ' || :name, now(), true)
                    """,
            """
                    INSERT INTO appliance_wrong_claim VALUES (:id, 'the oven of ' || :name, now())
                    """,
            """
                    INSERT INTO meal_analysis (meal_id, owner_id, tier, language, clues, again, round, deadline, attempts, charged)
                    SELECT id, owner_id, 'FREE', 'en', jsonb_build_object('description', 'soup of ' || :name), false, 1, now(),
                        1, true
                    FROM meal WHERE owner_id = :id
                    """,
            """
                    INSERT INTO meal_former_items
                    SELECT id, owner_id, jsonb_build_array('soup of ' || :name), 1 FROM meal WHERE owner_id = :id
                    """,
            """
                    WITH photo AS (
                        INSERT INTO media (id, owner_id, purpose, kind, bytes, status, is_public, created_at)
                        VALUES (replace(gen_random_uuid()::text, '-', ''), :id, 'MEAL', 'JPEG', 1, 'RECEIVED', false, now())
                        RETURNING id)
                    INSERT INTO media_piece SELECT id, 0, convert_to('soup of ' || :name, 'UTF8') FROM photo
                    """,
            """
                    INSERT INTO llm_call (id, question, number, user_id, use, model, prompt, at, reserved_tokens)
                    VALUES (gen_random_uuid(), gen_random_uuid(), 1, :id, 'VISION', 'ollama:llava', 'meal/dish.v1', now(), 1)
                    """,
            """
                    INSERT INTO llm_quota_use VALUES (:id, 'photos', 'soup', now())
                    """,
            """
                    INSERT INTO llm_consent VALUES (:id, 'gemini', false, now())
                    """,
            """
                    INSERT INTO llm_reply (key, context, user_id, reply, model, kept_until)
                    VALUES ('soup of ' || :name, 'soup', :id, '{}', 'ollama:llava', now() + interval '1 year')
                    """,
            """
                    INSERT INTO outbox (subscriber, aggregate, type, payload, published, due, failure, dead_since)
                    VALUES ('nobody', 'door/' || lower(:email), 'test', jsonb_build_object('email', :email), now(), now(),
                        'no letter for ' || :name, now())
                    """,
            """
                    INSERT INTO job (task_name, task_instance, task_data, execution_time, picked, version)
                    VALUES ('test', :name, convert_to(jsonb_build_object('user', :id, 'name', :name)::text, 'UTF8'),
                        now() + interval '1 year', false, 1)
                    """,
            """
                    INSERT INTO dead_job (name, key, payload, due, attempts, failure, dead_since)
                    VALUES ('test', :id::text, convert_to('{}', 'UTF8'), now(), 3, 'cannot reach ' || :email, now())
                    """);

    private final TestClock clock = new TestClock();
    private final Injector application = TestApplication.withAccounts(
            postgres.database(), clock, HttpSettings.DEFAULT.withHost("127.0.0.1"));
    private final Bus bus = application.getInstance(Bus.class);
    private final HttpServer server = application.getInstance(HttpServer.class);
    private final TestClient client = new TestClient(server.start(0));
    /** Others than in the test before: nobody may clear a table of versions. */
    private final int nth = NTH.incrementAndGet();
    private final Person annabel = register("Annabel.Q%dx@example.org".formatted(nth), "Annabel Q%dx".formatted(nth));
    private final Person ben = register("ben.o%dx@example.org".formatted(nth), "Ben O%dx".formatted(nth));

    /** Does over HTTP whatever leaves something of a person behind. */
    private Person register(String email, String name) {
        var demo = said(201, client.post("/api/v1/demo/start", "{}")).at("/demoSessionId").asString();
        var in = said(201, client.post("/api/v1/auth/register", """
                {"email": "%s", "password": "%s", "name": "%s", "demoSessionId": "%s"}"""
                .formatted(email, PASSWORD, name, demo)));
        for (int i = 0; i < 2; i++) {
            in = said(200, client.post("/api/v1/auth/refresh", """
                    {"refreshToken": "%s"}""".formatted(in.at("/refreshToken").asString())));
        }
        var token = in.at("/accessToken").asString();
        said(201, client.post("/api/v1/user-profiles/onboarding", """
                {"age": 30, "sex": "female", "heightCm": 170, "weightKg": 60, "activityLevel": "light", "goal": "maintain",
                 "preferences": {"dislikedIngredients": ["%s"], "timezone": "Europe/Vienna"}}""".formatted(name),
                "Authorization", "Bearer " + token, "Idempotency-Key", email));
        said(201, client.post("/api/v1/api-tokens", """
                {"name": "Script of %s", "scopes": ["recipes:read"]}""".formatted(name), "Authorization", "Bearer "
                + token));
        cook(name, token);
        keepDiary(name, token);
        var id = UUID.fromString(said(200, client.get("/api/v1/users/me", "Authorization", "Bearer " + token))
                .at("/id").asString());
        var ids = postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT id FROM account_session WHERE user_id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .set());
        ids.addAll(List.of(id, UUID.fromString(demo)));
        return new Person(id, email, name, token, ids);
    }

    /** Of their own recipe, so that all that others see of it goes as well. */
    private void cook(String name, String token) {
        var bearer = "Bearer " + token;
        var recipe = said(201, client.post("/api/v1/users/me/recipes", """
                {"name": "Soup of %s", "servings": 2, "ingredients": [{"text": "1 l water"}],
                 "steps": [{"instruction": "Boil it."}], "status": "published"}""".formatted(name),
                "Authorization", bearer)).at("/id").asString();
        var path = "/api/v1/recipes/" + recipe;
        assertThat(client.post(path + "/favorite", "{}", "Authorization", bearer).statusCode()).isEqualTo(204);
        assertThat(client.put(path + "/rating", "{\"stars\": 5}", "Authorization", bearer).statusCode())
                .isBetween(200, 204);
        said(201, client.post(path + "/cooked", """
                {"date": "2026-11-20", "servings": 2}""", "Authorization", bearer));
    }

    private void keepDiary(String name, String token) {
        var bearer = "Bearer " + token;
        said(201, client.post("/api/v1/users/me/weights", """
                {"date": "2026-11-20", "weightKg": 60, "note": "%s"}""".formatted(name), "Authorization", bearer));
        said(201, client.post("/api/v1/users/me/activity-log", """
                {"date": "2026-11-20", "kind": "yoga", "minutes": 30, "note": "%s"}""".formatted(name),
                "Authorization", bearer));
        said(200, client.put("/api/v1/nutrition/settings", "{\"adaptTargets\": true}", "Authorization", bearer));
        var meal = said(201, client.post("/api/v1/meals/manual", """
                {"name": "Lunch of %1$s", "items": [{"name": "Bar of %1$s", "quantity": 1, "unit": "piece",
                 "calories": 200, "proteinGrams": 10, "carbsGrams": 20, "fatGrams": 8}]}""".formatted(name),
                "Authorization", bearer)).at("/id").asString();
        said(201, client.post("/api/v1/meal-templates", """
                {"name": "What %s has", "mealId": "%s"}""".formatted(name, meal), "Authorization", bearer));
    }

    private static JsonNode said(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return TestClient.json(response);
    }

    @BeforeEach
    void everybodyStandsEverywhereAndAnnabelLeaves() {
        assertThat(client.delete("/api/v1/users/me", "Authorization", "Bearer " + annabel.token).statusCode())
                .isEqualTo(204);
        postgres.jdbi().useHandle(handle -> List.of(annabel, ben).forEach(person -> PLANTS.forEach(sql -> handle
                .createUpdate(sql)
                .bind("id", person.id)
                .bind("email", person.email)
                .bind("name", person.name)
                .execute())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void erase(Duration later) {
        application.getInstance(EraseLeavers.class).run(clock.instant().plus(later));
    }

    /** Every table that holds something of them in any column, be it text, a number, JSON or bytes. */
    private static Set<String> mentioning(Person person) {
        var marks = new ArrayList<String>();
        for (var text : List.of(person.id.toString(), person.email, person.name)) {
            marks.add(text.toLowerCase(Locale.ROOT));
            marks.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            marks.add(HexFormat.of().formatHex(text.toLowerCase(Locale.ROOT).getBytes(
                    StandardCharsets.UTF_8)));
        }
        for (var id : person.ids) {
            marks.add(id.toString());
            marks.add(id.toString().replace("-", ""));
        }
        var found = new TreeSet<String>();
        for (var table : People.tables(postgres.jdbi())) {
            boolean mentioned = postgres.jdbi().withHandle(handle -> handle
                    .createQuery("""
                            SELECT EXISTS (SELECT FROM %s t, unnest(:marks) mark
                                WHERE position(mark IN lower(to_jsonb(t)::text)) > 0)
                            """.formatted(table))
                    .bindArray("marks", String.class, marks)
                    .mapTo(Boolean.class)
                    .one());
            if (mentioned) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void they_stand_in_every_table_about_people() {
        assertThat(mentioning(annabel))
                .as("put somebody into a new table: over HTTP, or by the list in here")
                .isEqualTo(People.personalTables(application));
    }

    @Test
    void thirty_days_later_nothing_of_them_is_left() {
        var before = mentioning(ben);
        erase(EraseLeavers.GRACE);
        assertThat(mentioning(annabel)).isEmpty();
        assertThat(mentioning(ben)).isEqualTo(before);
        erase(EraseLeavers.GRACE.multipliedBy(12));
        assertThat(mentioning(ben)).isEqualTo(before);
    }

    @Test
    void before_that_everything_is() {
        var before = mentioning(annabel);
        erase(EraseLeavers.GRACE.minusSeconds(1));
        assertThat(mentioning(annabel)).isEqualTo(before);
    }

    /** Stands between the other features, and refuses for a while. */
    static final class Stubborn implements Belongings {
        static final AtomicBoolean REFUSES = new AtomicBoolean();

        @Override
        public String feature() {
            return "m";
        }

        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public void pack(UserId owner, Parcel parcel) {
            // it has nothing
        }

        @Override
        public void erase(UserId owner) {
            if (REFUSES.get()) {
                throw new IllegalStateException("not now");
            }
        }
    }

    /** As after a crash: what was erased stays erased, and the account is there to go on with. */
    @Test
    void where_it_stopped_it_goes_on() {
        var due = clock.instant().plus(EraseLeavers.GRACE);
        var erasing = TestApplication.on(
                postgres.database(), new Caller.Stranger(), wiring -> wiring.belongings(Stubborn.class))
                .getInstance(EraseLeavers.class);
        Stubborn.REFUSES.set(true);
        assertThatIllegalStateException().isThrownBy(() -> erasing.run(due)).withMessage("not now");
        assertThat(mentioning(annabel)).contains("account", "profile", "outbox").doesNotContain("idempotency");
        Stubborn.REFUSES.set(false);
        erasing.run(due);
        assertThat(mentioning(annabel)).isEmpty();
    }

    @Test
    void until_then_they_may_have_it_all_but_for_secrets() throws IOException {
        var packed = bus.send(new GetBelongings(annabel.user()), new Caller.Job("test"));
        var names = new TreeSet<String>();
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(packed.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).contains("README.txt", "manifest.json", "profile/profile.json", "profile/preferences.json");
        assertThat(all).contains(annabel.name, annabel.email, "Europe/Vienna");
        assertThat(all).doesNotContain(ben.id.toString(), ben.email, ben.name, "password", "hash");
    }
}

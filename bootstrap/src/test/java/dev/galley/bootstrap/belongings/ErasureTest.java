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
import dev.galley.application.profile.Onboard;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.ActivityLevel;
import dev.galley.domain.profile.Edit;
import dev.galley.domain.profile.Goal;
import dev.galley.domain.profile.PreferencesEdit;
import dev.galley.domain.profile.ProfileSamples;
import dev.galley.domain.profile.Sex;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who stands in every table about people leaves, and thirty days later nothing of them is in any table. */
class ErasureTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Instant NOW = Instant.now();
    private static final Person ANNABEL = new Person(
            new UUID(0x0199a1b26c007a01L, 0x8b3c00000000a001L), "Annabel.Quill@example.org", "Annabel Zephyrine Quill");
    private static final Person BEN = new Person(
            new UUID(0x0199a1b26c007a01L, 0x8b3c00000000b002L), "ben.oakes@example.org", "Ben Oakes");

    private record Person(UUID id, String email, String name) {
        UserId user() {
            return new UserId(id);
        }
    }

    /**
     * What puts a person into a table where no command does, in this order: {@code :id}, {@code :email}, {@code :name}, and
     * {@code :other}, an id that only they have.
     */
    private static final Map<String, String> PLANTS = plants();

    private static Map<String, String> plants() {
        var plants = new LinkedHashMap<String, String>();
        plants.put("account", """
                INSERT INTO account (user_id, email, email_key, name, role, tier, status, timezone, locale, generation,
                    created_at, version)
                VALUES (:id, :email, lower(:email), :name, 'USER', 'FREE', 'ACTIVE', 'UTC', 'en', 1, now(), 1)
                """);
        plants.put("account_session", """
                INSERT INTO account_session (id, user_id, client, address, user_agent, created_at, last_used_at, good_until,
                    current_hash)
                VALUES (:other, :id, 'WEB', '203.0.113.7', :name || '''s browser', now(), now(), now(),
                    uuid_send(:other))
                """);
        plants.put("account_session_spent",
                "INSERT INTO account_session_spent VALUES (uuid_send(:id), :other, now())");
        plants.put("account_password_reset",
                "INSERT INTO account_password_reset VALUES (uuid_send(:id), :id, now())");
        plants.put("demo_session", "INSERT INTO demo_session VALUES (:other, :id, now())");
        plants.put("access_denial", "INSERT INTO access_denial VALUES ('USER', :id, 1, now() + interval '40 days')");
        plants.put("idempotency", """
                INSERT INTO idempotency VALUES (uuid_send(:id), :id, uuid_send(:other), convert_to(:email, 'UTF8'), now())
                """);
        plants.put("outbox", """
                INSERT INTO outbox (subscriber, aggregate, type, payload, published, due, failure, dead_since)
                VALUES ('nobody', 'door/' || lower(:email), 'test', jsonb_build_object('email', :email), now(), now(),
                    'no letter for ' || :name, now())
                """);
        plants.put("job", """
                INSERT INTO job (task_name, task_instance, task_data, execution_time, picked, version)
                VALUES ('test', :other::text, convert_to(jsonb_build_object('user', :id, 'name', :name)::text, 'UTF8'),
                    now() + interval '1 year', false, 1)
                """);
        plants.put("dead_job", """
                INSERT INTO dead_job (name, key, payload, due, attempts, failure, dead_since)
                VALUES ('test', :id::text, convert_to('{}', 'UTF8'), now(), 3, 'cannot reach ' || :email, now())
                """);
        return plants;
    }

    private Injector application = TestApplication.withoutDatabase(new Caller.Stranger());
    private Bus bus = application.getInstance(Bus.class);

    @BeforeEach
    void plant() {
        application = TestApplication.on(postgres.database(), new Caller.Stranger());
        bus = application.getInstance(Bus.class);
        postgres.jdbi().useHandle(handle -> People.personalTables(application)
                .forEach(table -> handle.execute("TRUNCATE " + table + " CASCADE")));
        plant(ANNABEL);
        plant(BEN);
    }

    private void plant(Person person) {
        postgres.jdbi().useTransaction(handle -> PLANTS.values().forEach(sql -> handle.createUpdate(sql)
                .bind("id", person.id)
                .bind("email", person.email)
                .bind("name", person.name)
                .bind("other", new UUID(person.id.getMostSignificantBits(), ~person.id.getLeastSignificantBits()))
                .execute()));
        bus.send(
                new Onboard(
                        ProfileSamples.profile(
                                person.user(),
                                ProfileSamples.body(30, Sex.FEMALE, "170", "60"),
                                ActivityLevel.LIGHT,
                                Goal.MAINTAIN),
                        new PreferencesEdit(
                                new Edit.Keep<>(),
                                new Edit.Keep<>(),
                                new Edit.To<>(List.of(person.name)),
                                new Edit.Keep<>(),
                                new Edit.Keep<>(),
                                new Edit.Keep<>(),
                                new Edit.Keep<>()),
                        Optional.of(Language.DE),
                        Optional.of(ZoneId.of("Europe/Vienna"))),
                new Caller.User(person.user()));
    }

    private static void leave(Person person, Duration ago) {
        postgres.jdbi().useHandle(handle -> handle
                .createUpdate("UPDATE account SET status = 'DELETED', deleted_at = :at WHERE user_id = :id")
                .bind("at", NOW.minus(ago))
                .bind("id", person.id)
                .execute());
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
        marks.add(person.id.toString().replace("-", ""));
        var found = new TreeSet<String>();
        for (var table : People.tables(postgres.jdbi())) {
            boolean mentioned = postgres.jdbi().withHandle(handle -> handle
                    .createQuery("""
                            SELECT EXISTS (SELECT FROM %s t, unnest(:marks) mark
                                WHERE position(mark IN lower(to_jsonb(t)::text)) > 0)
                            """.formatted(table))
                    .bindArray("marks", String.class, marks.toArray(String[]::new))
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
        assertThat(mentioning(ANNABEL))
                .as("plant somebody in a new table, by a command or by the list in here")
                .isEqualTo(People.personalTables(application));
    }

    @Test
    void thirty_days_later_nothing_of_them_is_left() {
        var before = mentioning(BEN);
        leave(ANNABEL, EraseLeavers.GRACE.plusSeconds(1));
        application.getInstance(EraseLeavers.class).run(NOW);
        assertThat(mentioning(ANNABEL)).isEmpty();
        assertThat(mentioning(BEN)).isEqualTo(before);
        application.getInstance(EraseLeavers.class).run(NOW);
        assertThat(mentioning(BEN)).isEqualTo(before);
    }

    @Test
    void before_that_everything_is() {
        var before = mentioning(ANNABEL);
        leave(ANNABEL, EraseLeavers.GRACE.minusSeconds(60));
        application.getInstance(EraseLeavers.class).run(NOW);
        assertThat(mentioning(ANNABEL)).isEqualTo(before);
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
        leave(ANNABEL, EraseLeavers.GRACE.plusSeconds(1));
        var erasing = TestApplication.on(
                postgres.database(), new Caller.Stranger(), wiring -> wiring.belongings(Stubborn.class))
                .getInstance(EraseLeavers.class);
        Stubborn.REFUSES.set(true);
        assertThatIllegalStateException().isThrownBy(() -> erasing.run(NOW)).withMessage("not now");
        assertThat(mentioning(ANNABEL)).contains("account", "profile", "outbox").doesNotContain("idempotency");
        Stubborn.REFUSES.set(false);
        erasing.run(NOW);
        assertThat(mentioning(ANNABEL)).isEmpty();
    }

    @Test
    void until_then_they_may_have_it_all_but_for_secrets() throws IOException {
        leave(ANNABEL, Duration.ofDays(3));
        var packed = bus.send(new GetBelongings(ANNABEL.user()), new Caller.Job("test"));
        var names = new TreeSet<String>();
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(packed.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).contains("README.txt", "manifest.json", "profile/profile.json", "profile/preferences.json");
        assertThat(all).contains(ANNABEL.name, ANNABEL.email, "Europe/Vienna");
        assertThat(all).doesNotContain(BEN.id.toString(), BEN.email, BEN.name, "password", "hash");
    }
}

package dev.galley.bootstrap.belongings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.galley.application.belongings.Belongings;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody can add a table and forget whose it is. */
class PersonalTablesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    /** Tables in which nothing about a person stands, and why. */
    private static final Map<String, String> WITHOUT_PEOPLE = Map.ofEntries(
            Map.entry("flyway_schema_history", "which migrations ran"),
            Map.entry("access_key", "what tokens are signed with, for everybody"),
            Map.entry("appliance", "which appliances were built"),
            Map.entry("firmware_member", "what appliances run"),
            Map.entry("firmware_piece", "the bytes of firmware"),
            Map.entry("firmware_release", "which firmware vendors signed"),
            Map.entry("firmware_update", "what became of firmware on appliances"),
            Map.entry("appliance_desired", "what appliances are to be like, until they are nobody's"),
            Map.entry("appliance_event", "what happened to appliances"),
            Map.entry("appliance_quarantine", "what appliances said that was of no use"),
            Map.entry("appliance_status", "how appliances are"),
            Map.entry("food", "foods from public tables"),
            Map.entry("food_name", "what foods are called"),
            Map.entry("food_nutrient", "what is in foods"),
            Map.entry("food_pairing", "which foods go together"),
            Map.entry("food_starter", "which foods Galley shipped"),
            Map.entry("food_vector", "what foods mean to a model"),
            Map.entry("food_word", "words of the names of foods"),
            Map.entry("llm_budget_use", "what is used of the allowances of models"),
            Map.entry("telemetry_boot", "which messages of appliances have come"),
            Map.entry("telemetry_day", "what an appliance measured; whose it was stands in telemetry_owner"),
            Map.entry("telemetry_hour", "what an appliance measured"),
            Map.entry("telemetry_hour_other", "what an appliance measured"),
            Map.entry("telemetry_minute", "what an appliance measured"),
            Map.entry("telemetry_minute_other", "what an appliance measured"),
            Map.entry("telemetry_sample", "what an appliance measured"),
            Map.entry("telemetry_sample_other", "what an appliance measured"),
            Map.entry("telemetry_series", "what an appliance measures"),
            Map.entry("media_secret", "what links to media are signed with"),
            Map.entry("recipe_tally", "what is still to be added to the counts of recipes"),
            Map.entry("recipe_word", "words of recipes of the catalogue"));

    private Injector real = TestApplication.withoutDatabase(new Caller.Stranger());

    @BeforeEach
    void start() {
        real = TestApplication.on(postgres.database(), new Caller.Stranger());
    }

    @Test
    void every_table_is_somebodys_or_nobodys() {
        var named = People.personalTables(real);
        var known = new TreeSet<>(named);
        known.addAll(WITHOUT_PEOPLE.keySet());
        assertThat(People.tables(postgres.jdbi()))
                .as("a table about people belongs into the Belongings of its feature; any other into the list in here")
                .isEqualTo(known);
        assertThat(named).as("either of the two").doesNotContainAnyElementsOf(WITHOUT_PEOPLE.keySet());
    }

    @Test
    void no_table_is_erased_twice_and_somebody_erases_accounts() {
        var tables = new ArrayList<String>();
        var belongings = People.belongings(real);
        belongings.forEach(kept -> tables.addAll(kept.tables()));
        assertThat(tables).doesNotHaveDuplicates();
        assertThat(belongings.stream().map(Belongings::feature)).contains("identity");
    }

    /** What names a person is called so, in whatever table it stands. */
    @Test
    void no_column_of_a_table_without_people_is_called_like_a_person() {
        var suspicious = postgres.jdbi().withHandle(handle -> handle
                .createQuery("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = ANY(:tables)
                            AND column_name IN ('user_id', 'owner_id', 'email', 'by_id', 'address', 'user_agent')
                        """)
                .bindArray("tables", String.class, List.copyOf(WITHOUT_PEOPLE.keySet()))
                .mapTo(String.class)
                .list());
        assertThat(suspicious).isEmpty();
    }
}

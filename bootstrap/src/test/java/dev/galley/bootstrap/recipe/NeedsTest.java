package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Transactions;
import dev.galley.application.profile.FindNeeds;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.profile.MeasuringSystem;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.Profiles;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people must not eat is known on every node, at once and for nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Duration A_SECOND = Duration.ofSeconds(2); // and one for a machine that is busy
    private static final Preferences FISH = new Preferences(
            List.of(), List.of(Allergen.FISH), List.of(), List.of(), Optional.empty(), Optional.empty(),
            MeasuringSystem.METRIC);
    private Nodes nodes = Nodes.none();

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private Needs known(int node, UserId person) {
        return nodes.get(node, Bus.class).send(new FindNeeds(person), new Caller.User(person));
    }

    private void say(UserId person, String preferences) {
        ok(nodes.client().patch(
                "/api/v1/users/" + person.value() + "/preferences", preferences, user(person)));
    }

    @Test
    void whoever_said_nothing_has_none() {
        assertThat(known(0, new UserId(new UUID(6, 1)))).isEqualTo(Needs.NONE);
    }

    @Test
    void what_is_said_on_one_node_is_known_on_the_other_within_a_second() {
        var person = nodes.account("cook");
        assertThat(known(0, person)).isEqualTo(Needs.NONE);
        assertThat(known(1, person)).isEqualTo(Needs.NONE);
        say(person, "{\"allergies\": [\"milk\", \"nuts\"], \"dietary\": [\"vegetarian\"]}");
        var said = new Needs(Set.of(Allergen.MILK, Allergen.NUTS), Set.of(Diet.VEGETARIAN));
        assertThat(known(0, person)).isEqualTo(said);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(known(1, person)).isEqualTo(said));
        say(person, "{\"allergies\": [], \"dietary\": []}");
        assertThat(known(0, person)).isEqualTo(Needs.NONE);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(known(1, person)).isEqualTo(Needs.NONE));
    }

    @Test
    void the_database_is_not_asked_again() {
        var person = new UserId(new UUID(6, 3));
        nodes.get(Transactions.class).write(() -> { // without the event, which makes it forgotten twice
            nodes.get(Profiles.class).save(person, new Versioned<>(FISH, 0));
            return 0;
        });
        var said = known(0, person);
        postgres.jdbi().useHandle(handle -> handle.execute(
                "DELETE FROM profile_preferences WHERE user_id = ?", person.value()));
        assertThat(known(0, person)).isEqualTo(said).isNotEqualTo(Needs.NONE);
    }

    @Test
    void who_is_nobody_has_none_and_nobody_is_asked() {
        var nobody = new Queries() {
            @Override
            public <R> R ask(Query<R> query, Caller caller) {
                throw new AssertionError(query);
            }
        };
        for (var caller : Set.of(new Caller.Stranger(), new Caller.Demo(new UUID(6, 4)), new Caller.Job("x"))) {
            assertThat(FindNeeds.of(caller, nobody)).isEqualTo(Needs.NONE);
        }
    }
}

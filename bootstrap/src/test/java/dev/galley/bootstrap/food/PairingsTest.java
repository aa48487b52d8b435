package dev.galley.bootstrap.food;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.inject.Injector;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.food.CountPairings;
import dev.galley.application.food.ListFoods;
import dev.galley.application.food.ResolveFoods;
import dev.galley.application.recipe.TeachPairings;
import dev.galley.bootstrap.recipe.StarterPairings;
import dev.galley.bootstrap.recipe.StarterRecipes;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairings;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.SharedData;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.MeasuringSystem;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.Profiles;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What goes with what: learnt from the recipes that Galley ships, and from FlavorGraph where it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller US = new Caller.Job("test");
    private static final Path FLAVORGRAPH = SharedData.of("flavorgraph");

    /** A token is the person's id. */
    private static final Callers TOKENS = asking -> {
        var token = asking.header("Authorization");
        return token == null
                ? new Caller.Stranger()
                : new Caller.User(new UserId(UUID.fromString(token.substring("Bearer ".length()))));
    };

    private Injector application = TestApplication.withoutDatabase(US);
    private Bus bus = application.getInstance(Bus.class);
    private HttpServer server = application.getInstance(HttpServer.class);
    private TestClient client = new TestClient(1);

    @BeforeAll
    void start() {
        application = TestApplication.on(postgres.database(), TOKENS);
        bus = application.getInstance(Bus.class);
        server = application.getInstance(HttpServer.class);
        client = new TestClient(server.start(0));
        application.getInstance(StarterFoods.class).load();
        application.getInstance(StarterRecipes.class).load();
        assertThat(application.getInstance(StarterPairings.class).load()).isGreaterThan(200);
        assertThat(application.getInstance(StarterPairings.class).load()).as("once is enough").isZero();
    }

    @BeforeEach
    void forgetFlavorGraph() {
        application.getInstance(Transactions.class).write(() -> {
            application.getInstance(Pairings.class).replace(Basis.FLAVORGRAPH, List.of());
            return 0;
        });
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private FoodId food(String slug) {
        return Objects.requireNonNull(bus.send(new ResolveFoods(Set.of(slug)), US).get(slug));
    }

    private JsonNode pairings(String slug, String query, String... person) {
        var response = client.get("/api/v1/foods/" + food(slug).value() + "/pairings" + query, person);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static List<String> names(JsonNode page) {
        return page.at("/data").valueStream().map(one -> one.at("/food/name").asString()).toList();
    }

    @Test
    void what_is_together_in_our_recipes_goes_together_the_best_first() {
        var page = pairings("garlic", "?limit=100");
        assertThat(page.at("/data")).hasSizeGreaterThan(5).allSatisfy(one -> {
            assertThat(one.at("/basis").asString()).isEqualTo("RECIPES");
            assertThat(one.at("/together").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(one.at("/score").asDouble()).isBetween(0.0, 1.0).isPositive();
            assertThat(one.has("source")).isFalse();
        });
        var scores = page.at("/data").valueStream().map(one -> one.at("/score").asDouble()).toList();
        assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(scores.size());
    }

    @Test
    void the_nightly_count_makes_the_same_of_the_same_recipes() {
        long before = bus.send(new CountPairings(Basis.RECIPES), US);
        application.getInstance(TeachPairings.class).run(Instant.EPOCH);
        assertThat(bus.send(new CountPairings(Basis.RECIPES), US)).isEqualTo(before);
    }

    @Test
    void pages_follow_each_other_by_number_and_by_cursor() {
        var all = names(pairings("garlic", "?limit=100"));
        var byCursor = new ArrayList<String>();
        var byNumber = new ArrayList<String>();
        var cursor = "";
        for (int page = 1; byNumber.size() < all.size(); page++) {
            var next = pairings("garlic", "?limit=4" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            byCursor.addAll(names(next));
            cursor = next.at("/pagination/nextCursor").asString("");
            byNumber.addAll(names(pairings("garlic", "?limit=4&page=" + page)));
        }
        assertThat(byCursor).isEqualTo(all);
        assertThat(byNumber).isEqualTo(all);
        assertThat(cursor).isEmpty();
        assertThat(names(pairings("garlic", "?page=500"))).isEmpty();
    }

    @Test
    void an_unknown_food_is_a_404_and_one_that_goes_with_nothing_has_an_empty_list() {
        assertThat(client.get("/api/v1/foods/" + new UUID(1, 1) + "/pairings").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/foods/cabbage/pairings").statusCode()).isEqualTo(404);
    }

    private String[] person(int number, List<Allergen> allergies, List<Diet> diets) {
        var id = new UserId(new UUID(9, number));
        application.getInstance(Transactions.class).write(() -> {
            application.getInstance(Profiles.class).save(id, new Versioned<>(
                    new Preferences(diets, allergies, List.of(), List.of(), Optional.empty(), Optional.empty(),
                            MeasuringSystem.METRIC),
                    0));
            return 0;
        });
        return new String[]{"Authorization", "Bearer " + id.value()};
    }

    private static <T> T any(T[] of, Random chance) {
        return List.of(of).get(chance.nextInt(of.length));
    }

    @Test
    void nobody_is_proposed_what_is_not_known_to_be_safe_for_them() {
        var chance = new Random(31);
        int left = 0;
        for (int number = 0; number < 40; number++) {
            var allergy = any(Allergen.values(), chance);
            var diet = any(Diet.values(), chance);
            boolean keepsDiet = chance.nextBoolean();
            var person = person(number, List.of(allergy), keepsDiet ? List.of(diet) : List.of());
            for (var slug : List.of("garlic", "butter", "onion", "sugar", "egg", "lemon-juice")) {
                if (!bus.send(new ResolveFoods(Set.of(slug)), US).containsKey(slug)) {
                    continue;
                }
                var shown = pairings(slug, "?limit=100", person);
                var ids = new HashSet<FoodId>();
                shown.at("/data").forEach(one -> ids.add(new FoodId(UUID.fromString(one.at("/food/id").asString()))));
                for (var food : bus.send(new ListFoods(ids), US).values()) {
                    var contents = food.contents();
                    assertThat(contents.contains().contains(allergy)
                            || contents.mayContain().contains(allergy)
                            || contents.unknown().contains(allergy))
                            .as("%s is proposed with %s against %s", food.name(), slug, allergy)
                            .isFalse();
                    if (keepsDiet) {
                        assertThat(contents.diets().get(diet)).as("%s, %s", food.name(), diet).isEqualTo(true);
                    }
                }
                assertThat(shown.at("/pagination/total").asInt()).isEqualTo(ids.size());
                left += pairings(slug, "?limit=100").at("/data").size() - ids.size();
            }
        }
        assertThat(left).as("how often something was left out").isGreaterThan(100);
    }

    @Test
    void bad_rows_are_told_and_cost_nothing_else(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nodes_191120.csv"), """
                node_id,name
                1,garlic
                2,onion
                3,
                """);
        Files.writeString(folder.resolve("edges_191120.csv"), """
                id_1,id_2,score,edge_type
                1,2,0.25,ingr-ingr
                1,77,0.25,ingr-ingr
                1,2,much,ingr-ingr
                1,2,0.9,ingr-fcomp
                """);
        var summary = application.getInstance(PairingImport.class).run(folder);
        assertThat(summary.known()).isEqualTo(1);
        assertThat(summary.rejects()).extracting(it -> it.line() + " " + it.reason()).containsExactly(
                "4 has no name of 1 to 200 characters",
                "3 names an ingredient that is not there: 77",
                "4 has a score that is no number from -1 to 1: much");
        assertThat(pairings("garlic", "?limit=100").at("/data").valueStream()
                .filter(one -> one.at("/basis").asString().equals("FLAVORGRAPH")))
                .allSatisfy(one -> assertThat(one.at("/source").asString()).contains("FlavorGraph", "Apache-2.0"));
    }

    @Test
    void missing_files_say_what_to_do(@TempDir Path folder) throws IOException {
        var files = application.getInstance(PairingImport.class);
        assertThatThrownBy(() -> files.run(folder.resolve("nowhere"))).hasMessageContaining("edges_191120.csv");
        assertThatThrownBy(() -> files.run(folder)).hasMessageContaining("has no nodes_191120.csv");
        Files.writeString(folder.resolve("nodes_191120.csv"), "number,word\n");
        assertThatThrownBy(() -> files.run(folder)).hasMessageContaining("nodes_191120.csv has no column node_id");
    }

    @Test
    void flavorgraph_is_imported_and_imported_again() throws IOException {
        assumeTrue(Files.isDirectory(FLAVORGRAPH), "FlavorGraph is not here");
        var files = application.getInstance(PairingImport.class);
        var first = files.run(FLAVORGRAPH);
        assertThat(first.rejects()).isEmpty();
        assertThat(first.known()).isGreaterThan(1_000);
        assertThat(files.run(FLAVORGRAPH)).isEqualTo(first);
        assertThat(pairings("garlic", "?limit=100").at("/data").valueStream()
                .map(one -> one.at("/basis").asString())
                .distinct()).contains("FLAVORGRAPH");
    }
}

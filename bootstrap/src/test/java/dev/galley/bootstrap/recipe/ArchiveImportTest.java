package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.intake.SettleEntry;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.persistence.recipe.intake.SqlImportBelongings;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole collections come in at one go, and go out; nothing of them is left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveImportTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final UserId ANNA = new UserId(new UUID(4, 1));

    private Nodes nodes = Nodes.none();
    private Importing people = new Importing(nodes);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        people = new Importing(nodes);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    void ones_own_archive_comes_back_as_it_was() throws IOException {
        var who = people.somebody();
        var hand = """
                {"name": "Toast", "servings": 2, "ingredients": [{"text": "2 slices bread", "group": "Base"},
                  {"text": "salt", "optional": true}], "steps": [{"instruction": "Toast it.", "durationSeconds": 120,
                  "temperatureCelsius": 200, "expectedState": "brown"}], "difficulty": "easy", "prepMinutes": 1,
                 "cookMinutes": 2, "tags": ["quick"], "dietary": ["vegetarian"], "category": "breakfast"}""";
        ok(nodes.client().post("/api/v1/users/me/recipes", hand, user(who)));
        people.post(who, Map.of("text", Importing.SOUP));
        var archive = people.exported(who);
        var again = people.done(who, people.send(who, "mine.zip", archive));
        assertThat(again.path("recipes").valueStream().map(entry -> entry.path("status").asString()))
                .containsExactly("DUPLICATE", "DUPLICATE");
        assertThat(people.owned(who)).isEqualTo(2);

        var other = people.somebody();
        var over = people.done(other, people.send(other, "mine.zip", archive));
        assertThat(over.path("status").asString()).as(over.toString()).isEqualTo("COMPLETED");
        assertThat(over.at("/progress/done").asInt()).isEqualTo(2);
        assertThat(over.at("/progress/total").asInt()).isEqualTo(2);
        assertThat(Importing.recipes(people.exported(other))).isEqualTo(Importing.recipes(archive));
    }

    /** What lines call each other's recipes differs from place to place; that they still do does not. */
    @Test
    void a_recipe_that_is_made_of_another_of_the_archive_is_so_still() throws IOException {
        var who = new UserId(new UUID(77, 1));
        var headers = user(who);
        var dough = ok(nodes.client().post("/api/v1/users/me/recipes", """
                {"name": "Zz dough", "servings": 4, "pan": "round:26", "steps": [{"instruction": "Knead."}],
                 "ingredients": [{"text": "500 g flour"}, {"text": "10 g salt", "scaling": "fixed"}]}""", headers));
        ok(nodes.client().post("/api/v1/users/me/recipes", """
                {"name": "Aa pizza", "servings": 2, "steps": [{"instruction": "Bake."}],
                 "ingredients": [{"text": "half the dough", "recipe": "%s", "recipeServings": 2}]}"""
                .formatted(dough.at("/id").asString()), headers));
        var archive = people.exported(who);
        var other = new UserId(new UUID(77, 2));
        assertThat(people.done(other, people.send(other, "mine.zip", archive)).path("status").asString()).isEqualTo(
                "COMPLETED");
        var list = ok(nodes.client().get("/api/v1/users/me/recipes?sort=name", user(other))).at("/data");
        assertThat(list.size()).isEqualTo(2);
        var pizza = ok(nodes.client().get("/api/v1/recipes/" + list.at("/0/id").asString(), user(other)));
        assertThat(pizza.at("/ingredients/0/recipe/id")).isEqualTo(list.at("/1/id"));
        assertThat(pizza.at("/ingredients/0/recipe/factor").asDouble()).isEqualTo(0.5);
        var kept = ok(nodes.client().get("/api/v1/recipes/" + list.at("/1/id").asString(), user(other)));
        assertThat(kept.at("/pan").asString()).isEqualTo("round:26");
        assertThat(kept.at("/ingredients/1/scaling").asString()).isEqualTo("fixed");
    }

    @Test
    void an_archive_cannot_reach_into_the_recipes_of_others() throws IOException {
        var who = people.somebody();
        var secret = people.somebody();
        var theirs = json(people.post(secret, Map.of("text", Importing.SOUP))).path("id").asString();
        var own = json(people.post(who, Map.of("text", Importing.SOUP))).path("id").asString();
        var file = """
                {"language": "en", "name": "Feast", "servings": 2, "tags": [], "dietary": [], "pan": "round:26",
                 "ingredients": [{"text": "1 soup", "name": "soup", "optional": false, "recipe": {"id": "%s", "servings": 2}},
                  {"text": "my soup", "name": "soup", "optional": false, "recipe": {"id": "%s", "servings": 1}}],
                 "steps": [{"instruction": "Serve both.", "ingredients": [0, 1]}]}""".formatted(theirs, own);
        var over = people.done(who, people.send(who, "x.zip", Importing.archiveOf(java.util.List.of(file))));
        var id = over.at("/recipes/0/recipeId").asString();
        var proof = people.get(who, "/api/v1/recipes/" + id + "/provenance");
        assertThat(proof.at("/setAside/0/text").asString()).as(over.toString()).isEqualTo("1 soup");
        var recipe = people.get(who, "/api/v1/recipes/" + id);
        assertThat(recipe.path("ingredients").toString()).doesNotContain(theirs).contains(own);
    }

    @Test
    void a_thousand_recipes_come_in_at_one_go_and_no_recipe_twice() throws IOException {
        var who = people.somebody();
        long start = System.nanoTime();
        var over = people.done(who, people.send(who, "all.zip", Importing.archive(1_000)));
        System.getLogger("import").log(
                System.Logger.Level.INFO, "1,000 recipes in {0} ms", (System.nanoTime() - start) / 1_000_000);
        assertThat(over.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(over.path("recipes").size()).isEqualTo(1_000);
        assertThat(over.path("recipes").valueStream()).allMatch(entry -> entry.path("status").asString().equals(
                "IMPORTED"));
        assertThat(people.owned(who)).isEqualTo(1_000);
        // a job that was thought dead settles its entries once more
        var id = new ImportId(UUID.fromString(over.path("id").asString()));
        var read = new SettleEntry.Read.Nothing(new dev.galley.domain.recipe.intake.RecipeImport.Failure("X", "y"));
        nodes.bus().send(new SettleEntry(id, 3, "Dish 3", read), new Caller.Job("test"));
        assertThat(people.owned(who)).isEqualTo(1_000);
        try (var parts = postgres.database().writes().open()) {
            assertThat(parts.select("SELECT count(*) FROM recipe_import_part WHERE import_id = ?", id.value())
                    .mapTo(Integer.class)
                    .one()).isZero();
        }
    }

    @Test
    void what_is_wrong_with_an_archive_is_told() throws IOException {
        var damaged = people.done(ANNA, people.send(ANNA, "a.zip", "PK\3\4 and then nothing".getBytes(ISO_8859_1)));
        assertThat(damaged.at("/error/code").asString()).isEqualTo("NOT_UNDERSTOOD");
        var empty = people.done(ANNA, people.send(ANNA, "a.zip", Importing.archive(0)));
        assertThat(empty.at("/error/code").asString()).isEqualTo("NO_RECIPE_FOUND");
    }

    @Test
    void it_is_packed_for_whoever_asks_and_erased() {
        var who = people.somebody();
        people.post(who, Map.of("text", Importing.SOUP));
        people.done(who, people.post(who, Map.of("url", "http://localhost/")));
        var belongings = nodes.get(SqlImportBelongings.class);
        var sql = nodes.get(dev.galley.persistence.sql.Sql.class);
        var packed = new java.util.ArrayList<String>();
        var parcel = new dev.galley.application.belongings.Parcel() {
            @Override
            public void list(String name, java.util.stream.Stream<String> documents) {
                documents.forEach(document -> packed.add(name + " " + document));
            }

            @Override
            public void file(String name, java.io.InputStream content) {
                throw new AssertionError(name);
            }
        };
        sql.read(() -> {
            belongings.pack(who, parcel);
            return true;
        });
        assertThat(packed).hasSize(2);
        sql.write(() -> {
            belongings.erase(who);
            belongings.erase(who);
            packed.clear();
            belongings.pack(who, parcel);
            return true;
        });
        assertThat(packed).isEmpty();
    }
}

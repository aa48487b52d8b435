package dev.galley.persistence.recipe.search;

import static dev.galley.persistence.recipe.search.Catalogue.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.recipe.RecipeFilter;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.recipe.seeding.RecipeGenerator;
import dev.galley.persistence.recipe.seeding.RecipeSeeding;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlRecipeIndexTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Catalogue catalogue = new Catalogue(postgres.sql());

    private List<Map<String, Object>> rows(long seed, long count) {
        var ids = LongStream.range(0, count).mapToObj(n -> RecipeSeeding.recipe(seed, n).id().value()).toList();
        return postgres.jdbi().withHandle(handle -> handle.createQuery("""
                SELECT s.id, s.created_at, s.quality, s.rating, s.calories, s.prep_minutes, s.total_minutes,
                  s.rating_count, s.favorite_count, s.cooked_count, s.folded, s.document::text AS document,
                  ARRAY(SELECT kind || value FROM recipe_mark WHERE recipe_mark.id = ANY (s.facets || s.marks) ORDER BY 1)::text AS marks,
                  ARRAY(SELECT mark FROM unnest(s.marks) AS mark WHERE mark < 10000)::text AS buckets,
                  c.card::text AS card, r.slug, r.status, r.facts::text AS facts, r.version, r.was_public, r.language,
                  v.content::text AS content, v.nutrition::text AS nutrition, v.allergens::text AS allergens,
                  r.updated_at, v.created_at AS version_created_at
                FROM recipe_search AS s JOIN recipe_card AS c USING (id) JOIN recipe AS r USING (id)
                JOIN recipe_version AS v ON v.recipe_id = r.id AND v.number = r.version
                WHERE s.id = ANY (:ids) ORDER BY s.id
                """).bindArray("ids", java.util.UUID.class, ids).mapToMap().list());
    }

    @Test
    void seeded_recipes_are_what_saving_them_would_have_left() {
        var told = new AtomicLong();
        RecipeSeeding.seed(postgres.database().pool(), 40, 21, told::addAndGet);
        assertThat(told).hasValue(40);
        var seeded = rows(21, 40);
        assertThat(seeded).hasSize(40);

        var recipes = LongStream.range(0, 40).mapToObj(n -> RecipeSeeding.recipe(21, n)).toList();
        postgres.jdbi().useHandle(handle -> handle.execute("DELETE FROM recipe_search"));
        postgres.jdbi().useHandle(handle -> handle.execute("DELETE FROM recipe"));
        catalogue.put(recipes);
        postgres.sql().write(() -> {
            for (var recipe : recipes) {
                var popularity = recipe.popularity();
                postgres.sql().handle().execute(
                        "UPDATE recipe SET rating_sum = ?, rating_count = ?, favorite_count = ?, cooked_count = ? WHERE id = ?",
                        popularity.ratingSum(),
                        popularity.ratingCount(),
                        popularity.favoriteCount(),
                        popularity.cookedCount(),
                        recipe.id().value());
            }
            catalogue.index.put(postgres.sql().handle(), recipes);
            return 0;
        });
        assertThat(rows(21, 40)).isEqualTo(seeded);
        postgres.sql().write(() -> {
            catalogue.index.recount(postgres.sql().handle(), recipes.stream().map(Recipe::id).toList());
            return 0;
        });
        assertThat(rows(21, 40)).isEqualTo(seeded);
    }

    @Test
    void the_same_seed_makes_the_same_recipes() {
        assertThat(new RecipeGenerator(3).recipe(12_345)).isEqualTo(new RecipeGenerator(3).recipe(12_345));
        assertThat(new RecipeGenerator(4).recipe(12_345)).isNotEqualTo(new RecipeGenerator(3).recipe(12_345));
    }

    @Test
    void many_may_put_at_once() throws Exception {
        var made = new ArrayList<Recipe>();
        for (long n = 0; n < 48; n++) {
            made.add(RecipeSeeding.recipe(31, n));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = made.stream().map(one -> threads.submit(() -> catalogue.put(List.of(one)))).toList();
            for (var one : running) {
                one.get();
            }
        }
        assertThat(rows(31, 48)).hasSize(48);
    }

    @Test
    void what_is_put_again_is_found_as_it_is_now_and_what_is_removed_is_not_found() {
        var first = catalogue.put(recipe("Quinoa Zephyr"));
        assertThat(catalogue.found("zephyr")).containsExactly("Quinoa Zephyr");
        postgres.sql().write(() -> {
            catalogue.index.remove(postgres.sql().handle(), List.of(first.id()));
            return 0;
        });
        assertThat(catalogue.found("zephyr")).isEmpty();
        assertThat(catalogue.names(RecipeFilter.words("zephyr"))).isEmpty();
    }

    @Test
    void what_shares_the_rarest_foods_is_most_alike() {
        var model = catalogue.put(recipe("Saffron Rice").with(r -> {
            r.lines = lines("saffron", "rice", "salt");
            r.category = "side";
            r.cuisine = "persian";
        }));
        catalogue.put(recipe("Saffron Pilaf").with(r -> {
            r.lines = lines("saffron", "rice", "butter");
            r.category = "side";
            r.cuisine = "persian";
        }));
        catalogue.put(recipe("Chocolate Tart").with(r -> {
            r.lines = lines("chocolate", "salt");
            r.category = "dessert";
        }));
        assertThat(catalogue.similar(model)).first().isEqualTo("Saffron Pilaf");
        assertThat(catalogue.similar(model)).doesNotContain("Saffron Rice");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> catalogue.similar(Optional.empty()));
    }

    @Test
    void in_a_small_catalogue_what_shares_a_single_thing_is_alike_as_well() {
        var model = catalogue.put(recipe("Loose Goulash").with(r -> {
            r.lines = lines("caraway", "beef cheek", "paprika");
            r.category = "stew";
            r.cuisine = "hungarian";
        }));
        catalogue.put(recipe("Caraway Bread").with(r -> {
            r.lines = lines("caraway", "rye");
            r.category = "bread";
            r.cuisine = "austrian";
        }));
        catalogue.put(recipe("Hungarian Strudel").with(r -> {
            r.lines = lines("apple");
            r.category = "dessert";
            r.cuisine = "hungarian";
        }));
        catalogue.put(recipe("Quite Other").with(r -> {
            r.lines = lines("seaweed");
            r.category = "sushi";
            r.cuisine = "japanese";
        }));
        assertThat(catalogue.similar(model))
                .contains("Caraway Bread", "Hungarian Strudel")
                .doesNotContain("Loose Goulash", "Quite Other");
    }

    @Test
    void words_are_counted_anew_and_forgotten_when_they_stand_in_no_recipe_any_more() {
        catalogue.put(recipe("Wobbly Xylocarp"));
        var second = catalogue.put(recipe("Wobbly Yuzukosho"));
        var count = new WordCount(postgres.sql());
        count.run(java.time.Instant.EPOCH);
        assertThat(words("wobbly", "xylocarp", "yuzukosho")).containsExactly(2L, 1L, 1L);
        postgres.sql().write(() -> {
            catalogue.index.remove(postgres.sql().handle(), List.of(second.id()));
            return 0;
        });
        count.run(java.time.Instant.EPOCH);
        assertThat(words("wobbly", "xylocarp", "yuzukosho")).containsExactly(1L, 1L, 0L);
        count.run(java.time.Instant.EPOCH);
        assertThat(words("wobbly", "xylocarp", "yuzukosho")).containsExactly(1L, 1L);
    }

    private List<Long> words(String... words) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT count FROM recipe_word WHERE word = ANY (:words) ORDER BY word")
                .bindArray("words", String.class, List.of(words))
                .mapTo(Long.class)
                .list());
    }

    private static List<dev.galley.domain.recipe.IngredientLine> lines(String... foods) {
        return List.of(foods).stream()
                .map(food -> dev.galley.domain.recipe.RecipeSamples.line(
                        "10 g " + food, "10", "g", food, Optional.of(RecipeGenerator.food(food)), 10))
                .toList();
    }
}

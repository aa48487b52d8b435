package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Popularity;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.RecipesContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiRecipesTest implements RecipesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Listed listed = new Listed();
    private final Recipes recipes = new JdbiRecipes(postgres.sql(), listed);

    /** Remembers what it was told. */
    static final class Listed implements RecipeIndex {
        final List<RecipeId> ids = new ArrayList<>();

        @Override
        public void put(Handle handle, List<Recipe> recipes) {
            ids.addAll(recipes.stream().map(Recipe::id).toList());
        }

        @Override
        public void remove(Handle handle, Collection<RecipeId> recipes) {
            ids.removeAll(recipes);
        }

        @Override
        public void recount(Handle handle, Collection<RecipeId> recipes) {
            throw new IllegalStateException("saving a recipe counts nothing");
        }
    }

    @Override
    public Recipes recipes() {
        return recipes;
    }

    @Test
    void only_public_recipes_can_be_found() {
        var draft = drafted("draft");
        var open = published("open");
        recipes.save(List.of(new Versioned<>(draft, 0), new Versioned<>(open, 0)));
        assertThat(listed.ids).containsExactly(open.id());

        var saved = recipes.of(RecipeKey.of(open.id())).orElseThrow();
        recipes.save(saved.with(saved.value().remove(NOW).orElseThrow().after()));
        assertThat(listed.ids).isEmpty();
    }

    @Test
    void what_people_made_of_it_is_read_but_not_saved() {
        var recipe = published("loved");
        recipes.save(new Versioned<>(recipe, 0));
        postgres.sql().handle().execute(
                "UPDATE recipe SET rating_sum = 9, rating_count = 2, favorite_count = 3, cooked_count = 4");
        var loved = recipes.of(RecipeKey.of(recipe.id())).orElseThrow();
        assertThat(loved.value().popularity()).isEqualTo(new Popularity(9, 2, 3, 4));
        recipes.save(loved.with(recipe.remove(NOW).orElseThrow().after()));
        assertThat(recipes.of(RecipeKey.of(recipe.id())).orElseThrow().value().popularity())
                .isEqualTo(new Popularity(9, 2, 3, 4));
    }

    @Test
    void nobody_can_change_a_version() {
        recipes.save(new Versioned<>(published("immutable"), 0));
        for (var attempt : List.of(
                "UPDATE recipe_version SET content = '{}'",
                "UPDATE recipe_version SET created_at = now()",
                "DELETE FROM recipe_version",
                "TRUNCATE recipe_version")) {
            var handle = postgres.sql().handle();
            handle.savepoint("attempt");
            assertThatExceptionOfType(UnableToExecuteStatementException.class)
                    .isThrownBy(() -> handle.execute(attempt))
                    .withMessageContaining("a version of a recipe never changes");
            handle.rollbackToSavepoint("attempt");
        }
    }

    @Test
    void versions_go_with_their_recipe() {
        var recipe = published("erased");
        recipes.save(new Versioned<>(recipe, 0));
        postgres.sql().handle().execute("DELETE FROM recipe");
        assertThat(recipes.version(recipe.id(), 1)).isEmpty();
    }

    /** Counts what goes to the database; a batch is one. */
    private static int statements(Runnable work) {
        var count = new AtomicInteger();
        var handle = postgres.sql().handle();
        handle.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        work.run();
        handle.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    @Test
    void a_recipe_is_read_in_one_query_and_any_number_is_saved_in_two() {
        var many = new ArrayList<Versioned<Recipe>>();
        for (int i = 0; i < 50; i++) {
            many.add(new Versioned<>(published("many-" + i), 0));
        }
        var first = many.getFirst().value();
        assertThat(statements(() -> recipes.save(many))).isEqualTo(2);
        assertThat(statements(() -> recipes.of(RecipeKey.of(first.id())))).isEqualTo(1);
        assertThat(statements(() -> recipes.of(new RecipeKey.BySlug(first.slug())))).isEqualTo(1);
        assertThat(statements(() -> recipes.all(many.stream().map(one -> one.value().slug()).toList()))).isEqualTo(1);
    }
}

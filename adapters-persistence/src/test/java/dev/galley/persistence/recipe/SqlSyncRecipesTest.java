package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.facts;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.application.recipe.SyncRecipes.Changes;
import dev.galley.application.recipe.SyncRecipes.Cursor;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSyncRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Sql sql = postgres.sql();
    private final Recipes recipes = new JdbiRecipes(sql, new JdbiRecipesTest.Listed());

    @BeforeEach
    void forgetEverything() {
        sql.write(() -> sql.handle().execute("DELETE FROM recipe"));
    }

    private Changes sync(Optional<Cursor> since, int limit) {
        return sql.read(() -> new SqlSyncRecipes(sql, RecipePictures.NONE)
                .handle(new SyncRecipes(since, new PageSize(limit)), new Caller.Stranger()));
    }

    private void save(Versioned<Recipe> recipe) {
        sql.write(() -> {
            recipes.save(recipe);
            return recipe;
        });
    }

    private Versioned<Recipe> kept(RecipeId id) {
        return sql.read(() -> recipes.of(RecipeKey.of(id)).orElseThrow());
    }

    @Test
    void what_changed_and_what_was_removed_is_told_once_as_it_is_now() {
        var one = published("one");
        var two = published("two");
        save(new Versioned<>(one, 0));
        save(new Versioned<>(two, 0));
        save(new Versioned<>(drafted("secret"), 0));

        var first = sync(Optional.empty(), 10);
        assertThat(first.changed()).containsExactly(one, two);
        assertThat(first.hasMore()).isFalse();
        assertThat(sync(Optional.of(first.next()), 10)).isEqualTo(new Changes(List.of(), Map.of(), List.of(), first
                .next(),
                false));

        var revised = kept(one.id());
        save(revised.with(revised.value().revise(named("Once"), facts(), NOW).orElseThrow().after()));
        revised = kept(one.id());
        save(revised.with(revised.value().revise(named("Twice"), facts(), NOW).orElseThrow().after()));
        var gone = kept(two.id());
        save(gone.with(gone.value().remove(NOW).orElseThrow().after()));

        var second = sync(Optional.of(first.next()), 10);
        assertThat(second.changed()).extracting(recipe -> recipe.current().content().name()).containsExactly("Twice");
        assertThat(second.removed()).containsExactly(two.id());
    }

    @Test
    void pages_follow_each_other() {
        var all = new ArrayList<Versioned<Recipe>>();
        for (int i = 0; i < 5; i++) {
            all.add(new Versioned<>(published("page-" + i), 0));
        }
        sql.write(() -> {
            recipes.save(all); // in one transaction: the cursor must tell its recipes apart
            return all;
        });
        var told = new ArrayList<RecipeId>();
        var page = sync(Optional.empty(), 2);
        told.addAll(page.changed().stream().map(Recipe::id).toList());
        while (page.hasMore()) {
            page = sync(Optional.of(page.next()), 2);
            told.addAll(page.changed().stream().map(Recipe::id).toList());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(all.stream().map(r -> r.value().id()).toList());
    }

    @Test
    void a_change_that_commits_late_is_told_late_but_told() throws Exception {
        var early = published("early");
        var late = published("late");
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> sql.write(() -> {
                recipes.save(new Versioned<>(late, 0));
                written.countDown();
                return await(mayCommit);
            }));
            written.await();
            save(new Versioned<>(early, 0)); // a later transaction, and it commits first
            var meanwhile = sync(Optional.empty(), 10);
            mayCommit.countDown();
            slow.get();
            assertThat(meanwhile.changed()).isEmpty();
            assertThat(sync(Optional.of(meanwhile.next()), 10).changed()).containsExactlyInAnyOrder(early, late);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What one reader has, who only ever follows the cursor. */
    private final class Replica {
        private final Map<RecipeId, Recipe> recipes = new HashMap<>();
        private Optional<Cursor> cursor = Optional.empty();

        boolean follow(int limit) {
            var changes = sync(cursor, limit);
            changes.changed().forEach(recipe -> recipes.put(recipe.id(), recipe));
            changes.removed().forEach(recipes::remove);
            cursor = Optional.of(changes.next());
            return changes.hasMore();
        }
    }

    @Test
    void nothing_is_missed_while_many_write_for_random_times() throws Exception {
        long seed = 20261121L;
        int writers = 12;
        int transactions = 25;
        var replica = new Replica();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                writing.add(threads.submit(() -> write(writer, transactions, seed)));
            }
            while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                replica.follow(5);
            }
            for (var writer : writing) {
                writer.get();
            }
        }
        for (boolean more = true; more;) {
            more = replica.follow(5);
        }
        var truth = new HashMap<RecipeId, Recipe>();
        sql.read(() -> sql.handle().createQuery(RecipeRows.SELECT).map(RecipeRows::recipe).list()).stream()
                .filter(Recipe::isPublic)
                .forEach(recipe -> truth.put(recipe.id(), recipe));
        assertThat(truth).hasSizeGreaterThan(100);
        assertThat(replica.recipes).as("seed " + seed).isEqualTo(truth);
    }

    /** Each transaction makes a recipe, or changes or removes an own one, and then lingers. */
    private void write(int writer, int transactions, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + writer);
        var own = new ArrayList<RecipeId>();
        for (int t = 0; t < transactions; t++) {
            int number = t;
            double choice = random.nextDouble();
            double lingers = random.nextDouble() < 0.2 ? random.nextDouble(0.08) : random.nextDouble(0.005);
            sql.write(() -> {
                if (own.isEmpty() || choice < 0.6) {
                    var made = published("w" + writer + "-" + number);
                    recipes.save(new Versioned<>(made, 0));
                    own.add(made.id());
                } else {
                    var old = recipes.of(RecipeKey.of(own.get(random.nextInt(own.size())))).orElseThrow();
                    var after = choice < 0.9
                            ? old.value().revise(named("No. " + number), facts(), NOW)
                            : old.value().remove(NOW);
                    after.ifPresent(change -> recipes.save(old.with(change.after())));
                }
                return sql.handle()
                        .createQuery("SELECT pg_sleep(:lingers) IS NULL")
                        .bind("lingers", lingers)
                        .mapTo(Boolean.class)
                        .one();
            });
        }
    }
}

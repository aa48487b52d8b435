package dev.galley.persistence.recipe.seeding;

import dev.galley.domain.recipe.Recipe;
import dev.galley.persistence.recipe.RecipeCopies;
import dev.galley.persistence.recipe.search.CopyText;
import dev.galley.persistence.recipe.search.IndexStatements;
import dev.galley.persistence.recipe.search.Indexed;
import dev.galley.persistence.recipe.search.Mark;
import dev.galley.persistence.recipe.search.Marks;
import dev.galley.persistence.sql.Database;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Fills a database with generated recipes, for load tests: the same rows that saving them one by one would leave, by
 * COPY, with the indexes of the search built afterwards.
 */
public final class RecipeSeeding {
    private static final int CHUNK = 5_000;
    private static final int WORKERS = 2;
    /** From so many on, building indexes anew is faster than keeping them. */
    private static final int WORTH_REBUILDING = 20_000;

    private final Jdbi jdbi;
    private final RecipeGenerator generator;
    private final Marks marks = new Marks();
    private final Map<String, AtomicLong> words = new ConcurrentHashMap<>();

    private RecipeSeeding(Jdbi jdbi, long seed) {
        this.jdbi = jdbi;
        this.generator = new RecipeGenerator(seed);
    }

    /**
     * Adds {@code count} recipes. The same seed makes the same ones, so that it can be used once in a database.
     *
     * @param database with the product's schema; whatever else is in it stays
     * @param progress told, by several threads, how many recipes were added since it was told before
     */
    public static void seed(DataSource database, long count, long seed, LongConsumer progress) {
        new RecipeSeeding(Database.jdbi(database), seed).run(count, progress);
    }

    private void run(long count, LongConsumer progress) {
        var indexes = count >= WORTH_REBUILDING ? dropIndexes() : List.<String>of();
        try {
            var chunks = LongStream.iterate(0, from -> from < count, from -> from + CHUNK)
                    .<Callable<Long>>mapToObj(from -> () -> chunk(from, Math.min(count, from + CHUNK)))
                    .toList();
            inParallel(chunks, progress);
        } finally {
            inParallel(indexes.stream().<Callable<Long>>map(index -> () -> create(index)).toList(), _ -> {});
        }
        jdbi.useHandle(handle -> {
            handle.execute("SET max_parallel_maintenance_workers = 0");
            addWords(handle);
            handle.execute(
                    "VACUUM (ANALYZE) recipe, recipe_version, recipe_search, recipe_card, recipe_word, recipe_mark");
        });
    }

    /** Answers what makes them again, the largest first. Keys stay. */
    private List<String> dropIndexes() {
        return jdbi.inTransaction(handle -> {
            var indexes = handle.createQuery("""
                    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
                    FROM pg_index AS i
                    WHERE i.indrelid = 'recipe_search'::regclass AND NOT i.indisunique
                    ORDER BY pg_get_indexdef(i.indexrelid) NOT LIKE '% gin %', 1
                    """)
                    .map((row, _) -> List.of(row.getString("name"), row.getString("definition")))
                    .list();
            indexes.forEach(index -> handle.execute("DROP INDEX " + index.getFirst()));
            return indexes.stream().map(List::getLast).toList();
        });
    }

    private Long create(String index) {
        jdbi.useHandle(handle -> {
            handle.execute("SET maintenance_work_mem = '256MB'");
            handle.execute(index);
        });
        return 0L;
    }

    private static void inParallel(List<Callable<Long>> work, LongConsumer progress) {
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var running = new ArrayList<Future<?>>();
            for (int worker = 0; worker < WORKERS; worker++) {
                running.add(workers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
                        progress.accept(work.get(i).call());
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("seeding failed", e.getCause());
        }
    }

    private Long chunk(long from, long to) {
        var recipes = LongStream.range(from, to).mapToObj(generator::recipe).toList();
        var indexed = recipes.stream().map(Indexed::new).toList();
        var numbers = numbers(indexed);
        indexed.forEach(one -> one.words().forEach(word -> words.computeIfAbsent(word, _ -> new AtomicLong())
                .incrementAndGet()));
        jdbi.useTransaction(handle -> {
            handle.execute("SET LOCAL synchronous_commit = off");
            copy(handle, RecipeCopies.RECIPES, recipes.stream().map(RecipeCopies::recipe).toList());
            copy(handle, RecipeCopies.VERSIONS, recipes.stream().map(RecipeCopies::version).toList());
            handle.execute(IndexStatements.STAGE);
            copy(handle, "COPY staged FROM STDIN", indexed.stream()
                    .map(one -> one.values(mark -> Objects.requireNonNull(numbers.get(mark))))
                    .toList());
            handle.execute("ANALYZE staged");
            handle.execute(IndexStatements.FROM_STAGE);
            handle.execute(IndexStatements.CARDS_FROM_STAGE);
            handle.execute("DROP TABLE staged");
        });
        return to - from;
    }

    /** In a transaction of its own, so that two workers do not wait for each other's marks. */
    private Map<Mark, Integer> numbers(List<Indexed> indexed) {
        var used = new HashSet<Mark>();
        indexed.forEach(one -> used.addAll(one.marks()));
        return jdbi.withHandle(handle -> marks.numbered(handle, used));
    }

    private static void copy(Handle handle, String statement, List<@Nullable String[]> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> CopyText.line(text, row));
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new StringReader(text.toString()));
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addWords(Handle handle) {
        var all = words.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        handle.createUpdate("""
                INSERT INTO recipe_word (word, count) SELECT * FROM unnest(:words, :counts)
                ON CONFLICT (word) DO UPDATE SET count = recipe_word.count + excluded.count
                """)
                .bindArray("words", String.class, all.stream().map(Map.Entry::getKey).toList())
                .bindArray("counts", Long.class, all.stream().map(entry -> entry.getValue().get()).toList())
                .execute();
    }

    /** The n-th of the recipes that this seed makes, for comparing. */
    public static Recipe recipe(long seed, long n) {
        return new RecipeGenerator(seed).recipe(n);
    }
}

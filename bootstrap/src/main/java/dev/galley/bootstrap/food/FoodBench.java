package dev.galley.bootstrap.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.SuggestFoods;
import dev.galley.bootstrap.bench.Contender;
import dev.galley.bootstrap.bench.Report;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.Dictionary;
import dev.galley.persistence.food.NutrientNames;
import dev.galley.persistence.food.SqlFindFoods;
import dev.galley.persistence.food.SqlSuggestFoods;
import dev.galley.persistence.food.ingest.FoodImport;
import dev.galley.persistence.food.ingest.FoodMerge;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * The import beside bare COPY of the very rows that it makes, and the search among what was imported. It fills and
 * empties the tables of foods, so it wants a database of its own, and refuses one that holds foods of anyone else's.
 */
public final class FoodBench {
    /** The finished rows, copied into tables of the same columns: once with all indexes, once with none. */
    private enum Copy {
        WITH_INDEXES("INCLUDING ALL"), BARE("");

        private final String like;

        Copy(String like) {
            this.like = like;
        }

        private String table(String table) {
            return "bench_" + name() + "_" + table;
        }
    }

    private static final Caller ANYONE = new Caller.Job("bench");
    private static final List<String> TABLES = List.of("food", "food_name", "food_word");

    private final Database database;
    private final Path directory;
    private final Sql sql;
    private final FoodImport foodImport;
    private final SplittableRandom random;

    /** @param directory for the files that it makes; the caller deletes it */
    public FoodBench(Database database, Path directory, long seed) {
        this.database = database;
        this.directory = directory;
        random = new SplittableRandom(seed);
        sql = new Sql(database);
        var ids = new Ids(Clock.systemUTC(), random::nextLong);
        foodImport = new FoodImport(new FoodMerge(sql, ids, _ -> {}), sql);
    }

    /** Import against COPY, contenders in turn, the median of the repetitions; leaves the foods imported. */
    public Report importing(int products, int repetitions) throws IOException {
        requireOwnDatabase();
        var file = directory.resolve("products.jsonl");
        new MadeUpProducts(11).write(file, products);
        imported(file); // warms up, and makes the rows that the others copy
        export();
        var seconds = new LinkedHashMap<String, List<Double>>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int turn = 0; turn < 3; turn++) {
                switch ((turn + repetition) % 3) {
                    case 0 -> seconds.computeIfAbsent("import", _ -> new ArrayList<>()).add(imported(file));
                    case 1 -> seconds.computeIfAbsent("copyWithIndexes", _ -> new ArrayList<>())
                            .add(copied(Copy.WITH_INDEXES));
                    default -> seconds.computeIfAbsent("copyBare", _ -> new ArrayList<>()).add(copied(Copy.BARE));
                }
            }
        }
        long again = System.nanoTime();
        run(file);
        double unchanged = (System.nanoTime() - again) / 1e9;
        var report = new Report("food-import", Map.of("products", products, "repetitions", repetitions));
        var medians = new LinkedHashMap<String, Double>();
        seconds.forEach((contender, runs) -> {
            medians.put(contender, Contender.median(runs.stream().mapToDouble(Double::doubleValue).toArray()));
            report.put(contender, Map.of(
                    "secondsByRun", runs,
                    "productsPerSecond", Math.round(products / medians.getOrDefault(contender, 1.0))));
        });
        double own = medians.getOrDefault("import", 0.0);
        report.put("timesCopyWithIndexes", own / medians.getOrDefault("copyWithIndexes", 1.0));
        report.put("timesCopyBare", own / medians.getOrDefault("copyBare", 1.0));
        report.put("unchangedAgainProductsPerSecond", Math.round(products / unchanged));
        return report;
    }

    /** Latencies of searches and suggestions, one after the other, words as unevenly common as people's are. */
    public Report searching(int queries) {
        var names = new NutrientNames(sql);
        var dictionary = new Dictionary(sql);
        var find = new SqlFindFoods(sql, names, dictionary);
        var suggest = new SqlSuggestFoods(sql, dictionary);
        var words = new MadeUpProducts(12);
        var report = new Report("food-search", Map.of("queries", queries));
        report.put("oneWord", latencies(queries, () -> find.handle(find(words.word()), ANYONE).items().size()));
        report.put("twoWords", latencies(
                queries, () -> find.handle(find(words.word() + " " + words.word()), ANYONE).items().size()));
        report.put("mistyped", latencies(queries, () -> find.handle(find(mistyped(words.word())), ANYONE).items()
                .size()));
        report.put("suggest", latencies(queries, () -> {
            var word = words.word();
            var begun = word.substring(0, 1 + random.nextInt(word.length()));
            return suggest.handle(new SuggestFoods(begun, Language.EN), ANYONE).size();
        }));
        report.put("suggestMistyped", latencies(queries, () -> suggest
                .handle(new SuggestFoods(mistyped(words.word()), Language.EN), ANYONE)
                .size()));
        return report;
    }

    private static FindFoods find(String text) {
        return new FindFoods(
                text, Optional.empty(), Optional.empty(), Language.EN, Place.first(), PageSize.DEFAULT);
    }

    private String mistyped(String word) {
        int at = random.nextInt(word.length());
        return word.length() < 4 ? word : word.substring(0, at) + word.substring(at + 1);
    }

    private interface Question {
        int ask();
    }

    private Map<String, Object> latencies(int queries, Question question) {
        var millis = new double[queries];
        long found = 0;
        for (int i = -queries / 4; i < queries; i++) {
            long start = System.nanoTime();
            int answered = sql.read(question::ask);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                found += answered;
            }
        }
        Arrays.sort(millis);
        return Map.of(
                "p50Millis", millis[queries / 2],
                "p95Millis", millis[queries * 95 / 100],
                "p99Millis", millis[queries * 99 / 100],
                "maxMillis", millis[queries - 1],
                "foundPerQuery", found / (double) queries);
    }

    private void requireOwnDatabase() {
        long others = sql.read(() -> sql.handle()
                .createQuery(
                        "SELECT count(*) FROM food WHERE source <> 'OPEN_FOOD_FACTS' OR source_id NOT LIKE '3000%'")
                .mapTo(Long.class)
                .one());
        if (others > 0) {
            throw new IllegalStateException("this database holds foods; the benchmark wants one of its own");
        }
    }

    private double imported(Path file) throws IOException {
        empty(TABLES);
        long start = System.nanoTime();
        run(file);
        return (System.nanoTime() - start) / 1e9;
    }

    private void run(Path file) throws IOException {
        var summary = foodImport.run(new FoodImport.Options(List.of(file), Optional.empty()), _ -> {});
        if (summary.rejected() > 0 || !summary.failures().isEmpty()) {
            throw new IllegalStateException("the benchmark's own file was not read as it should be: " + summary);
        }
    }

    private void empty(List<String> tables) {
        database.writes().useHandle(handle -> handle.execute("TRUNCATE " + String.join(", ", tables)));
    }

    private void export() throws IOException {
        for (var table : TABLES) {
            try (var out = Files.newOutputStream(directory.resolve(table + ".copy"))) {
                database.writes().useHandle(handle -> copyOut(handle, table, out));
            }
            for (var copy : Copy.values()) {
                database.writes().useHandle(handle -> {
                    handle.execute("DROP TABLE IF EXISTS " + copy.table(table));
                    handle.execute("CREATE TABLE %s (LIKE %s %s)".formatted(copy.table(table), table, copy.like));
                });
            }
        }
    }

    private static void copyOut(Handle handle, String table, OutputStream out) {
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + table + " TO STDOUT", out);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the rows could not be copied out", e);
        }
    }

    private double copied(Copy copy) {
        empty(TABLES.stream().map(copy::table).toList());
        long start = System.nanoTime();
        for (var table : TABLES) {
            database.writes().useHandle(handle -> {
                try (var in = Files.newInputStream(directory.resolve(table + ".copy"))) {
                    handle.getConnection()
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + copy.table(table) + " FROM STDIN", in, 1 << 16);
                } catch (SQLException e) {
                    throw new IllegalStateException("the rows could not be copied", e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

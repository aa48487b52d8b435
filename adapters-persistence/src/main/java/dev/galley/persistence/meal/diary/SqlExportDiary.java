package dev.galley.persistence.meal.diary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.meal.Shown;
import dev.galley.application.meal.diary.CsvLine;
import dev.galley.application.meal.diary.ExportDiary;
import dev.galley.application.meal.diary.ExportDiary.Content;
import dev.galley.application.meal.diary.ExportDiary.File;
import dev.galley.application.meal.diary.ExportDiary.Format;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Writes into a file without a name, a few hundred rows at a time, as a person's whole export does. */
public final class SqlExportDiary implements Handles<ExportDiary, File> {
    private static final int AT_ONCE = 4;
    private static final int ROWS_AT_ONCE = 500;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private static final String BETWEEN = """
            AND (:from::date IS NULL OR day >= :from::date) AND (:to::date IS NULL OR day <= :to::date)
            """;

    /** The names of the columns are those of the file. */
    private static final String MEALS = """
            SELECT to_char(meal.day, 'YYYY-MM-DD') AS "date",
                to_char(meal.eaten_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "eatenAt",
                meal.zone AS "timezone", lower(meal.type) AS "mealType", meal.id::text AS "mealId", meal.name AS "meal",
                item.name AS "food", item.quantity AS "quantity", item.unit AS "unit", item.grams AS "grams",
                (item.nutrition #>> '{CALORIES,likely}')::float8 AS "calories",
                (item.nutrition #>> '{CALORIES,min}')::float8 AS "caloriesMin",
                (item.nutrition #>> '{CALORIES,max}')::float8 AS "caloriesMax",
                (item.nutrition #>> '{PROTEIN_GRAMS,likely}')::float8 AS "proteinGrams",
                (item.nutrition #>> '{CARBS_GRAMS,likely}')::float8 AS "carbsGrams",
                (item.nutrition #>> '{FAT_GRAMS,likely}')::float8 AS "fatGrams",
                (item.nutrition #>> '{FIBER_GRAMS,likely}')::float8 AS "fiberGrams",
                (item.nutrition #>> '{SUGAR_GRAMS,likely}')::float8 AS "sugarGrams",
                (item.nutrition #>> '{SODIUM_MILLIGRAMS,likely}')::float8 AS "sodiumMilligrams",
                item.coverage AS "coverage", item.food_id::text AS "foodId", item.recipe_id::text AS "recipeId",
                item.recipe_version AS "recipeVersion"
            FROM meal JOIN meal_item item ON item.meal_id = meal.id
            WHERE meal.owner_id = :owner AND meal.status = 'READY' %s
            ORDER BY meal.day, meal.eaten_at, meal.id, item.position
            """.formatted(BETWEEN);

    private static final String WEIGHTS = """
            SELECT to_char(day, 'YYYY-MM-DD') AS "date", kilograms AS "weightKg", note AS "note",
                to_char(logged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "loggedAt"
            FROM body_weight WHERE owner_id = :owner %s
            ORDER BY day, id
            """.formatted(BETWEEN);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Sql sql;

    @Inject
    public SqlExportDiary(Sql sql) {
        this.sql = sql;
    }

    @Override
    public File handle(ExportDiary query, Caller caller) {
        if (!places.tryAcquire()) {
            throw new Unavailable("a place to write in", RETRY_AFTER, new IllegalStateException("all are taken"));
        }
        try {
            return written(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private File written(ExportDiary query) throws IOException {
        var path = Files.createTempFile("galley-", ".export"); // readable by this user alone
        var file = FileChannel.open(path, CREATE, READ, WRITE, DELETE_ON_CLOSE);
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(file), UTF_8));
            // Rows come a few hundred at a time only within a transaction.
            sql.handle().useTransaction(TransactionIsolationLevel.READ_COMMITTED, _ -> write(query, writer));
            writer.flush();
            file.position(0);
            return new File(file.size(), Channels.newInputStream(file));
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private void write(ExportDiary query, Writer writer) throws IOException {
        var statement = sql.handle()
                .createQuery(query.content() == Content.MEALS ? MEALS : WEIGHTS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("owner", query.owner().value())
                .bindByType("from", query.from().orElse(null), java.time.LocalDate.class)
                .bindByType("to", query.to().orElse(null), java.time.LocalDate.class);
        statement.scanResultSet((rows, context) -> {
            try (context) {
                write(query.format(), rows.get(), writer);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(Format format, ResultSet rows, Writer writer) throws SQLException, IOException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        switch (format) {
            case CSV -> {
                writer.write(CsvLine.of(names.stream().<Optional<?>>map(Optional::of).toList()));
                while (rows.next()) {
                    writer.write(CsvLine.of(cells(rows, names)));
                }
            }
            case JSON -> {
                writer.write('[');
                for (boolean more = rows.next(), first = true; more; more = rows.next(), first = false) {
                    writer.write(first ? "\n" : ",\n");
                    writer.write(object(names, cells(rows, names)));
                }
                writer.write("\n]\n");
            }
        }
    }

    private static List<Optional<?>> cells(ResultSet row, List<String> names) throws SQLException {
        var cells = new ArrayList<Optional<?>>();
        for (int i = 1; i <= names.size(); i++) {
            var cell = row.getObject(i);
            cells.add(Optional.ofNullable(cell instanceof Double figure ? Shown.plain(figure) : cell));
        }
        return cells;
    }

    private static String object(List<String> names, List<Optional<?>> cells) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            cells.get(i).ifPresent(value -> object.put(name, value));
        }
        return Json.write(object);
    }
}

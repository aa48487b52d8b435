package dev.galley.persistence.food.ingest;

import dev.galley.application.bus.Events;
import dev.galley.domain.food.FoodEvent;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * Brings foods into the database, always many at once: what is unchanged is left alone; what is new goes to its place by
 * COPY; what has changed goes by COPY into a temporary table, and from there to its place in one statement. A food, its
 * names and the event that tells of its change are written in one transaction. Only one merge runs at a time, whichever
 * node begins it: what is new stays new until it is written.
 */
public final class FoodMerge {
    /** Any number that nobody else locks by. */
    private static final long LOCK = 7_300_541_023L;

    /** What became of the foods of a merge. */
    public record Outcome(long added, long changed, long unchanged) {
        public Outcome plus(Outcome other) {
            return new Outcome(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }

    private record Known(UUID id, UUID digest) {}

    private final Sql sql;
    private final Ids ids;
    private final Events events;

    @Inject
    public FoodMerge(Sql sql, Ids ids, Events events) {
        this.sql = sql;
        this.ids = ids;
        this.events = events;
    }

    /** @param foods of one source, each with an id of its own there */
    public Outcome merge(List<IncomingFood> foods) {
        return mergeTexts(foods.stream().map(FoodText::of).toList(), new WordCounts());
    }

    Outcome mergeTexts(List<FoodText> foods, WordCounts counts) {
        if (foods.isEmpty()) {
            return new Outcome(0, 0, 0);
        }
        return sql.write(() -> {
            try {
                return mergeNow(sql.handle(), foods, counts);
            } catch (SQLException e) {
                throw new IllegalStateException("the foods could not be written", e);
            }
        });
    }

    private Outcome mergeNow(Handle handle, List<FoodText> foods, WordCounts counts) throws SQLException {
        handle.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
        var source = foods.getFirst().incoming().source();
        var known = known(handle, source, foods);
        var fresh = new CopyText();
        var stage = new CopyText();
        var names = new CopyText();
        var changed = new ArrayList<UUID>();
        long added = 0;
        for (var food : foods) {
            var before = known.get(food.incoming().sourceId());
            if (before != null && before.digest.equals(food.digest())) {
                continue;
            }
            var id = before == null ? ids.next() : before.id;
            if (before == null) {
                added++;
                row(fresh, id, food.food());
            } else {
                changed.add(id);
                row(stage, id, food.food());
            }
            food.names().forEach(name -> row(names, id, name));
            counts.add(food);
        }
        copy(handle, "food (id, " + FoodText.FOOD_COLUMNS + ")", fresh);
        if (!changed.isEmpty()) {
            change(handle, stage, changed);
            publish(source, changed);
        }
        copy(handle, "food_name (" + FoodText.NAME_COLUMNS + ")", names);
        counts.write(handle);
        return new Outcome(added, changed.size(), foods.size() - added - changed.size());
    }

    private static void row(CopyText rows, UUID id, String rest) {
        rows.append(id.toString()).append("\t").append(rest).append("\n");
    }

    private static Map<String, Known> known(Handle handle, FoodSource source, List<FoodText> foods) {
        var known = new HashMap<String, Known>();
        handle.createQuery("SELECT source_id, id, digest FROM food WHERE source = :source AND source_id = ANY(:ids)")
                .registerArrayType(String.class, "text")
                .bind("source", source.name())
                .bindArray("ids", String.class, foods.stream().map(food -> food.incoming().sourceId()).toList())
                .map((row, _) -> known.put(
                        row.getString(1), new Known(row.getObject(2, UUID.class), row.getObject(3, UUID.class))))
                .list();
        return known;
    }

    private static void change(Handle handle, CopyText stage, List<UUID> changed) throws SQLException {
        handle.execute("CREATE TEMPORARY TABLE food_stage (LIKE food INCLUDING DEFAULTS) ON COMMIT DROP");
        copy(handle, "food_stage (id, " + FoodText.FOOD_COLUMNS + ")", stage);
        handle.execute("""
                UPDATE food SET
                    name = stage.name, names = stage.names, aliases = stage.aliases, category = stage.category,
                    aisle = stage.aisle, barcode = stage.barcode, brand = stage.brand, nutrients = stage.nutrients,
                    portions = stage.portions, density = stage.density, contains = stage.contains,
                    may_contain = stage.may_contain, rest_is_absent = stage.rest_is_absent, diets = stage.diets,
                    digest = stage.digest, version = food.version + 1
                FROM food_stage stage WHERE food.id = stage.id
                """);
        handle.createUpdate("DELETE FROM food_name WHERE food = ANY(:changed)")
                .registerArrayType(UUID.class, "uuid")
                .bindArray("changed", UUID.class, changed)
                .execute();
    }

    private static void copy(Handle handle, String target, CopyText rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var text = new StringReader(rows.toString())) {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + target + " FROM STDIN", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has none
        }
    }

    private void publish(FoodSource source, List<UUID> changed) {
        for (int from = 0; from < changed.size(); from += FoodEvent.Changed.MOST) {
            var some = changed.subList(from, Math.min(changed.size(), from + FoodEvent.Changed.MOST));
            events.publish(new FoodEvent.Changed(source, some.stream().map(FoodId::new).toList()));
        }
    }
}

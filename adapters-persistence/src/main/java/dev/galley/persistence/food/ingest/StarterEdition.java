package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which edition of the starter foods the database has, so that each is loaded once. */
public final class StarterEdition {
    private final Sql sql;
    private final FoodMerge merge;

    @Inject
    public StarterEdition(Sql sql, FoodMerge merge) {
        this.sql = sql;
        this.merge = merge;
    }

    /**
     * Loads these foods unless they are the ones that were loaded last. All of them, or none.
     *
     * @param lines as {@link StarterFile} has them
     * @return how many are new or changed
     */
    public int load(String lines) {
        var edition = UUID.nameUUIDFromBytes(lines.getBytes(UTF_8)).toString();
        return sql.write(() -> {
            if (loaded().equals(Optional.of(edition))) {
                return 0;
            }
            var outcome = merge.merge(StarterFile.read(lines));
            sql.handle().execute("DELETE FROM food_starter");
            sql.handle().execute("INSERT INTO food_starter (edition) VALUES (?)", edition);
            if (outcome.added() > 0) {
                sql.handle().execute("ANALYZE food, food_name, food_word");
            }
            return Math.toIntExact(outcome.added() + outcome.changed());
        });
    }

    private Optional<String> loaded() {
        return sql.handle().createQuery("SELECT edition FROM food_starter").mapTo(String.class).findFirst();
    }
}

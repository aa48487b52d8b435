package dev.galley.persistence.food;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairing;
import dev.galley.domain.food.pairing.Pairings;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class JdbiPairings implements Pairings {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final Comparator<Pairing> BEST_FIRST = Comparator.comparingDouble((Pairing it) -> -it.score())
            .thenComparing(it -> it.other().value());

    private final Sql sql;

    @Inject
    public JdbiPairings(Sql sql) {
        this.sql = sql;
    }

    /** Readers see the old ones until the new ones are there; a second writer waits for the first. */
    @Override
    public void replace(Basis basis, Collection<Pairing> pairings) {
        var rows = best(basis, pairings);
        var handle = sql.handle();
        handle.execute("LOCK TABLE food_pairing IN SHARE ROW EXCLUSIVE MODE");
        handle.execute("DELETE FROM food_pairing WHERE basis = ?", basis.name());
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            handle.createUpdate("""
                    INSERT INTO food_pairing (food, basis, other, score, together)
                    SELECT food, :basis, other, score, nullif(together, 0)
                    FROM unnest(:foods, :others, :scores, :together) AS paired (food, other, score, together)
                    """)
                    .bind("basis", basis.name())
                    .bindArray("foods", UUID.class, some.stream().map(it -> it.food().value()).toList())
                    .bindArray("others", UUID.class, some.stream().map(it -> it.other().value()).toList())
                    .bindArray("scores", Double.class, some.stream().map(Pairing::score).toList())
                    .bindArray("together", Long.class, some.stream().map(it -> it.together().orElse(0L)).toList())
                    .execute();
        }
    }

    private static List<Pairing> best(Basis basis, Collection<Pairing> pairings) {
        Map<FoodId, List<Pairing>> byFood = new HashMap<>();
        for (var pairing : pairings) {
            if (pairing.basis() != basis) {
                throw new IllegalArgumentException(pairing + " is not known by " + basis);
            }
            byFood.computeIfAbsent(pairing.food(), _ -> new ArrayList<>()).add(pairing);
            byFood.computeIfAbsent(pairing.other(), _ -> new ArrayList<>()).add(pairing.reversed());
        }
        return byFood.values().stream()
                .flatMap(all -> all.stream().sorted(BEST_FIRST).limit(MOST_EACH))
                .toList();
    }

    @Override
    public List<Pairing> of(FoodId food) {
        return sql.handle()
                .createQuery("SELECT basis, other, score, together FROM food_pairing WHERE food = :food")
                .bind("food", food.value())
                .map((row, _) -> new Pairing(
                        food,
                        new FoodId(row.getObject("other", UUID.class)),
                        row.getDouble("score"),
                        Basis.valueOf(row.getString("basis")),
                        Optional.ofNullable(row.getObject("together", Long.class))))
                .stream()
                .sorted(BEST_FIRST)
                .toList();
    }

    @Override
    public long count(Basis basis) {
        return sql.handle()
                .createQuery("""
                        SELECT count(*) FROM food_pairing AS p WHERE p.basis = :basis AND (p.food < p.other OR NOT EXISTS (
                            SELECT FROM food_pairing AS q WHERE q.food = p.other AND q.basis = p.basis AND q.other = p.food))
                        """)
                .bind("basis", basis.name())
                .mapTo(Long.class)
                .one();
    }
}

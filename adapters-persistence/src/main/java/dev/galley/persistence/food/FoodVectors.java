package dev.galley.persistence.food;

import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.match.Fusion;
import dev.galley.domain.food.match.Fusion.Scored;
import dev.galley.domain.food.match.Meaning;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plain foods whose names mean nearly what a phrase does. Vectors are kept in the database and held in memory: ten
 * thousand foods of 384 dimensions take 16 MB, and going through them a few milliseconds. Without a model it finds nothing
 * and asks the database nothing.
 */
public final class FoodVectors {
    /** As many foods are told of each phrase. */
    private static final int MOST = 10;

    private final Sql sql;
    private final Optional<Embeddings> embeddings;
    private volatile @Nullable Held held;

    @Inject
    public FoodVectors(Sql sql, Optional<Embeddings> embeddings) {
        this.sql = sql;
        this.embeddings = embeddings;
    }

    private record Edition(String model, long count, long change) {}

    private record Held(Edition edition, List<UUID> ids, List<Meaning> meanings) {}

    /** What a food is called, for the model. */
    record Unread(UUID food, String text) {}

    /**
     * For each phrase the foods nearest in meaning, the nearest first, none below {@link Fusion#ENOUGH}. Asks the model
     * before the database, so that no connection waits for it. Nothing where no model is bound, where it is silent, and where
     * it must not see what this person writes.
     *
     * @param author of the phrases; empty where it is somebody whom nobody knows
     */
    Map<String, List<Scored<UUID>>> near(List<String> phrases, Optional<UserId> author) {
        var texts = phrases.stream().filter(text -> !text.isBlank()).distinct().toList();
        var near = new HashMap<String, List<Scored<UUID>>>();
        if (embeddings.isEmpty() || texts.isEmpty() || !embeddings.get().mayRead(author)) {
            return near;
        }
        var meanings = new ArrayList<Meaning>();
        for (int from = 0; from < texts.size(); from += Embeddings.MOST_TEXTS) {
            var some = embeddings.get().of(texts.subList(from, Math.min(texts.size(), from + Embeddings.MOST_TEXTS)));
            if (some.isEmpty()) {
                return near;
            }
            meanings.addAll(some.get());
        }
        var foods = held(embeddings.get().model());
        for (int i = 0; i < texts.size(); i++) {
            near.put(texts.get(i), nearest(meanings.get(i), foods));
        }
        return near;
    }

    private static List<Scored<UUID>> nearest(Meaning meaning, Held foods) {
        var best = new PriorityQueue<Scored<UUID>>(Comparator.comparingDouble(Scored::score));
        for (int i = 0; i < foods.meanings.size(); i++) {
            double cosine = meaning.cosine(foods.meanings.get(i));
            if (cosine >= Fusion.ENOUGH) {
                best.add(new Scored<>(foods.ids.get(i), cosine));
                if (best.size() > MOST) {
                    best.poll();
                }
            }
        }
        return best.stream()
                .sorted(Comparator.comparingDouble((Scored<UUID> it) -> -it.score()).thenComparing(Scored::food))
                .toList();
    }

    /** The vectors of this model, read again when there are others. */
    private Held held(String model) {
        var edition = sql.handle()
                .createQuery("""
                        SELECT count(*) AS foods, coalesce(max(change), 0) AS change FROM food_vector WHERE model = :model
                        """)
                .bind("model", model)
                .map((row, _) -> new Edition(model, row.getLong("foods"), row.getLong("change")))
                .one();
        var now = held;
        if (now != null && now.edition.equals(edition)) {
            return now;
        }
        var ids = new ArrayList<UUID>();
        var meanings = new ArrayList<Meaning>();
        sql.handle()
                .createQuery("SELECT food, vector FROM food_vector WHERE model = :model ORDER BY food")
                .bind("model", model)
                .map((row, _) -> {
                    ids.add(row.getObject("food", UUID.class));
                    return meanings.add(meaning((Object[]) row.getArray("vector").getArray()));
                })
                .list();
        var read = new Held(edition, List.copyOf(ids), List.copyOf(meanings));
        held = read;
        return read;
    }

    private static Meaning meaning(Object[] numbers) {
        var vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = ((Number) numbers[i]).floatValue();
        }
        return Meaning.of(vector);
    }

    /** Plain foods that this model was not asked about yet, or not by their present name. */
    List<Unread> unread(String model, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT f.id, f.name
                        FROM (SELECT DISTINCT food FROM food_name WHERE tier < 2) plain
                        JOIN food f ON f.id = plain.food
                        LEFT JOIN food_vector v ON v.food = f.id AND v.model = :model AND v.text = f.name
                        WHERE v.food IS NULL AND f.source IN ('GALLEY', 'USDA_SR28', 'USDA_FDC')
                        ORDER BY f.id LIMIT :most
                        """)
                .bind("model", model)
                .bind("most", most)
                .map((row, _) -> new Unread(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    void keep(String model, List<Unread> foods, List<Meaning> meanings) {
        var batch = sql.handle().prepareBatch("""
                INSERT INTO food_vector (food, model, text, vector)
                SELECT id, :model, :text, :vector FROM food WHERE id = :food
                ON CONFLICT (food) DO UPDATE SET model = excluded.model, text = excluded.text,
                    vector = excluded.vector, change = nextval('food_vector_change')
                """);
        batch.registerArrayType(Float.class, "float4");
        for (int i = 0; i < foods.size(); i++) {
            batch.bind("food", foods.get(i).food())
                    .bind("model", model)
                    .bind("text", foods.get(i).text())
                    .bindArray("vector", Float.class, numbers(meanings.get(i)))
                    .add();
        }
        batch.execute();
    }

    private static List<Float> numbers(Meaning meaning) {
        var numbers = new ArrayList<Float>(meaning.dimensions());
        for (float each : meaning.vector()) {
            numbers.add(each);
        }
        return numbers;
    }
}

package dev.galley.persistence.food.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * How often words stand in names. A new word is written with the food that brings it, so that it can be found; the counts
 * follow now and then, because updating the same few thousand words with every thousand foods would cost more than the
 * foods. A run that is killed leaves counts that are too small, which only makes corrections a little worse.
 */
final class WordCounts {
    private static final int MOST_PENDING = 40_000;

    private static final class Count {
        private long plain;
        private long sold;
    }

    private final Set<String> written = new HashSet<>();
    private final Map<String, Count> fresh = new HashMap<>();
    private final Map<String, Count> pending = new HashMap<>();
    private long foods;

    void add(FoodText food) {
        foods++;
        for (var word : food.words()) {
            var count = (written.contains(word) ? pending : fresh).computeIfAbsent(word, _ -> new Count());
            if (food.isSold()) {
                count.sold++;
            } else {
                count.plain++;
            }
        }
    }

    /** In the transaction of the foods. */
    void write(Handle handle) {
        upsert(handle, fresh);
        written.addAll(fresh.keySet());
        fresh.clear();
        if (foods >= MOST_PENDING) {
            flush(handle);
        }
    }

    void flush(Handle handle) {
        upsert(handle, pending);
        pending.clear();
        foods = 0;
    }

    /** In the order of the words, so that two that do this at once do not wait for each other in a circle. */
    private static void upsert(Handle handle, Map<String, Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var sorted = new TreeMap<>(counts);
        handle.createUpdate("""
                INSERT INTO food_word (word, plain, sold) SELECT * FROM unnest(:words, :plain, :sold)
                ON CONFLICT (word) DO UPDATE
                SET plain = food_word.plain + excluded.plain, sold = food_word.sold + excluded.sold
                """)
                .registerArrayType(String.class, "text")
                .registerArrayType(Long.class, "bigint")
                .bindArray("words", String.class, List.copyOf(sorted.keySet()))
                .bindArray("plain", Long.class, sorted.values().stream().map(count -> count.plain).toList())
                .bindArray("sold", Long.class, sorted.values().stream().map(count -> count.sold).toList())
                .execute();
    }
}

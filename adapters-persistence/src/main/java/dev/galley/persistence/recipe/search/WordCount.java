package dev.galley.persistence.recipe.search;

import dev.galley.application.job.Job;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts anew in how many public recipes each word stands, for that decides which is meant by what somebody typed. Words
 * that stand in none any more are forgotten: at the second count, in case one of them is just being put again.
 */
public final class WordCount implements Job<Instant> {
    private static final int RECIPES_AT_ONCE = 2_000;
    private static final int WORDS_AT_ONCE = 5_000;

    private final Sql sql;

    @Inject
    public WordCount(Sql sql) {
        this.sql = sql;
    }

    private record Card(UUID id, StoredCard card) {}

    @Override
    public void run(Instant due) {
        var counts = counted();
        var words = List.copyOf(counts.keySet());
        for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
            write(words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE)), counts);
        }
        forget(words);
    }

    private Map<String, Long> counted() {
        var counts = new TreeMap<String, Long>(); // in the order in which everybody writes words
        for (var after = new UUID(0, 0);;) {
            var cards = cards(after);
            cards.stream()
                    .map(Card::card)
                    .flatMap(card -> Indexed.words(
                            card.name(), card.cuisine(), card.category(), card.tags(), card.ingredients()).stream())
                    .forEach(word -> counts.merge(word, 1L, Long::sum));
            if (cards.size() < RECIPES_AT_ONCE) {
                return counts;
            }
            after = cards.getLast().id;
        }
    }

    private List<Card> cards(UUID after) {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT id, card::text AS card FROM recipe_card WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", RECIPES_AT_ONCE)
                .map((row, _) -> new Card(
                        row.getObject("id", UUID.class), Json.read(row.getString("card"), StoredCard.class)))
                .list());
    }

    private void write(List<String> words, Map<String, Long> counts) {
        sql.write(() -> sql.handle()
                .createUpdate("""
                        UPDATE recipe_word AS known SET count = counted.count
                        FROM unnest(:words, :counts) AS counted (word, count)
                        WHERE known.word = counted.word COLLATE "C" AND known.count <> counted.count
                        """)
                .bindArray("words", String.class, words)
                .bindArray("counts", Long.class, words.stream().map(counts::get).toList())
                .execute());
    }

    private void forget(List<String> words) {
        sql.write(() -> {
            var gone = sql.handle()
                    .createQuery("""
                            SELECT known.word FROM recipe_word AS known
                            WHERE NOT EXISTS (SELECT FROM unnest(:words) AS word WHERE word = known.word)
                            ORDER BY known.word
                            """)
                    .bindArray("words", String.class, words)
                    .mapTo(String.class)
                    .list();
            sql.handle()
                    .createUpdate("DELETE FROM recipe_word WHERE word = ANY (:gone) AND count = 0")
                    .bindArray("gone", String.class, gone)
                    .execute();
            return sql.handle()
                    .createUpdate("UPDATE recipe_word SET count = 0 WHERE word = ANY (:gone)")
                    .bindArray("gone", String.class, new ArrayList<>(gone))
                    .execute();
        });
    }
}

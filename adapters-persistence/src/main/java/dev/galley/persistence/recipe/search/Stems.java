package dev.galley.persistence.recipe.search;

import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What PostgreSQL's dictionaries make of words, in every language that recipes are written in. That never changes, so it
 * is remembered. Safe for many threads.
 */
@Singleton
public final class Stems {
    private static final int REMEMBERED = 20_000;
    private static final List<String> DICTIONARIES = Stream.of(Language.values()).map(Indexed::dictionary).distinct()
            .toList();

    /** The stems of a word, by dictionary; none where the dictionary takes it for one that says nothing, like "the". */
    record Word(Map<String, Set<String>> byDictionary) {
        boolean saysNothingIn(String dictionary) {
            return byDictionary.getOrDefault(dictionary, Set.of()).isEmpty();
        }

        boolean saysNothingSomewhere() {
            return byDictionary.values().stream().anyMatch(Set::isEmpty);
        }

        Set<String> all() {
            var all = new LinkedHashSet<String>();
            byDictionary.values().forEach(all::addAll);
            return all;
        }
    }

    private final Map<String, Word> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Word> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Inject
    public Stems() {}

    /** @param words folded, in pairs where a script has no spaces */
    Map<String, Word> of(Handle handle, Collection<String> words) {
        var found = new HashMap<String, Word>();
        var missing = new ArrayList<String>();
        for (var word : words) {
            var known = remembered.get(word);
            if (known == null) {
                missing.add(word);
            } else {
                found.put(word, known);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(handle, missing);
            remembered.putAll(read);
            found.putAll(read);
        }
        return found;
    }

    private static Map<String, Word> read(Handle handle, List<String> words) {
        var found = new HashMap<String, Map<String, Set<String>>>();
        handle.createQuery("""
                SELECT word, dictionary, tsvector_to_array(to_tsvector(dictionary::regconfig, word)) AS stems
                FROM unnest(:words) AS word, unnest(:dictionaries) AS dictionary
                """)
                .bindArray("words", String.class, words)
                .bindArray("dictionaries", String.class, DICTIONARIES)
                .map((row, _) -> found
                        .computeIfAbsent(row.getString("word"), _ -> new LinkedHashMap<>())
                        .put(row.getString("dictionary"), Set.of((String[]) row.getArray("stems").getArray())))
                .list();
        var stems = new HashMap<String, Word>();
        found.forEach((word, byDictionary) -> stems.put(word, new Word(byDictionary)));
        return stems;
    }
}

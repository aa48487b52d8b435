package dev.galley.persistence.recipe.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * The numbers of marks. A number never changes, and what is not there yet is not remembered, so nothing here can be
 * out of date. Safe for many threads.
 */
@Singleton
public final class Marks {
    private final Map<Mark, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Mark> meanings = new ConcurrentHashMap<>();

    @Inject
    public Marks() {}

    /** The number of a mark that some recipe has or had; empty where none ever had it. */
    Optional<Integer> number(Handle handle, Mark mark) {
        return Optional.ofNullable(known(handle, Set.of(mark)).get(mark));
    }

    /** What these numbers mean; those that mean nothing are left out. */
    Map<Integer, Mark> meanings(Handle handle, Collection<Integer> numbers) {
        var wanted = new HashSet<>(numbers);
        wanted.removeAll(meanings.keySet());
        if (!wanted.isEmpty()) {
            handle.createQuery("SELECT id, kind, value FROM recipe_mark WHERE id = ANY (:wanted)")
                    .bindArray("wanted", Integer.class, wanted)
                    .map((row, _) -> remember(row.getInt("id"), row.getString("kind"), row.getString("value")))
                    .list();
        }
        var found = new HashMap<Integer, Mark>();
        for (int number : numbers) {
            var mark = meanings.get(number);
            if (mark != null) {
                found.put(number, mark);
            }
        }
        return found;
    }

    /**
     * The numbers of all these marks, given to those that have none yet. New ones are not remembered: the transaction
     * may still come to nothing.
     */
    public Map<Mark, Integer> numbered(Handle handle, Set<Mark> marks) {
        var found = known(handle, marks);
        var missing = new java.util.TreeSet<Mark>(java.util.Comparator.comparing(Mark::kind)
                .thenComparing(Mark::value)); // in one order, so that two who add the same do not wait for each other
        marks.stream().filter(mark -> !found.containsKey(mark)).forEach(missing::add);
        if (!missing.isEmpty()) {
            var kinds = missing.stream().map(mark -> mark.kind().code()).toList();
            var values = missing.stream().map(Mark::value).toList();
            handle.createUpdate("""
                    INSERT INTO recipe_mark (kind, value)
                    SELECT * FROM unnest(:kinds, :values) ON CONFLICT DO NOTHING
                    """)
                    .bindArray("kinds", String.class, kinds)
                    .bindArray("values", String.class, values)
                    .execute();
            read(handle, missing).forEach(found::put);
        }
        return found;
    }

    private Map<Mark, Integer> known(Handle handle, Set<Mark> marks) {
        var found = new HashMap<Mark, Integer>();
        var missing = new HashSet<Mark>();
        for (var mark : marks) {
            var number = numbers.get(mark);
            if (number == null) {
                missing.add(mark);
            } else {
                found.put(mark, number);
            }
        }
        if (!missing.isEmpty()) {
            read(handle, missing).forEach((mark, number) -> {
                found.put(mark, number);
                if (!handle.isInTransaction()) { // what a transaction sees may be its own, and rolled back
                    numbers.put(mark, number);
                }
            });
        }
        return found;
    }

    private static Map<Mark, Integer> read(Handle handle, Collection<Mark> marks) {
        var found = new HashMap<Mark, Integer>();
        handle.createQuery("""
                SELECT id, kind, value FROM recipe_mark
                JOIN unnest(:kinds, :values) AS wanted (kind, value) USING (kind, value)
                """)
                .bindArray("kinds", String.class, marks.stream().map(mark -> mark.kind().code()).toList())
                .bindArray("values", String.class, marks.stream().map(Mark::value).toList())
                .map((row, _) -> found.put(
                        new Mark(Mark.Kind.of(row.getString("kind")), row.getString("value")), row.getInt("id")))
                .list();
        return found;
    }

    private Mark remember(int number, String kind, String value) {
        var mark = new Mark(Mark.Kind.of(kind), value);
        meanings.put(number, mark);
        return mark;
    }
}

package dev.galley.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Holds what {@link Staff} was promised and did against what the database says in the end. */
final class Ledger {
    private Ledger() {}

    static void awaitNothingLeft(Jdbi jdbi) {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> jdbi.withHandle(handle -> handle
                .select("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM job) + (SELECT count(*) FROM dead_job)")
                .mapTo(Long.class)
                .one()) == 0);
    }

    /** Answers in a sentence how much there was. */
    static String check(List<String> lines, Jdbi jdbi) {
        var pots = jdbi.withHandle(handle -> handle.createQuery("SELECT name, count FROM pot")
                .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list());
        var promised = numbers(lines, "P");
        var delivered = numbers(lines, "D");
        var called = numbers(lines, "J");
        long total = 0;
        for (var pot : pots) {
            var name = pot.getKey();
            var all = IntStream.rangeClosed(1, pot.getValue()).boxed().toList();
            total += all.size();
            assertThat(all).as("%s: what was promised is there", name).containsAll(promised.getOrDefault(name, List
                    .of()));
            assertThat(counts(jdbi, "effect", name)).as("%s: each reaction once, in order", name).isEqualTo(all);
            assertThat(counts(jdbi, "weighed", name)).as("%s: each job once", name).containsExactlyInAnyOrderElementsOf(
                    all);
            assertThat(firsts(delivered.getOrDefault(name, List.of())))
                    .as("%s: each event delivered, in order", name)
                    .isEqualTo(all);
            assertThat(Set.copyOf(called.getOrDefault(name, List.of()))).as("%s: each job run", name).isEqualTo(Set
                    .copyOf(all));
        }
        assertThat(total).as("work that was done").isGreaterThan(50);
        return "%d events and %d jobs; %d deliveries and %d job runs were repeated".formatted(
                2 * total, 2 * total, size(delivered) - total, size(called) - total);
    }

    private static long size(Map<String, List<Integer>> numbers) {
        return numbers.values().stream().mapToLong(List::size).sum();
    }

    private static Map<String, List<Integer>> numbers(List<String> lines, String kind) {
        var numbers = new HashMap<String, List<Integer>>();
        for (var line : lines) {
            var parts = line.split(" ", -1);
            if (parts.length == 3 && parts[0].equals(kind)) {
                numbers.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(Integer.valueOf(parts[2]));
            }
        }
        return numbers;
    }

    /** Without the repetitions. */
    private static List<Integer> firsts(List<Integer> counts) {
        var seen = new HashSet<Integer>();
        return counts.stream().filter(seen::add).toList();
    }

    private static List<Integer> counts(Jdbi jdbi, String table, String pot) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT count FROM %s WHERE pot = :pot ORDER BY place".formatted(table))
                .bind("pot", pot)
                .mapTo(Integer.class)
                .list());
    }
}

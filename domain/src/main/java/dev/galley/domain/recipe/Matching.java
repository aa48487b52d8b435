package dev.galley.domain.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Which part of an older list is which of a newer one: equal parts first, then the likest.
 *
 * @param older for each part of the newer list its place in the older one, or -1 if it is new
 */
record Matching(List<Integer> older) {
    private static final double LIKE_ENOUGH = 0.4;

    private record Pair(int before, int after, double likeness) {}

    static <T> Matching of(List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness) {
        var pairs = new ArrayList<Pair>();
        for (int b = 0; b < before.size(); b++) {
            for (int a = 0; a < after.size(); a++) {
                double like = before.get(b).equals(after.get(a))
                        ? 2
                        : likeness.applyAsDouble(before.get(b), after.get(a));
                if (like >= LIKE_ENOUGH) {
                    pairs.add(new Pair(b, a, like));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before - pair.after))
                .thenComparingInt(Pair::after));
        var older = new Integer[after.size()];
        Arrays.fill(older, -1);
        var taken = new HashSet<Integer>();
        for (var pair : pairs) {
            if (older[pair.after] < 0 && taken.add(pair.before)) {
                older[pair.after] = pair.before;
            }
        }
        return new Matching(List.of(older));
    }

    /** The places in the newer list of those that stand elsewhere among the ones that stayed: as few as can be. */
    Set<Integer> moved() {
        int size = older.size();
        var longest = new int[size]; // of the rising runs that end here
        var previous = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            longest[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (older.get(j) >= 0 && older.get(j) < older.get(i) && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            if (older.get(i) >= 0 && (last < 0 || longest[i] > longest[last])) {
                last = i;
            }
        }
        var moved = new HashSet<Integer>();
        for (int i = 0; i < size; i++) {
            if (older.get(i) >= 0) {
                moved.add(i);
            }
        }
        for (int stayed = last; stayed >= 0; stayed = previous[stayed]) {
            moved.remove(stayed);
        }
        return moved;
    }

    /** The share of words that two texts have in common, 0 to 1. */
    static double likeness(String a, String b) {
        var common = words(a);
        var all = words(b);
        var ofB = new HashSet<>(all);
        all.addAll(common);
        common.retainAll(ofB);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}

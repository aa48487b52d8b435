package dev.galley.domain.food.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Other words for the same food in American, British, Australian and other kitchens: first the words that a list of foods
 * uses, then what people say. Foods have names of their own besides; here is what no single food can tell.
 */
final class Synonyms {
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private final Map<String, Map<String, Double>> spellings = new HashMap<>();

    private record Entry(List<String> said, List<String> meant) {}

    Synonyms(Function<String, List<String>> fold) {
        SynonymTable.TEXT.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            var meant = fold.apply(line.substring(0, colon));
            Arrays.stream(line.substring(colon + 1).split(",", -1))
                    .map(fold)
                    .filter(said -> !said.isEmpty() && !said.equals(meant))
                    .forEach(said -> byFirstWord
                            .computeIfAbsent(said.getFirst(), _ -> new ArrayList<>())
                            .add(new Entry(said, meant)));
        });
        SynonymTable.SPELLINGS.lines().forEach(line -> {
            var same = fold.apply(line);
            same.forEach(word -> same.stream()
                    .filter(other -> !other.equals(word))
                    .forEach(other -> spellings.computeIfAbsent(word, _ -> new HashMap<>()).put(other, 1.0)));
        });
        byFirstWord.values().forEach(entries -> entries.sort((a, b) -> b.said.size() - a.said.size()));
    }

    /** For a word that is written in several ways, the others. */
    Map<String, Map<String, Double>> spellings() {
        return spellings;
    }

    /**
     * The same words with every synonym replaced, the longest first; empty where there is none. A single word becomes
     * several only where it stands alone: sugar is white sugar, but brown sugar is not.
     */
    Optional<List<String>> rewritten(List<String> words) {
        var rewritten = new ArrayList<String>();
        boolean changed = false;
        int i = 0;
        while (i < words.size()) {
            var entry = at(words, i);
            if (entry.isPresent()) {
                entry.get().meant.stream().filter(word -> !rewritten.contains(word)).forEach(rewritten::add);
                i += entry.get().said.size();
                changed = true;
            } else {
                if (!rewritten.contains(words.get(i))) {
                    rewritten.add(words.get(i));
                }
                i++;
            }
        }
        return changed ? Optional.of(rewritten) : Optional.empty();
    }

    private Optional<Entry> at(List<String> words, int index) {
        return byFirstWord.getOrDefault(words.get(index), List.of()).stream()
                .filter(entry -> index + entry.said.size() <= words.size()
                        && (entry.said.size() > 1 || entry.meant.size() == 1 || words.size() == 1)
                        && words.subList(index, index + entry.said.size()).equals(entry.said))
                .findFirst();
    }
}

package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and groups of words, each standing for something, to be found at a place in a line. */
final class Phrases {
    private static final Pattern SPACE = Pattern.compile(" +");

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private record Entry(List<String> words, String value) {}

    /**
     * @param value what the phrase stands for
     * @param next the place after it
     */
    record Hit(String value, int next) {}

    void add(String phrase, String value) {
        var words = SPACE.splitAsStream(phrase.strip()).map(Fold::key).toList();
        var entries = byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>());
        entries.add(new Entry(words, value));
        entries.sort(Comparator.comparingInt(entry -> -entry.words.size()));
    }

    /** The longest phrase that starts there. A full stop right after a word belongs to it: {@code c. à s.} */
    @Nullable
    Hit at(Tokens tokens, int index) {
        var entries = byFirstWord.get(tokens.at(index).key());
        if (entries == null || !tokens.at(index).speaks()) {
            return null;
        }
        for (var entry : entries) {
            int next = end(entry, tokens, index);
            if (next > 0) {
                return new Hit(entry.value, next);
            }
        }
        return null;
    }

    boolean has(Tokens tokens, int index) {
        return at(tokens, index) != null;
    }

    Stream<String> words() {
        return byFirstWord.values().stream().flatMap(List::stream).flatMap(entry -> entry.words.stream());
    }

    /** Whether this one word is a phrase of its own. */
    boolean has(String word) {
        var entries = byFirstWord.get(word);
        return entries != null && entries.getLast().words.size() == 1;
    }

    private static int end(Entry entry, Tokens tokens, int index) {
        int i = index;
        for (var word : entry.words) {
            if (!tokens.at(i).key().equals(word)) {
                return 0;
            }
            i = afterDot(tokens, i + 1);
        }
        return i;
    }

    static int afterDot(Tokens tokens, int index) {
        return tokens.is(index, Kind.DOT) && !tokens.at(index).spaced() ? index + 1 : index;
    }
}

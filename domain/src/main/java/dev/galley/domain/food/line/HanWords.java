package dev.galley.domain.food.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that are found in text without spaces between words: at a place, the longest that begins there. */
final class HanWords {
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern COMMA = Pattern.compile(", *");

    private final Map<Character, List<Word>> byFirst = new HashMap<>();

    /**
     * @param text as written
     * @param value what it stands for
     */
    record Word(String text, String value) {}

    /** From a table: a value and its words a line, {@code tbsp: 大さじ, 大匙}. */
    static HanWords of(String table) {
        var words = new HanWords();
        LINE.splitAsStream(table).filter(line -> !line.isBlank()).forEach(words::read);
        return words;
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        var value = line.substring(0, colon);
        COMMA.splitAsStream(line.substring(colon + 1).strip()).forEach(text -> add(new Word(text, value)));
    }

    private void add(Word word) {
        var same = byFirst.computeIfAbsent(word.text.charAt(0), first -> new ArrayList<>());
        same.add(word);
        same.sort(Comparator.comparingInt(other -> -other.text.length()));
    }

    Optional<Word> at(String text, int index) {
        if (index >= text.length()) {
            return Optional.empty();
        }
        return byFirst.getOrDefault(text.charAt(index), List.of()).stream()
                .filter(word -> text.startsWith(word.text, index))
                .findFirst();
    }

    /** What the text stands for, if the whole of it is one of the words. */
    Optional<String> whole(String text) {
        return at(text, 0).filter(word -> word.text.length() == text.length()).map(Word::value);
    }

    /** Whether any of the words is within that part of the text. */
    boolean within(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int start = i;
            if (at(text, i).filter(word -> start + word.text.length() <= to).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

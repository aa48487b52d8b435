package dev.galley.http.server;

import java.util.ArrayList;
import java.util.List;

/** One segment of a path with parameters in it: {@code {id}}, {@code {a}..{b}}, {@code {name}.json}. */
final class Template {
    private final List<String> names = new ArrayList<>();
    /** The text before each name, and the text after the last: one more than there are names. */
    private final List<String> texts = new ArrayList<>();

    Template(String segment) {
        int from = 0;
        while (true) {
            int open = segment.indexOf('{', from);
            if (open < 0) {
                texts.add(segment.substring(from));
                return;
            }
            int close = segment.indexOf('}', open);
            if (close < open + 2 || (open == from && !names.isEmpty())) {
                throw new IllegalArgumentException("not a path: " + segment);
            }
            texts.add(segment.substring(from, open));
            names.add(segment.substring(open + 1, close));
            from = close + 1;
        }
    }

    List<String> names() {
        return names;
    }

    int fixedLength() {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** Whether it matches the same segments, whatever its parameters are called. */
    boolean isLike(Template other) {
        return texts.equals(other.texts);
    }

    /** Adds the parameters' values and says true, if the segment is one of this kind. No value is empty. */
    boolean captures(String segment, List<String> values) {
        if (!segment.startsWith(texts.getFirst())) {
            return false;
        }
        int from = texts.getFirst().length();
        for (int i = 1; i < texts.size(); i++) {
            var text = texts.get(i);
            boolean last = i == texts.size() - 1;
            int to = last ? segment.length() - text.length() : segment.indexOf(text, from + 1);
            if (to <= from || (last && !segment.endsWith(text))) {
                return false;
            }
            values.add(segment.substring(from, to));
            from = to + text.length();
        }
        return true;
    }

    /** The parameters of a whole path, in its order. */
    static List<String> namesIn(String path) {
        var names = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            names.addAll(new Template(segment).names);
        }
        return names;
    }
}

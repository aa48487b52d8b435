package dev.galley.domain.recipe.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings before a text, between two lines of {@code ---}: names with a value or a list, as much YAML as files have. */
record FrontMatter(Map<String, List<Entry>> entries, int end) {
    private static final int MOST_LINES = 2_000;

    /** @param start where the value stands in the text */
    record Entry(String value, int start, int end) {
        Provenance place() {
            return Provenance.at(Provenance.From.TEXT, start, end);
        }
    }

    /** Empty where the text begins with no such block. */
    static Optional<FrontMatter> of(String text) {
        int first = 0;
        while (first < text.length() && (Character.isWhitespace(text.charAt(first)) || text.charAt(
                first) == '\ufeff')) {
            first++;
        }
        if (!text.startsWith("---", first) || !lineAt(text, first).strip().equals("---")) {
            return Optional.empty();
        }
        var entries = new LinkedHashMap<String, List<Entry>>();
        var name = "";
        int at = nextLine(text, first);
        for (int lines = 0; at < text.length() && lines < MOST_LINES; lines++) {
            var line = lineAt(text, at);
            var bare = line.strip();
            if (bare.equals("---") || bare.equals("...")) {
                return Optional.of(new FrontMatter(entries, nextLine(text, at)));
            }
            name = take(line, bare, at, name, entries);
            at = nextLine(text, at);
        }
        return Optional.empty();
    }

    private static String take(String line, String bare, int at, String name, Map<String, List<Entry>> entries) {
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (bare.isEmpty() || bare.startsWith("#")) {
            return name;
        }
        if (bare.startsWith("- ") && !name.isEmpty()) {
            add(entries, name, bare.substring(2), at + line.indexOf(bare) + 2);
            return name;
        }
        int colon = bare.indexOf(':');
        boolean named = colon > 0 && colon < 60 && (colon + 1 == bare.length() || bare.charAt(colon + 1) == ' ');
        if (named) {
            var own = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var full = indented && !name.isEmpty() && entries.getOrDefault(top(name), List.of()).isEmpty()
                    ? top(name) + "." + own
                    : own;
            entries.computeIfAbsent(full, _ -> new ArrayList<>());
            list(entries, full, bare.substring(colon + 1), at + line.indexOf(bare) + colon + 1);
            return full;
        }
        if (indented && !name.isEmpty()) { // a folded text goes on
            add(entries, name, bare, at + line.indexOf(bare));
        }
        return name;
    }

    private static String top(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** {@code [a, b]} or a single value. */
    private static void list(Map<String, List<Entry>> entries, String name, String raw, int start) {
        var bare = raw.strip();
        if (!bare.startsWith("[") || !bare.endsWith("]")) {
            if (!bare.isEmpty() && !bare.matches("[|>][+-]?")) {
                add(entries, name, raw, start);
            }
            return;
        }
        int from = raw.indexOf('[') + 1;
        int last = raw.lastIndexOf(']');
        while (from < last) {
            int comma = raw.indexOf(',', from);
            int to = comma < 0 || comma > last ? last : comma;
            add(entries, name, raw.substring(from, to), start + from);
            from = to + 1;
        }
    }

    private static void add(Map<String, List<Entry>> entries, String name, String raw, int start) {
        var value = raw.strip();
        int lead = raw.indexOf(value);
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"") && value.indexOf('\\') > 0) {
            var unescaped = value.substring(1, value.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
            entries.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(new Entry(unescaped, start + lead, start + lead + value.length()));
            return;
        }
        if (value.length() >= 2 && ((value.startsWith("\"") && value.endsWith("\"")) || (value.startsWith("'") && value
                .endsWith("'")))) {
            value = value.substring(1, value.length() - 1);
        }
        if (!value.isEmpty()) {
            int offset = start + Math.max(0, raw.indexOf(value));
            entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Entry(value, offset, offset + value
                    .length()));
        }
    }

    List<Entry> all(String name) {
        return entries.getOrDefault(name, List.of());
    }

    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        var line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static int nextLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    /** Tells what the names mean that every kind of file shares. */
    void tell(Gathering into) {
        entries.forEach((name, values) -> values.forEach(entry -> {
            switch (name) {
                case "title", "name" -> into.name(entry.value, entry.place());
                case "tags", "keywords", "tag" -> into.tags(entry.value, entry.place());
                case "categories", "category", "course" -> into.category(entry.value, entry.place());
                case "ingredients" -> into.ingredient(entry.value, Optional.empty(), entry.place());
                case "directions", "instructions", "steps", "method" -> into.step(entry.value, Optional.empty(), entry
                        .place());
                case "notes", "note" -> into.note(entry.value, entry.place());
                case "introduction" -> into.description(entry.value, entry.place());
                case "locale" -> into.language(entry.value, entry.place());
                case "source.name", "source.author", "author.name" -> into.author(entry.value, entry.place());
                case "source.url", "author.url" -> into.url(entry.value, entry.place());
                case "image", "picture", "photo" -> {
                    if (Gathering.address(entry.value).isPresent()) {
                        into.image(entry.value, entry.place());
                    } else {
                        into.setAside(entry.value, "A picture that is not within the text.");
                    }
                }
                default -> Label.named(name.replace('-', ' ')).ifPresent(label -> label.tell(new Label.Said(label,
                        entry.value, entry.value), entry.place(), into));
            }
        }));
    }
}

package dev.galley.domain.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Cooklang (https://cooklang.org/docs/spec/): recipes whose ingredients, cookware and times are marked within the steps.
 * A line of the ingredients is put together from a mark's parts; the step keeps the name alone.
 */
public final class CooklangReader {
    private static final Pattern METADATA = Pattern.compile(">>\\s*([^:]{1,60}):\\s*(.*)");

    private final String text;
    private final Gathering into = new Gathering();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> cookware = new HashSet<>();
    private Optional<String> group = Optional.empty();

    private CooklangReader(String text) {
        this.text = text;
    }

    /** Whether a text has the marks of Cooklang. */
    static boolean fits(String text) {
        return MARKS.matcher(text.length() > 50_000 ? text.substring(0, 50_000) : text).find();
    }

    private static final Pattern MARKS = Pattern.compile(
            "(?m)^>>\\s*[A-Za-z ]{1,40}:|(?<![\\p{L}\\p{N}\\\\])@[\\p{L}&?./-][^{}@#~\\n]{0,80}\\{[^{}\\n]{0,60}\\}|(?<!\\\\)~[^{}@#~\\n]{0,40}\\{[^{}\\n]{0,40}%[^{}\\n]{0,40}\\}");

    /**
     * @param fileName what the recipe is called where it does not say so itself: {@code Easy pancakes.cook}
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} or {@code PAGE_TOO_LARGE}
     */
    public static ReadRecipe read(String text, Optional<String> fileName) {
        if (text.length() > TextReader.LONGEST) {
            throw PAGE_TOO_LARGE.because("a text has at most 2 million characters");
        }
        return new CooklangReader(text).read(fileName);
    }

    private ReadRecipe read(Optional<String> fileName) {
        var settings = FrontMatter.of(text);
        settings.ifPresent(it -> it.tell(into));
        paragraphs(settings.map(FrontMatter::end).orElse(0));
        if (!cookware.isEmpty()) {
            into.setAside("cookware: " + String.join(", ", cookware.stream().sorted().toList()),
                    "A recipe has no place for this.");
        }
        fileName.ifPresent(name -> into.name(
                name.replaceAll("^.*[/\\\\]|\\.(cook|txt|md)$", "").replaceAll("[-_]+", " "),
                Provenance.at(Provenance.From.INFERRED, name)));
        return Grounded.in(text, into.finish());
    }

    /** Comments blanked out, so that every place stays where it is. */
    private static String uncommented(String text, int from) {
        var out = new StringBuilder(text);
        int at = from;
        while (at < out.length() - 1) {
            int end = -1;
            if (text.startsWith("[-", at)) {
                int close = text.indexOf("-]", at + 2);
                end = close < 0 ? text.length() : close + 2;
            } else if (text.startsWith("--", at) && !text.startsWith("---", at) && (at == 0 || text.charAt(at
                    - 1) != '-')) {
                int close = text.indexOf('\n', at);
                end = close < 0 ? text.length() : close;
            }
            for (int i = at; i < end; i++) {
                out.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
            at = Math.max(at + 1, end);
        }
        return out.toString();
    }

    private void paragraphs(int from) {
        var bare = uncommented(text, from);
        int start = -1;
        int at = from;
        while (at < bare.length()) {
            int end = bare.indexOf('\n', at);
            end = end < 0 ? bare.length() : end;
            var line = bare.substring(at, end).strip();
            boolean special = line.startsWith(">") || line.startsWith("=");
            if (line.isEmpty() || special) {
                paragraph(bare, start, at);
                start = -1;
                if (special) {
                    special(line, at + bare.substring(at, end).indexOf(line));
                }
            } else if (start < 0) {
                start = at;
            }
            at = end + 1;
        }
        paragraph(bare, start, bare.length());
    }

    private void special(String line, int at) {
        var place = Provenance.at(Provenance.From.TEXT, at, at + line.length());
        var metadata = METADATA.matcher(line);
        if (metadata.matches()) {
            var value = new FrontMatter.Entry(metadata.group(2).strip(), at + metadata.start(2), at + metadata.end(2));
            if (!value.value().isEmpty()) {
                var name = metadata.group(1).strip().toLowerCase(Locale.ROOT);
                new FrontMatter(java.util.Map.of(name, List.of(value)), 0).tell(into);
            }
        } else if (line.startsWith(">")) {
            into.note(line.replaceFirst("^>+\\s*", ""), place);
        } else {
            group = Optional.of(withoutRules(line)).filter(it -> !it.isEmpty());
        }
    }

    /** {@code == Dough ==} */
    private static String withoutRules(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) == '=') {
            from++;
        }
        while (to > from && line.charAt(to - 1) == '=') {
            to--;
        }
        return line.substring(from, to).strip();
    }

    private void paragraph(String bare, int start, int end) {
        if (start < 0) {
            return;
        }
        var step = new StringBuilder();
        var times = new ArrayList<Integer>();
        int at = start;
        while (at < end) {
            char c = bare.charAt(at);
            boolean within = at > start && Character.isLetterOrDigit(bare.charAt(at - 1)); // as in an address of mail
            var mark = !within && (c == '@' || c == '#' || c == '~') ? Mark.at(bare, at, end) : Optional.<Mark>empty();
            if (mark.isPresent()) {
                step.append(take(mark.get(), times));
                at = mark.get().end;
            } else if (c == '\\' && at + 1 < end) {
                step.append(bare.charAt(at + 1) == '\n' ? ' ' : bare.charAt(at + 1));
                at += 2;
            } else {
                step.append(c);
                at++;
            }
        }
        var duration = times.size() == 1 ? Optional.of(times.getFirst() + " s") : Optional.<String>empty();
        into.step(step.toString(), group, duration, Provenance.at(Provenance.From.TEXT, start, end));
    }

    /** Answers what the step says in place of the mark. */
    private String take(Mark mark, List<Integer> times) {
        var place = Provenance.at(Provenance.From.TEXT, mark.start, mark.end);
        if (mark.sign == '@') {
            ingredient(mark, place);
            return mark.name;
        }
        if (mark.sign == '#') {
            cookware.add(mark.name);
            return mark.name;
        }
        var said = (mark.quantity + " " + mark.unit).strip();
        Durations.seconds(said).filter(it -> it > 0).ifPresent(times::add);
        return said.isEmpty() ? mark.name : said;
    }

    private void ingredient(Mark mark, Provenance place) {
        var key = mark.name.toLowerCase(Locale.ROOT);
        boolean bare = mark.quantity.isEmpty();
        if (mark.reference || mark.hidden || (bare && named.contains(key))) {
            return;
        }
        named.add(key);
        var line = (mark.quantity + " " + mark.unit).strip() + " " + mark.name
                + (mark.note.isEmpty() ? "" : ", " + mark.note) + (mark.optional ? " (optional)" : "");
        if (listed.add(group.orElse("") + "\n" + line) || !bare) {
            into.ingredient(line.strip(), group, place);
        }
    }

    /** {@code @name{quantity%unit}(note)}, with any of the parts missing. */
    private record Mark(
            char sign, String name, String quantity, String unit, String note, boolean reference, boolean hidden,
            boolean optional, int start, int end) {
        private static final int MOST_MODIFIERS = 4;
        private static final int LONGEST_NAME = 120;
        private static final int LONGEST_AMOUNT = 120;
        private static final int LONGEST_NOTE = 300;

        static Optional<Mark> at(String text, int start, int end) {
            int from = start + 1;
            while (from < end && from <= start + MOST_MODIFIERS && "&?-+@".indexOf(text.charAt(from)) >= 0 && text
                    .charAt(start) != '~') {
                from++;
            }
            var modifiers = text.substring(start + 1, from);
            int brace = brace(text, from, end);
            int nameEnd = brace >= 0 ? brace : wordEnd(text, from, end);
            var name = text.substring(from, nameEnd).strip();
            int after = nameEnd;
            var amount = "";
            if (brace >= 0) {
                int close = text.indexOf('}', brace, Math.min(end, brace + LONGEST_AMOUNT));
                if (close < 0) {
                    return Optional.empty();
                }
                amount = text.substring(brace + 1, close).strip();
                after = close + 1;
            }
            if (name.isEmpty() && (text.charAt(start) != '~' || amount.isEmpty())) {
                return Optional.empty();
            }
            var note = "";
            if (brace >= 0 && after < end && text.charAt(after) == '(') {
                int close = text.indexOf(')', after, Math.min(end, after + LONGEST_NOTE));
                if (close > 0) {
                    note = text.substring(after + 1, close).strip();
                    after = close + 1;
                }
            }
            if (amount.startsWith("=")) { // a quantity that does not scale
                amount = amount.substring(1).strip();
            }
            int percent = amount.indexOf('%');
            return Optional.of(new Mark(
                    text.charAt(start),
                    shown(name),
                    percent < 0 ? amount : amount.substring(0, percent).strip(),
                    percent < 0 ? "" : amount.substring(percent + 1).strip(),
                    note,
                    modifiers.contains("&"),
                    modifiers.contains("-"),
                    modifiers.contains("?"),
                    start,
                    after));
        }

        /** {@code ./sauces/Hollandaise} is another recipe, and {@code wine|red wine} has a name to show. */
        private static String shown(String name) {
            int bar = name.indexOf('|');
            var own = bar > 0 && bar < name.length() - 1 ? name.substring(bar + 1) : name;
            return own.startsWith("./") || own.startsWith("../") ? own.substring(own.lastIndexOf('/') + 1) : own;
        }

        /** The brace that ends the name, if one comes before another mark or the line's end. */
        private static int brace(String text, int from, int end) {
            for (int i = from; i < end && i - from <= LONGEST_NAME; i++) {
                char c = text.charAt(i);
                if (c == '{') {
                    return i;
                }
                if (c == '@' || c == '#' || c == '~' || c == '\n') {
                    return -1;
                }
            }
            return -1;
        }

        private static int wordEnd(String text, int from, int end) {
            int to = from;
            while (to < end && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '-' || text.charAt(
                    to) == '_'
                    || Character.getType(text.charAt(to)) == Character.NON_SPACING_MARK)) {
                to++;
            }
            return to;
        }
    }
}

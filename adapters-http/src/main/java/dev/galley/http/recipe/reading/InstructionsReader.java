package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.http.recipe.reading.LinkedData.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes instructions apart: steps, sections of steps, lists, and texts with marks or line ends in them. */
final class InstructionsReader {
    private static final int DEEPEST = 12;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_JOINED = 4_000;
    private static final Pattern NUMBER = Pattern.compile(
            "\\A(?:(?i:step|schritt|étape|etape|paso|passo|stap|steg|trin|шаг|ステップ|步骤|步驟|第)\\s*\\d{1,2}\\s*(?:步)?\\s*[:.)–-]?\\s*|"
                    + "\\d{1,2}\\s?[.)：、]\\s+(?=\\S)|\\d{1,2}[.)](?=\\p{Lu})|[①-⑳]\\s*)");
    /** {@code 1. Boil. 2. Drain.} in one line. */
    private static final Pattern NUMBERED_INLINE = Pattern.compile(
            "(?:(?<=[.!?;)])|(?<=^))\\s*(?=\\d{1,2}[.)]\\s+\\p{L})");
    private static final Pattern MARKED_UP = Pattern.compile("<(?i:li|p|br|div|h[1-6])\\b");
    private static final Pattern HEADING = Pattern.compile(
            "(?is)<(h[1-6]|strong|b)\\b[^<>]{0,200}>([^<>]{1,80})</\\1>\\s*:?\\s*(?=<|\\z|\\n)");

    private final LinkedData data;
    private final From from;
    private Optional<String> group = Optional.empty();
    private boolean headingAlone;

    InstructionsReader(LinkedData data, From from) {
        this.data = data;
        this.from = from;
    }

    void read(Item item, Gathering into) {
        read(item, into, 0);
    }

    private void read(Item item, Gathering into, int depth) {
        var node = item.node();
        if (depth > DEEPEST) {
            into.setAside(SchemaOrgReader.text(item), "This stands deeper within steps than steps are read.");
            return;
        }
        if (!node.isObject()) {
            texts(SchemaOrgReader.text(item), item, Optional.empty(), into);
        } else if (LinkedData.isA(node, "howtosection")) {
            section(item, into, depth);
        } else if (LinkedData.isA(node, "howtotip")) {
            into.note(SchemaOrgReader.text(textOf(item)), place(item));
        } else {
            step(item, into, depth);
        }
    }

    private void section(Item item, Gathering into, int depth) {
        var outer = group;
        finish(into);
        data.first(item, "name", "headline").ifPresent(it -> group = Optional.of(SchemaOrgReader.text(it)));
        var parts = parts(item);
        if (parts.isEmpty()) {
            data.first(item, "text", "description").ifPresent(it -> texts(SchemaOrgReader.text(it), it, Optional
                    .empty(), into));
        }
        parts.forEach(part -> read(part, into, depth + 1));
        finish(into);
        group = outer;
    }

    private void step(Item item, Gathering into, int depth) {
        var wrapped = LinkedData.get(item.node(), "item").filter(it -> it.isContainer());
        if (wrapped.isPresent()) { // a ListItem around the step itself
            read(data.resolved(item.property("item", wrapped.get())), into, depth + 1);
            return;
        }
        var duration = data.first(item, "timeRequired", "performTime", "totalTime").map(SchemaOrgReader::text);
        var text = data.first(item, "text", "description", "@value");
        var parts = parts(item);
        if (text.isPresent()) {
            var said = SchemaOrgReader.text(text.get());
            var outer = group;
            data.first(item, "name").map(SchemaOrgReader::text).filter(name -> saysMore(name, said)).ifPresent(name -> {
                finish(into);
                group = Optional.of(name);
            });
            texts(said, text.get(), duration, into);
            if (!outer.equals(group) && data.first(item, "name").map(SchemaOrgReader::text).equals(group)) {
                group = outer;
            }
            parts.forEach(part -> further(part, said, into, depth + 1));
        } else if (!parts.isEmpty()) {
            parts.forEach(part -> read(part, into, depth + 1));
        } else {
            data.first(item, "name", "headline", "item").ifPresent(it -> texts(SchemaOrgReader.text(it), it, duration,
                    into));
        }
    }

    /** What a step has besides its text: directions are steps too, unless the text says the same; tips are set aside. */
    private void further(Item part, String said, Gathering into, int depth) {
        var text = SchemaOrgReader.text(textOf(part));
        if (LinkedData.isA(part.node(), "howtotip")) {
            into.setAside(text, "A tip is no step.");
        } else if (text.isBlank() || !PlainText.line(said).contains(PlainText.line(text))) {
            read(part, into, depth);
        }
    }

    /** A step's name is a heading of its own, unless it numbers the step or is the beginning of its text. */
    private static boolean saysMore(String name, String text) {
        var plain = PlainText.line(name);
        var whole = PlainText.line(text);
        int end = plain.length();
        while (end > 0 && ".…:".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        var start = plain.substring(0, end).strip();
        return !start.isEmpty()
                && plain.length() <= LONGEST_HEADING
                && !whole.regionMatches(true, 0, start, 0, start.length())
                && !start.regionMatches(true, 0, whole, 0, whole.length())
                && start.chars().anyMatch(Character::isLetter)
                && NUMBER.matcher(start + ".").replaceFirst("").chars().anyMatch(Character::isLetterOrDigit);
    }

    private List<Item> parts(Item item) {
        var parts = new ArrayList<Item>();
        for (var name : List.of("itemListElement", "steps", "step")) {
            if (parts.isEmpty()) {
                parts.addAll(data.values(item, name));
            }
        }
        return parts;
    }

    private Item textOf(Item item) {
        return data.first(item, "text", "description", "name").orElse(item);
    }

    /** One step for each item of a list, paragraph or line; one altogether where there is none of these. */
    private void texts(String raw, Item item, Optional<String> duration, Gathering into) {
        var marked = MARKED_UP.matcher(raw).find()
                ? HEADING.matcher(raw).replaceAll(match -> java.util.regex.Matcher.quoteReplacement("\n<p>" + match
                        .group(2).strip().replaceAll(":$", "") + ":</p>\n"))
                : raw;
        var lines = PlainText.lines(marked).split("\n", -1);
        if (lines.length == 1 && NUMBER.matcher(lines[0]).find()) {
            lines = NUMBERED_INLINE.split(lines[0]);
        }
        for (var line : joined(lines)) {
            var heading = lines.length > 1 ? heading(line) : Optional.<String>empty();
            if (heading.isPresent()) {
                finish(into);
                group = heading;
                headingAlone = true;
                continue;
            }
            var text = NUMBER.matcher(line).replaceFirst("").strip();
            if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                headingAlone = false;
                into.step(text, group, duration, place(item));
            }
        }
    }

    /** A line that ends in the middle of a sentence goes on in the next one, if that begins in small letters. */
    private static List<String> joined(String[] lines) {
        var joined = new ArrayList<String>();
        for (var line : lines) {
            boolean goesOn = !joined.isEmpty() && !line.isEmpty() && Character.isLowerCase(line.codePointAt(0))
                    && joined.getLast().length() < LONGEST_JOINED
                    && Character.isLetterOrDigit(joined.getLast().codePointBefore(joined.getLast().length()));
            joined.add(goesOn ? joined.removeLast() + " " + line : line);
        }
        return joined;
    }

    private static Optional<String> heading(String line) {
        boolean is = line.length() <= LONGEST_HEADING && (line.endsWith(":") || line.endsWith("："))
                && line.indexOf('.') < 0 && line.split(" ").length <= 6;
        return is ? Optional.of(line.substring(0, line.length() - 1).strip()) : Optional.empty();
    }

    /** A heading that no step stands under is told to the person. */
    void finish(Gathering into) {
        if (headingAlone) {
            group.ifPresent(it -> into.setAside(it, "A heading that no step stands under."));
            headingAlone = false;
        }
    }

    private Provenance place(Item item) {
        return Provenance.at(from, item.path());
    }
}

package dev.galley.domain.recipe.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads files of RezKonv, the German sister of Meal-Master: recipes between rows of equal signs, with amounts, units and
 * ingredients in columns, a source, and what to do in paragraphs. Remarks behind a semicolon stay with their ingredient.
 */
public final class RezkonvReader {
    private static final Pattern BEGIN = Pattern.compile("={5,}\\s*(?i:rezkonv).*");
    private static final Pattern END = Pattern.compile("={5,}");
    private static final Pattern DIVIDER = Pattern.compile("={5,}\\s*([^=].{0,80}?)\\s*={2,}");
    private static final Pattern REMARK = Pattern.compile("\\A--?\\s*");
    private static final int LONGEST_LINE = 200;

    /** What the lines are that come now. */
    private enum Part {
        HEAD, INGREDIENTS, SOURCE, STEPS
    }

    private final String text;
    private final Gathering into = new Gathering();
    private Part part = Part.HEAD;
    private Optional<String> group = Optional.empty();
    private final StringBuilder waiting = new StringBuilder();
    private int waitingStart;
    private int waitingEnd;

    private RezkonvReader(String text) {
        this.text = text;
    }

    static boolean fits(String text) {
        return text.lines().limit(30).map(String::strip).anyMatch(line -> line.length() < LONGEST_LINE && BEGIN.matcher(
                line).matches());
    }

    /** All recipes of the file, in their order; one with nothing in it is a failure, and the next one is read. */
    public static List<Reading> readAll(String text) {
        var readings = new ArrayList<Reading>();
        int start = -1;
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            int end = lineEnd(text, at);
            var line = text.substring(at, Math.min(end, at + LONGEST_LINE)).strip();
            if (BEGIN.matcher(line).matches()) {
                start = Math.min(text.length(), end + 1);
            } else if (start >= 0 && END.matcher(line).matches()) {
                readings.add(reading(text, start, at, readings.size() + 1));
                start = -1;
            }
        }
        if (start >= 0 && start < text.length()) { // the last end is missing
            readings.add(reading(text, start, text.length(), readings.size() + 1));
        }
        return readings;
    }

    private static Reading reading(String text, int start, int end, int number) {
        try {
            return new Reading.Understood("recipe " + number, new RezkonvReader(text).read(start, end));
        } catch (dev.galley.domain.kernel.Refused refused) {
            return new Reading.Failed("recipe " + number, refused);
        }
    }

    private ReadRecipe read(int start, int end) {
        for (int at = start; at < end; at = lineEnd(text, at) + 1) {
            int lineEnd = Math.min(end, lineEnd(text, at));
            line(text.substring(at, lineEnd).strip(), at, lineEnd);
        }
        flush();
        return Grounded.in(text, into.finish());
    }

    private void line(String line, int start, int end) {
        var divider = line.length() < LONGEST_LINE ? DIVIDER.matcher(line) : DIVIDER.matcher("");
        if (line.isEmpty()) {
            flush();
            part = switch (part) {
                case HEAD -> into.hasName() ? Part.INGREDIENTS : Part.HEAD;
                case INGREDIENTS -> into.hasIngredients() ? Part.STEPS : Part.INGREDIENTS;
                case SOURCE, STEPS -> Part.STEPS;
            };
        } else if (divider.matches()) {
            flush();
            boolean source = divider.group(1).equalsIgnoreCase("quelle");
            part = source ? Part.SOURCE : Part.INGREDIENTS;
            group = source ? group : Optional.of(divider.group(1));
        } else {
            switch (part) {
                case HEAD -> head(line, Provenance.at(Provenance.From.TEXT, start, end));
                case INGREDIENTS -> goOn(line, REMARK.matcher(line).lookingAt() || line.startsWith("("), start, end);
                case SOURCE -> source(line, Provenance.at(Provenance.From.TEXT, start, end));
                case STEPS -> goOn(line, true, start, end);
            }
        }
    }

    private void head(String line, Provenance place) {
        int colon = line.indexOf(':');
        var value = line.substring(colon + 1).strip();
        switch (colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT)) {
            case "titel" -> into.name(value, place);
            case "kategorien", "kategorie" -> {
                for (var word : value.split(",", -1)) {
                    into.category(word, place);
                }
            }
            case "menge" -> into.yields(value, place);
            default -> into.setAside(line, "This stands before the ingredients.");
        }
    }

    /** What a person typed in is no author; where it was printed is as near as there is. */
    private void source(String line, Provenance place) {
        if (line.startsWith("--")) {
            into.setAside(line, "This is about the file, not about the recipe.");
        } else if (Gathering.address(line).isPresent()) {
            into.url(line, place);
        } else {
            into.author(line, place);
        }
    }

    private void goOn(String line, boolean joins, int start, int end) {
        if (waiting.isEmpty() || !joins) {
            flush();
            waitingStart = start;
        }
        var more = part == Part.INGREDIENTS ? REMARK.matcher(line).replaceFirst("") : line;
        waiting.append(waiting.isEmpty() ? "" : " ").append(more.replaceAll("\\s+", " "));
        waitingEnd = end;
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var place = Provenance.at(Provenance.From.TEXT, waitingStart, waitingEnd);
        var whole = waiting.toString();
        waiting.setLength(0);
        if (part == Part.STEPS) {
            if (whole.startsWith(":")) { // ":Letzte Änderung: ..."
                into.setAside(whole, "This is about the file, not about the recipe.");
            } else {
                into.step(whole, Optional.empty(), place);
            }
        } else {
            into.ingredient(whole.replaceAll(" ?; ?", ", "), group, place);
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}

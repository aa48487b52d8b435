package dev.galley.domain.recipe.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Meal-Master files: recipes between rows of M or dashes, with amounts, units and ingredients in columns, sometimes two
 * beside each other. The two letters of a unit are read as the word that they stand for.
 */
public final class MealMasterReader {
    private static final Pattern BEGIN = Pattern.compile("(?i)(?:M{5}|-{5})-*.*Meal-?Master.*");
    private static final Pattern END = Pattern.compile("(?:M{5}|-{5})-{0,3}\\s*");
    private static final Pattern DIVIDER = Pattern.compile("(?:M{5}|-{5})-*\\s*([^-].*?)\\s*-{2,}\\s*");
    private static final Pattern INGREDIENT = Pattern.compile("[ \\d./]{7} [\\p{L} #.]{2} \\S.*");
    private static final int UNIT = 8;
    private static final int UNIT_END = 10;
    /** As Meal-Master's manual lists them; metric ones are words already. A capital T is a tablespoon, a small one a teaspoon. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("ts", "tsp"), Map.entry("tb", "tbsp"), Map.entry("fl", "fl oz"), Map.entry("c", "cup"),
            Map.entry("pt", "pint"), Map.entry("qt", "quart"), Map.entry("ga", "gallon"), Map.entry("pn", "pinch"),
            Map.entry("ds", "dash"), Map.entry("dr", "drop"), Map.entry("cn", "can"), Map.entry("pk", "package"),
            Map.entry("ct", "carton"), Map.entry("bn", "bunch"), Map.entry("sl", "slice"), Map.entry("sm", "small"),
            Map.entry("md", "medium"), Map.entry("lg", "large"), Map.entry("ea", ""));
    private static final int SECOND_COLUMN = 41;
    private static final int AMOUNT_END = 11;

    private final String text;
    private final Gathering into = new Gathering();
    private Optional<String> group = Optional.empty();
    private final List<Raw> left = new ArrayList<>();
    private final List<Raw> right = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphStart = -1;
    private int paragraphEnd;
    private boolean inSteps;

    private record Raw(String line, int start, int end) {}

    private MealMasterReader(String text) {
        this.text = text;
    }

    static boolean fits(String text) {
        return BEGIN.matcher(text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(30)
                .filter(line -> line.length() < 200 && BEGIN.matcher(line).matches()).findFirst().orElse("")).matches();
    }

    /** All recipes of the file, in their order; a recipe with nothing in it is a failure, and the next one is read. */
    public static List<Reading> readAll(String text) {
        var readings = new ArrayList<Reading>();
        int start = -1;
        int at = 0;
        int number = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            var line = text.substring(at, Math.min(end, at + 200)).strip();
            if (BEGIN.matcher(line).matches()) {
                start = Math.min(text.length(), end + 1);
            } else if (start >= 0 && END.matcher(line).matches()) {
                readings.add(reading(text, start, at, ++number));
                start = -1;
            }
            at = end + 1;
        }
        if (start >= 0 && start < text.length()) { // the last end is missing
            readings.add(reading(text, start, text.length(), ++number));
        }
        return readings;
    }

    private static Reading reading(String text, int start, int end, int number) {
        try {
            return new Reading.Understood("recipe " + number, new MealMasterReader(text).read(start, end));
        } catch (dev.galley.domain.kernel.Refused refused) {
            return new Reading.Failed("recipe " + number, refused);
        }
    }

    private ReadRecipe read(int start, int end) {
        int at = start;
        while (at < end) {
            int lineEnd = Math.min(end, lineEnd(text, at));
            line(new Raw(text.substring(at, lineEnd).stripTrailing(), at, lineEnd));
            at = lineEnd + 1;
        }
        flush();
        return Grounded.in(text, into.finish(), MealMasterReader::spelled);
    }

    private void line(Raw raw) {
        var bare = raw.line.strip();
        var divider = DIVIDER.matcher(bare);
        if (bare.isEmpty()) {
            paragraph();
        } else if (bare.length() < 200 && divider.matches()) {
            flush();
            inSteps = false;
            group = Optional.of(divider.group(1));
        } else if (!inSteps && head(bare, raw)) {
            return;
        } else if (!inSteps && raw.line.length() <= 90 && INGREDIENT.matcher(raw.line).matches()) {
            columns(raw);
        } else {
            steps(bare, raw);
        }
    }

    private boolean head(String bare, Raw raw) {
        int colon = bare.indexOf(':');
        if (colon <= 0 || colon > 12 || into.hasIngredients() || !left.isEmpty()) {
            return false;
        }
        var value = bare.substring(colon + 1).strip();
        var place = place(raw);
        switch (bare.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "title" -> into.name(value, place);
            case "categories", "category" -> {
                for (var part : value.split(",", -1)) {
                    if (!part.strip().equalsIgnoreCase("none")) {
                        into.category(part, place);
                    }
                }
            }
            case "yield", "servings", "serves" -> into.yields(value, place);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The second ingredient of a row comes after all first ones. */
    private void columns(Raw raw) {
        var line = raw.line;
        boolean two = line.length() > SECOND_COLUMN + AMOUNT_END && INGREDIENT.matcher(line.substring(SECOND_COLUMN))
                .matches()
                && line.charAt(SECOND_COLUMN - 1) == ' ';
        if (two) {
            left.add(new Raw(line.substring(0, SECOND_COLUMN), raw.start, raw.start + SECOND_COLUMN));
            right.add(new Raw(line.substring(SECOND_COLUMN), raw.start + SECOND_COLUMN, raw.end));
        } else {
            left.add(raw);
        }
    }

    private void steps(String bare, Raw raw) {
        if (!inSteps) {
            flush();
            group = Optional.empty();
            inSteps = true;
        }
        if (paragraphStart < 0) {
            paragraphStart = raw.start;
        }
        paragraphEnd = raw.end;
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(bare);
    }

    private void paragraph() {
        if (paragraphStart >= 0) {
            into.step(paragraph.toString(), group, Provenance.at(Provenance.From.TEXT, paragraphStart, paragraphEnd));
        }
        paragraph.setLength(0);
        paragraphStart = -1;
    }

    private void flush() {
        paragraph();
        left.addAll(right);
        for (int i = 0; i < left.size(); i++) {
            var first = left.get(i);
            var line = new StringBuilder(spelled(first.line).strip().replaceAll("\\s+", " "));
            int end = first.end;
            while (i + 1 < left.size() && left.get(i + 1).line.strip().startsWith("-")) { // the line goes on
                var more = left.get(++i);
                line.append(' ').append(more.line.strip().replaceFirst("^-+\\s*", ""));
                end = more.end;
            }
            var place = Provenance.at(Provenance.From.TEXT, first.start, end);
            boolean said = spelled(first.line).equals(first.line);
            into.ingredient(line.toString(), group, said ? place : place.inferred());
        }
        left.clear();
        right.clear();
    }

    /** The line with its unit as a word; any other line as it is. */
    private static String spelled(String line) {
        if (line.length() <= UNIT_END || !INGREDIENT.matcher(line.lines().findFirst().orElse("")).matches()) {
            return line;
        }
        var code = line.substring(UNIT, UNIT_END).strip();
        var word = word(code, line.substring(UNIT_END));
        return word.equals(code) ? line : line.substring(0, UNIT) + word + line.substring(UNIT_END);
    }

    private static String word(String code, String name) {
        var small = code.toLowerCase(Locale.ROOT);
        if (small.equals("t")) {
            return code.equals("T") ? "tbsp" : "tsp";
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (small.equals("cl") && lower.contains("garlic")) { // a centilitre by the manual, but nobody pours garlic
            return lower.contains("clove") ? "" : "clove";
        }
        return UNITS.getOrDefault(small, code);
    }

    private static Provenance place(Raw raw) {
        return Provenance.at(Provenance.From.TEXT, raw.start, raw.end);
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}

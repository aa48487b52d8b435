package dev.galley.http.recipe.reading;

import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads tables with one recipe a row: Plan to Eat, My Recipe Box, and any CSV whose first row names its columns. */
public final class TableReader {
    static final int LONGEST = 30_000_000;
    private static final int MOST_ROWS = 20_000;

    /** What the columns are called, in small letters without blanks. */
    private enum Column {
        NAME("title|name|recipename|recipe|titel|nom|titulo|nome"), DESCRIPTION(
                "description|summary|beschreibung|descripcion"), INGREDIENTS(
                        "ingredients|ingredient|ingredientlist|zutaten|ingredientes|ingredienti"), STEPS(
                                "directions|instructions|method|steps|preparation|procedure|zubereitung|preparacion|instrucciones"), PREP(
                                        "preptime|preparationtime|prep|prepminutes"), COOK(
                                                "cooktime|cookingtime|cook|cookminutes"), REST(
                                                        "inactivetime|resttime|restminutes"), TOTAL(
                                                                "totaltime|time|totalminutes"), YIELD(
                                                                        "yield|yields|quantity"), SERVINGS(
                                                                                "servings|serves|portions|portionen"), CATEGORY(
                                                                                        "course|category|categories|dishtype|kategorie"), CUISINE(
                                                                                                "cuisine"), TAGS(
                                                                                                        "tags|keywords|labels"), AUTHOR(
                                                                                                                "author|source|by"), URL(
                                                                                                                        "url|link|sourceurl|website|originalurl"), IMAGE(
                                                                                                                                "photourl|image|imageurl|picture|photo|originalpicture"), NOTES(
                                                                                                                                        "notes|note|comments|tips"), LANGUAGE(
                                                                                                                                                "language|lang"), LICENCE(
                                                                                                                                                        "license|licence");

        private static final Map<String, Column> BY_NAME = new HashMap<>();

        static {
            for (var column : values()) {
                for (var name : column.names.split("\\|", -1)) {
                    BY_NAME.put(name, column);
                }
            }
        }

        private final String names;

        Column(String names) {
            this.names = names;
        }
    }

    private TableReader() {}

    /**
     * A reading for each row that has anything in it.
     *
     * @throws Refused with {@code NOT_UNDERSTOOD} if the first row names no recipe's columns, {@code NO_RECIPE_FOUND} if there
     *     are no other rows, {@code PAGE_TOO_LARGE}
     */
    public static List<Reading> read(String csv) {
        if (csv.length() > LONGEST) {
            throw PAGE_TOO_LARGE.because("a table has at most 30 million characters");
        }
        var rows = new Rows(csv);
        var names = rows.next();
        var columns = names.stream()
                .map(name -> Column.BY_NAME.get(name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT)))
                .toList();
        if (!columns.contains(Column.NAME) || (!columns.contains(Column.INGREDIENTS) && !columns.contains(
                Column.STEPS))) {
            throw NOT_UNDERSTOOD.because(
                    "the first row must name the columns: at least title, and ingredients or directions");
        }
        var readings = new ArrayList<Reading>();
        for (int number = 2; rows.more() && number <= MOST_ROWS + 1; number++) {
            var row = rows.next();
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                readings.add(reading(columns, names, row, "row " + number));
            }
        }
        if (readings.isEmpty()) {
            throw NO_RECIPE_FOUND.because("the table has no rows");
        }
        return readings;
    }

    private static Reading reading(List<Column> columns, List<String> names, List<String> row, String where) {
        try {
            var into = new Gathering();
            for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                if (columns.get(i) != null && !row.get(i).isBlank()) {
                    tell(columns.get(i), row.get(i), where + "." + names.get(i), into);
                }
            }
            if (!into.hasName()) {
                throw NO_RECIPE_FOUND.because("the row has no title");
            }
            return new Reading.Understood(where, into.finish());
        } catch (Refused refused) {
            return new Reading.Failed(where, refused);
        }
    }

    private static void tell(Column column, String cell, String path, Gathering into) {
        var place = Provenance.at(From.TEXT, path.length() > 100 ? path.substring(0, 100) : path);
        switch (column) {
            case NAME -> into.name(cell, place);
            case DESCRIPTION -> into.description(cell, place);
            case INGREDIENTS -> AppReaders.lines(cell, path, into);
            case STEPS -> AppReaders.instructions(cell, path, into);
            case PREP -> into.prep(cell, place);
            case COOK -> into.cook(cell, place);
            case REST -> into.rest(cell, place);
            case TOTAL -> into.total(cell, place);
            case YIELD -> into.yields(cell, place);
            case SERVINGS -> {
                into.servings(cell, place);
                into.yields(cell, place);
            }
            case CATEGORY -> {
                for (var part : cell.split("[,;\n]", -1)) {
                    into.category(part, place);
                }
            }
            case CUISINE -> into.cuisine(cell, place);
            case TAGS -> into.tags(cell, place);
            case AUTHOR -> into.author(cell, place);
            case URL -> into.url(cell, place);
            case IMAGE -> into.image(cell, place);
            case NOTES -> into.note(cell, place);
            case LANGUAGE -> into.language(cell, place);
            case LICENCE -> into.licence(cell, place);
        }
    }

    /** RFC 4180, with the separator that the first line has most of. */
    private static final class Rows {
        private final String text;
        private final char separator;
        private int at;

        Rows(String text) {
            this.text = text;
            int end = text.indexOf('\n');
            var first = text.substring(0, end < 0 ? text.length() : end);
            this.separator = separator(first);
            this.at = !text.isEmpty() && text.charAt(0) == '\ufeff' ? 1 : 0;
        }

        private static char separator(String line) {
            char best = ',';
            for (char candidate : new char[]{';', '\t', '|'}) {
                long count = line.chars().filter(c -> c == candidate).count();
                best = count > line.chars().filter(c -> c == ',').count() ? candidate : best;
            }
            return best;
        }

        boolean more() {
            return at < text.length();
        }

        List<String> next() {
            var row = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (quoted) {
                    boolean doubled = c == '"' && at < text.length() && text.charAt(at) == '"';
                    if (c != '"' || doubled) {
                        cell.append(c);
                        at += doubled ? 1 : 0;
                    } else {
                        quoted = false;
                    }
                } else if (c == '"' && cell.isEmpty()) {
                    quoted = true;
                } else if (c == separator) {
                    row.add(cell.toString());
                    cell.setLength(0);
                } else if (c == '\n') {
                    break;
                } else if (c != '\r' || (at < text.length() && text.charAt(at) != '\n')) {
                    cell.append(c);
                }
            }
            row.add(cell.toString());
            return row;
        }
    }
}

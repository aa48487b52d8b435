package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.Gathering;
import dev.galley.domain.recipe.reading.PlainText;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.http.recipe.reading.LinkedData.Item;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Goes through the ingredients of structured data, where headings often stand among the lines. */
final class IngredientsReader {
    private static final int LONGEST_HEADING = 80;
    private static final Pattern RULED = Pattern.compile("[-=*#_–—]{2,10} ?([^-=*#_–—]{2,80}?) ?[-=*#_–—]{0,10}:?");
    private static final Pattern BULLET = Pattern.compile("\\A[•▢□◦‣⁃*·–-]\\s+(?=\\S)");

    /** Not one within brackets. */
    private static final Pattern COMMA = Pattern.compile("[,;]\\s+(?![^()]*\\))");
    private static final Pattern AMOUNT = Pattern.compile("[\\d½¼¾⅓⅔⅛]|(?i:an?|one|pinch|salt)\\b");

    private final From from;
    private Optional<String> group = Optional.empty();
    private boolean headingAlone;

    IngredientsReader(From from) {
        this.from = from;
    }

    void read(String raw, Item item, Gathering into) {
        for (var line : PlainText.lines(raw).split("\n", -1)) {
            line(line, item, into);
        }
    }

    /** The same of a text that is all there is: it may be a list with nothing but commas between its lines. */
    void readAll(String raw, Item item, Gathering into) {
        var lines = PlainText.lines(raw);
        var parts = lines.indexOf('\n') < 0 ? COMMA.split(lines, -1) : new String[0];
        long amounts = Stream.of(parts).filter(part -> AMOUNT.matcher(part).lookingAt()).count();
        if (parts.length >= 3 && amounts * 3 >= parts.length * 2L) {
            Stream.of(parts).forEach(part -> line(part, item, into));
        } else {
            read(raw, item, into);
        }
    }

    private void line(String line, Item item, Gathering into) {
        var text = BULLET.matcher(line).replaceFirst("").strip();
        var heading = heading(text);
        if (heading.isPresent()) {
            finish(into);
            group = heading;
            headingAlone = true;
        } else if (!text.isEmpty()) {
            headingAlone = false;
            into.ingredient(text, group, Provenance.at(from, item.path()));
        }
    }

    /** A heading that nothing stands under is told to the person. */
    void finish(Gathering into) {
        if (headingAlone) {
            group.ifPresent(it -> into.setAside(it, "A heading that no ingredient stands under."));
            headingAlone = false;
            group = Optional.empty();
        }
    }

    /** {@code For the sauce:}, {@code --- Sauce ---}. */
    static Optional<String> heading(String text) {
        if (text.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        var ruled = RULED.matcher(text);
        if (ruled.matches()) {
            return Optional.of(ruled.group(1).strip());
        }
        boolean ends = text.endsWith(":") || text.endsWith("：");
        boolean counts = text.chars().anyMatch(Character::isDigit);
        return ends && !counts && text.length() > 1
                ? Optional.of(text.substring(0, text.length() - 1).strip())
                : Optional.empty();
    }
}

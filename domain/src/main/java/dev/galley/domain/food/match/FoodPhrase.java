package dev.galley.domain.food.match;

import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.kernel.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cook calls a food, with what else the line says of it.
 *
 * @param name {@code boneless skinless chicken thighs}
 * @param preparation {@code cooked and shredded}
 * @param unit canonical: what is in a can is canned
 */
public record FoodPhrase(String name, Optional<String> preparation, Optional<String> unit, Language language) {
    private static final int LONGEST = 200;
    /** In seven languages, in brackets or after a comma. */
    private static final Pattern SAYS_CAN = Pattern.compile(
            "(?iu)\\b(from a can|canned|tinned|dose|konserve|lata|bote|boîte|conserve|conserva)\\b|缶|罐");

    public FoodPhrase {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        preparation = preparation.map(done -> done.toLowerCase(Locale.ROOT));
    }

    /** The first food of the line, where it leaves a choice. */
    public static FoodPhrase of(ParsedLine line, Language language) {
        var canned = line.amounts().stream()
                .flatMap(amount -> amount.unit().stream())
                .filter(unit -> unit.equals("can") || unit.equals("jar"))
                .findFirst();
        var unit = canned.or(() -> line.note().filter(note -> SAYS_CAN.matcher(note).find()).map(_ -> "can"))
                .or(line::unit);
        var name = isTurned(line, language) ? straight(line.text()) : line.food();
        return new FoodPhrase(name, line.preparation(), unit, language);
    }

    /** Whether it looks like a name of USDA's, {@code Beans, black, mature seeds, canned}, and not like a line. */
    private static boolean isTurned(ParsedLine line, Language language) {
        var text = line.text();
        return language == Language.EN && line.amounts().isEmpty() && line.purpose().isEmpty()
                && text.indexOf(',') != text.lastIndexOf(',') && !text.contains(" and ") && !text.contains(" to ");
    }

    /** {@code black mature seeds canned Beans}: what it is comes last, as in a line. */
    private static String straight(String turned) {
        int comma = turned.indexOf(',');
        return turned.substring(comma + 1).replace(',', ' ').strip() + " " + turned.substring(0, comma).strip();
    }
}

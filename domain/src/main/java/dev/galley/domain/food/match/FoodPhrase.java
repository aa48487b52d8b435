package dev.galley.domain.food.match;

import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.kernel.Language;
import java.util.Locale;
import java.util.Optional;

/**
 * What a cook calls a food, with what else the line says of it.
 *
 * @param name {@code boneless skinless chicken thighs}
 * @param preparation {@code cooked and shredded}
 * @param unit canonical: what is in a can is canned
 */
public record FoodPhrase(String name, Optional<String> preparation, Optional<String> unit, Language language) {
    private static final int LONGEST = 200;

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
        return new FoodPhrase(line.food(), line.preparation(), canned.or(line::unit), language);
    }
}

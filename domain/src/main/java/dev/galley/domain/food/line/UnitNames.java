package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people call units, in seven languages: {@code tablespoons}, {@code EL}, {@code c. à s.}, {@code 大さじ}. */
public final class UnitNames {
    private static final int LONGEST = 40;
    private static final Set<String> COUNTED = Set.of(
            "piece", "pieces", "each", "whole", "count", "unit", "units", "pc", "pcs", "item", "items");
    private static final Set<String> CELSIUS = Set.of("°c", "ºc", "℃", "celsius", "degc", "degrees celsius",
            "centigrade");
    private static final Set<String> FAHRENHEIT = Set.of("°f", "ºf", "℉", "f", "fahrenheit", "degf",
            "degrees fahrenheit");
    private static final Set<String> DOZEN = Set.of("dozen", "dozens", "doz", "docena", "docenas", "douzaine",
            "douzaines", "dutzend", "dúzia", "dúzias", "ダース", "打");

    private UnitNames() {}

    /**
     * So many of a canonical unit: a German {@code Pfund} is 500 times {@code g}.
     *
     * @param unit as lines have it, or {@code °C}, {@code °F}, {@code dozen}
     */
    public record Named(BigDecimal times, String unit) {}

    /**
     * @param text the whole of it names the unit
     * @param hint whose words are tried first
     * @return empty where nobody calls a unit that
     */
    public static Optional<Named> read(String text, Language hint) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        var special = special(name);
        if (special.isPresent()) {
            return special;
        }
        for (var language : order(hint)) {
            var value = language == Language.JA || language == Language.ZH
                    ? HanLexicon.of(language).units().whole(name)
                    : latin(name, language);
            if (value.isPresent()) {
                return value.map(UnitNames::named);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds what another unit measures: a can of 400 g. */
    public static boolean holds(String unit) {
        return Lexicon.HOLDERS.contains(unit);
    }

    private static Optional<Named> special(String name) {
        var small = name.toLowerCase(java.util.Locale.ROOT).replace(" ", name.indexOf('°') >= 0 ? "" : " ");
        if (CELSIUS.contains(small)) {
            return Optional.of(new Named(BigDecimal.ONE, "°C"));
        }
        if (FAHRENHEIT.contains(small)) {
            return Optional.of(new Named(BigDecimal.ONE, "°F"));
        }
        if (DOZEN.contains(small)) {
            return Optional.of(new Named(BigDecimal.ONE, "dozen"));
        }
        return COUNTED.contains(small) ? Optional.of(new Named(BigDecimal.ONE, "piece")) : Optional.empty();
    }

    private static List<Language> order(Language hint) {
        var order = new ArrayList<Language>();
        order.add(hint);
        for (var language : Language.values()) {
            if (language != hint) {
                order.add(language);
            }
        }
        return order;
    }

    private static Optional<String> latin(String name, Language language) {
        var lexicon = Lexicon.of(language);
        var tokens = Tokens.of(name, lexicon.commaIsDecimal());
        var hit = new Measures(tokens, lexicon).unitAt(0);
        boolean whole = hit != null && hit.next() >= tokens.size() && lexicon.has(Kind.UNIT, tokens, 0);
        return hit != null && whole ? Optional.of(hit.value()) : Optional.empty();
    }

    /** {@code 500 g} or {@code tbsp}. */
    private static Named named(String value) {
        int space = value.indexOf(' ');
        return space > 0 && Character.isDigit(value.charAt(0))
                ? new Named(new BigDecimal(value.substring(0, space)), value.substring(space + 1))
                : new Named(BigDecimal.ONE, value);
    }
}

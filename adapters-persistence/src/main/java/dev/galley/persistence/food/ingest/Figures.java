package dev.galley.persistence.food.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as files have them, kept to the last digit; those that cannot be are refused. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d{1,12}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,2})?");
    private static final BigDecimal HUNDRED_KILOGRAMS = BigDecimal.valueOf(100_000);

    /** No 100 g of food hold more. A little over 100 g is how labels round. */
    private static final Map<String, BigDecimal> MOST = Map.of(
            "g", BigDecimal.valueOf(101),
            "mg", BigDecimal.valueOf(101_000),
            "µg", BigDecimal.valueOf(101_000_000),
            "kcal", BigDecimal.valueOf(1_000), // pure fat has 902
            "kJ", BigDecimal.valueOf(4_200));

    private static final BigDecimal MOST_OF_ANYTHING = BigDecimal.valueOf(1_000_000_000);

    /** Millilitres: US customary measures, as USDA uses them. */
    private static final Map<String, BigDecimal> VOLUMES = Map.of(
            "cup", new BigDecimal("236.588"),
            "fl oz", new BigDecimal("29.574"),
            "tbsp", new BigDecimal("14.787"),
            "tablespoon", new BigDecimal("14.787"),
            "tsp", new BigDecimal("4.929"),
            "teaspoon", new BigDecimal("4.929"));

    private Figures() {}

    /** Empty for an empty text. */
    static Optional<BigDecimal> number(String text) throws BadRow {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(stripped).matches()) {
            throw new BadRow("is not a number: " + shown(stripped));
        }
        var number = new BigDecimal(stripped);
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** @param unit as in {@code food_nutrient} */
    static BigDecimal amount(String number, String unit, BigDecimal amount) throws BadRow {
        if (amount.signum() < 0) {
            throw new BadRow("nutrient %s is negative: %s".formatted(number, shown(amount.toString())));
        }
        if (amount.compareTo(MOST.getOrDefault(unit, MOST_OF_ANYTHING)) > 0) {
            throw new BadRow("nutrient %s is more than 100 g can hold: %s %s".formatted(number, shown(amount
                    .toString()), unit));
        }
        return amount;
    }

    static BigDecimal grams(BigDecimal grams) throws BadRow {
        if (grams.signum() <= 0 || grams.compareTo(HUNDRED_KILOGRAMS) > 0) {
            throw new BadRow("is no weight of a portion: %s g".formatted(shown(grams.toString())));
        }
        return grams;
    }

    /** How many millilitres a kitchen measure holds; empty for what is no measure of volume. */
    static Optional<BigDecimal> millilitres(String unit) {
        return Optional.ofNullable(VOLUMES.get(unit.toLowerCase(Locale.ROOT)));
    }

    /** Grams per millilitre, to four decimals: no household measure is more exact. */
    static BigDecimal density(BigDecimal grams, BigDecimal amount, BigDecimal millilitres) {
        return grams.divide(amount.multiply(millilitres), 4, RoundingMode.HALF_UP);
    }

    /** What of somebody else's text may be repeated in a message. */
    static String shown(String text) {
        var printable = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "\"" + printable + "\"";
    }
}

package dev.galley.domain.food.substitution;

import dev.galley.domain.food.measure.Ratio;
import java.util.List;

/**
 * So much of a unit.
 *
 * @param quantity above 0
 * @param unit canonical and singular: {@code tbsp}; {@code piece} for whole things
 */
public record Amount(Ratio quantity, String unit) {
    private record Vulgar(Ratio value, String text) {}

    /** Those that measuring cups and spoons have. */
    private static final List<Vulgar> FRACTIONS = List.of(
            new Vulgar(Ratio.of(1, 8), "⅛"),
            new Vulgar(Ratio.of(1, 4), "¼"),
            new Vulgar(Ratio.of(1, 3), "⅓"),
            new Vulgar(Ratio.of(1, 2), "½"),
            new Vulgar(Ratio.of(2, 3), "⅔"),
            new Vulgar(Ratio.of(3, 4), "¾"),
            new Vulgar(Ratio.of(7, 8), "⅞"));

    public Amount {
        if (quantity.signum() <= 0 || unit.isBlank()) {
            throw new IllegalArgumentException("so much of nothing: " + quantity + " " + unit);
        }
    }

    /** With the name of what it is of: {@code 1½ tsp lemon juice}, {@code 2 egg}. */
    public String of(String name) {
        return unit.equals("piece") ? "%s %s".formatted(number(), name) : "%s %s %s".formatted(number(), unit, name);
    }

    private String number() {
        var whole = Ratio.of((long) quantity.value());
        var rest = quantity.minus(whole);
        if (rest.signum() == 0) {
            return whole.decimal().toPlainString();
        }
        for (var fraction : FRACTIONS) {
            if (fraction.value.equals(rest)) {
                return (whole.signum() == 0 ? "" : whole.decimal().toPlainString()) + fraction.text;
            }
        }
        return quantity.decimal().toPlainString();
    }
}

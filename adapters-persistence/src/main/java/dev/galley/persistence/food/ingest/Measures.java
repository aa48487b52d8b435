package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.Portion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Household measures as USDA writes them: {@code cup, chopped} or {@code large (3" dia)}. */
final class Measures {
    private Measures() {}

    /** The measure itself is what stands before the first comma or bracket; the rest describes it. */
    static Portion portion(BigDecimal amount, String measure, BigDecimal grams) throws BadRow {
        if (amount.signum() <= 0) {
            throw new BadRow("is no amount of a portion: " + Figures.shown(amount.toString()));
        }
        var text = measure.strip();
        int cut = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '(') {
                cut = i;
                break;
            }
        }
        var unit = text.substring(0, cut).strip();
        var rest = text.substring(cut).replaceFirst("^,\\s*", "").strip();
        if (unit.isEmpty()) {
            if (rest.isEmpty()) {
                throw new BadRow("is a portion of nothing");
            }
            return new Portion(amount, rest, Optional.empty(), Figures.grams(grams));
        }
        var description = rest.isEmpty() ? Optional.<String>empty() : Optional.of(rest);
        return new Portion(amount, unit, description, Figures.grams(grams));
    }

    /**
     * Grams per millilitre by the first measure of volume: one that nothing is said of, else, for what only comes
     * chopped or sliced, the first of those. The bigger the measure, the smaller the error of rounding to whole grams.
     */
    static Optional<BigDecimal> density(List<Portion> portions) {
        for (var described : new boolean[]{false, true}) {
            for (var unit : List.of("cup", "fl oz", "tbsp", "tablespoon", "tsp", "teaspoon")) {
                for (var portion : portions) {
                    if (portion.unit().equals(unit) && portion.description().isPresent() == described) {
                        return Figures.millilitres(unit)
                                .map(ml -> Figures.density(portion.grams(), portion.amount(), ml))
                                .filter(density -> density.signum() > 0);
                    }
                }
            }
        }
        return Optional.empty();
    }
}

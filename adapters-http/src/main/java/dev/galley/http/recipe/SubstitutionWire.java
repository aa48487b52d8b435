package dev.galley.http.recipe;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.application.food.substitution.ProposeSubstitutes;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Safety;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How substitutes look on the wire. What is unknown is left out, and never 0. */
final class SubstitutionWire {
    /** All of them are Galley's own; no model was asked. */
    private static final String PROVIDER = "rules";
    /** The language that Galley's own texts are written in. */
    private static final String LANGUAGE = "en";

    private SubstitutionWire() {}

    /** Rounded outwards to hundredths: less would say more than is known. */
    record Interval(double min, double likely, double max) {
        static Interval of(dev.galley.domain.kernel.Interval it) {
            return new Interval(
                    hundredths(it.min(), RoundingMode.FLOOR),
                    hundredths(it.likely(), RoundingMode.HALF_EVEN),
                    hundredths(it.max(), RoundingMode.CEILING));
        }

        private static double hundredths(double value, RoundingMode mode) {
            return BigDecimal.valueOf(value).setScale(2, mode).doubleValue();
        }
    }

    record Proposed(List<Substitute> data, String provider) {}

    /**
     * @param name of all parts, in the language asked for where it is known
     * @param ratio how much of it for how much
     * @param role what the ingredient does: {@code binding}
     * @param instructions what else the cook has to do
     * @param caveat what will be different
     * @param language of reason, instructions, caveat and notes, ISO 639-1
     * @param foodId the food, where it is one alone
     */
    record Substitute(
            String name,
            String ratio,
            String role,
            String reason,
            Optional<String> instructions,
            Optional<String> caveat,
            String language,
            Optional<UUID> foodId,
            List<Part> parts,
            Effects effects,
            Safety safety) {}

    /**
     * @param quantity for the amount in the ratio
     * @param grams for the amount that is replaced
     */
    record Part(
            UUID foodId, String name, BigDecimal quantity, String unit, Optional<String> note,
            Optional<Interval> grams) {}

    record Effects(Nutrition nutrition, Allergens allergens) {}

    /**
     * How much more there is than before; less than 0 for less.
     *
     * @param of what it is told for: the line of the {@code RECIPE}, the amount in the {@code TEXT}, or 100 g of the
     *     ingredient
     * @param replacedGrams what is replaced weighs so much
     */
    record Nutrition(
            String of,
            Optional<Interval> replacedGrams,
            Optional<Interval> calories,
            Optional<Interval> proteinGrams,
            Optional<Interval> carbsGrams,
            Optional<Interval> fatGrams,
            Optional<Interval> fiberGrams,
            Optional<Interval> sugarGrams,
            Optional<Interval> sodiumMilligrams) {}

    /**
     * @param added which the ingredient had not, and may not have had
     * @param removed which these are known to be free of
     * @param unknown which these may have or not
     */
    record Allergens(
            @JsonInclude List<String> added, @JsonInclude List<String> removed, @JsonInclude List<String> unknown) {}

    static Reply of(List<Screened<ProposeSubstitutes.Substitute>> proposed) {
        return Reply.ok(new Proposed(proposed.stream().map(SubstitutionWire::of).toList(), PROVIDER));
    }

    private static Substitute of(Screened<ProposeSubstitutes.Substitute> screened) {
        var it = screened.value();
        return new Substitute(
                it.name(),
                it.ratio(),
                it.role(),
                it.reason(),
                it.how(),
                it.caveat(),
                LANGUAGE,
                it.parts().size() == 1 ? Optional.of(it.parts().getFirst().food().value()) : Optional.empty(),
                it.parts().stream().map(SubstitutionWire::of).toList(),
                new Effects(
                        of(it.change(), it),
                        new Allergens(codes(it.added()), codes(it.removed()), codes(it.unknown()))),
                Safety.of(screened.judgement()));
    }

    private static Part of(ProposeSubstitutes.Taken it) {
        return new Part(
                it.food().value(), it.name(), it.quantity(), it.unit(), it.note(), it.grams().map(Interval::of));
    }

    private static Nutrition of(ProposeSubstitutes.Change it, ProposeSubstitutes.Substitute substitute) {
        return new Nutrition(
                substitute.replacedBy(),
                substitute.replacedGrams().map(Interval::of),
                it.kilocalories().map(Interval::of),
                it.proteinGrams().map(Interval::of),
                it.carbsGrams().map(Interval::of),
                it.fatGrams().map(Interval::of),
                it.fiberGrams().map(Interval::of),
                it.sugarGrams().map(Interval::of),
                it.sodiumMilligrams().map(Interval::of));
    }

    private static List<String> codes(Set<Allergen> allergens) {
        return allergens.stream().sorted().map(Allergen::code).toList();
    }
}

package dev.galley.application.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;
import static dev.galley.domain.food.FoodRefusal.NO_AMOUNT;
import static dev.galley.domain.food.FoodRefusal.NO_UNIT;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.food.measure.Conversion;
import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * So much of one unit in another; by way of a food where the two measure different things. Refused with
 * {@code NO_AMOUNT}, {@code NO_UNIT} where a unit is missing or nobody's, {@code NO_CONVERSION}, {@code FOOD_NOT_FOUND}.
 *
 * @param quantity not negative, at most {@link #MOST}
 * @param from as people call it, in any of Galley's languages: {@code EL}, {@code cups}
 */
public record ConvertAmount(
        Optional<BigDecimal> quantity,
        Optional<String> from,
        Optional<String> to,
        Optional<FoodId> food,
        Language language) implements Query<Conversion> {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_DIGITS = 40;

    public ConvertAmount {
        quantity.ifPresent(amount -> {
            check(amount.signum() >= 0, "must not be negative");
            check(amount.scale() <= MOST_DIGITS && amount.precision() - amount.scale() <= MOST_DIGITS
                    && amount.compareTo(MOST) <= 0, "must be at most 1000000000000, with at most 40 decimals");
        });
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw VALIDATION_ERROR.because("quantity " + wrong, Map.of("quantity", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    /** A C is a cup, but beside °F it is °C. */
    private static boolean isCelsius(String name, Optional<String> other, Language language) {
        return name.strip().equals("C")
                && other.flatMap(it -> UnitNames.read(it, language))
                        .filter(unit -> unit.unit().equals("°F"))
                        .isPresent();
    }

    public static final class Handler implements Handles<ConvertAmount, Conversion> {
        private static final Caller SELF = new Caller.Job("food");
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public Conversion handle(ConvertAmount query, Caller caller) {
            var quantity = query.quantity.orElseThrow(() -> NO_AMOUNT.because(
                    "how much is to be converted", Map.of("quantity", "is missing")));
            var from = unit(query.from, query.to, "from", query.language);
            var to = unit(query.to, query.from, "to", query.language);
            var food = query.food.map(id -> Optional.ofNullable(queries.ask(new ListFoods(Set.of(id)), SELF).get(id))
                    .orElseThrow(() -> FOOD_NOT_FOUND.because("there is no such food")));
            return Conversion.of(quantity, from, to, food.map(FoodMeasures::of));
        }

        private static UnitNames.Named unit(
                Optional<String> text, Optional<String> other, String field, Language language) {
            return text.flatMap(name -> UnitNames.read(isCelsius(name, other, language) ? "°C" : name, language))
                    .orElseThrow(() -> NO_UNIT.because(
                            text.filter(name -> !name.isBlank()).isPresent()
                                    ? "nobody knows the unit in " + field
                                    : "the unit in " + field + " is missing",
                            Map.of(field, text.filter(name -> !name.isBlank()).isPresent()
                                    ? "is not a unit"
                                    : "is missing")));
        }
    }
}

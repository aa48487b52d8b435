package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.measure.Helping;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.mixture.Nutrient;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What so much of several foods weighs, and what is in it; in the order given. Two statements at most, however many foods.
 *
 * @param language that of the units, and of the names in the answer where they are known
 */
public record WeighFoods(List<WeighFoods.Asked> asked, Language language)
        implements
            Query<List<WeighFoods.Weighed>> {
    /** So much of a food. */
    public sealed interface Asked {
        /** Over 0. */
        BigDecimal quantity();

        /** As people call it, or the unit of one of the food's portions; absent for counted things. */
        Optional<String> unit();
    }

    public record OfFood(FoodId food, BigDecimal quantity, Optional<String> unit) implements Asked {}

    /** @param digits as printed under the bar code */
    public record OfPackage(String digits, BigDecimal quantity, Optional<String> unit) implements Asked {}

    /** What is wrong with a question. */
    public enum Problem {
        NO_FOOD, BARCODE_INVALID,
        /** Nobody calls a unit so, nor is it a portion of the food. */
        NO_UNIT,
        /** The food does not tell what one of that unit weighs. */
        NO_CONVERSION
    }

    /**
     * How much of one nutrient that is not among the figures.
     *
     * @param number USDA's
     */
    public record Small(String number, String name, String unit, Interval amount) {}

    /**
     * What is unknown is absent.
     *
     * @param caloriesFrom the USDA number of the energy, or {@code 4-4-9}
     */
    public record Contents(Map<Nutrient, Interval> figures, List<Small> small, Optional<String> caloriesFrom) {
        public Contents {
            figures = Map.copyOf(figures);
            small = List.copyOf(small);
        }
    }

    /** The answer to one question. */
    public sealed interface Weighed {}

    /**
     * @param unit canonical where cooks have it, else as it was asked
     * @param labelled whether the package states the portion
     */
    public record Helped(
            FoodId food, String name, Optional<String> unit, Interval grams, boolean labelled, Contents contents)
            implements
                Weighed {}

    /** @param units what the food could be measured in: its own portions */
    public record Unhelped(Problem problem, List<String> units) implements Weighed {}

    public WeighFoods {
        asked = List.copyOf(asked);
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<WeighFoods, List<Weighed>> {
        private static final int SHOWN_UNITS = 8;
        private final Queries queries;

        @Inject
        public Handler(Queries queries) {
            this.queries = queries;
        }

        @Override
        public List<Weighed> handle(WeighFoods query, Caller caller) {
            var ids = query.asked.stream()
                    .flatMap(it -> it instanceof OfFood(var food, _, _) ? Stream.of(food) : Stream.empty())
                    .collect(Collectors.toSet());
            var codes = new HashMap<String, Gtin>();
            for (var asked : query.asked) {
                if (asked instanceof OfPackage(var digits, _, _)) {
                    gtin(digits).ifPresent(gtin -> codes.put(digits, gtin));
                }
            }
            Map<FoodId, Food> foods = ids.isEmpty() ? Map.of() : queries.ask(new ListFoods(ids), caller);
            Map<Gtin, Food> packages = codes.isEmpty()
                    ? Map.of()
                    : queries.ask(new ListFoodsByBarcode(Set.copyOf(codes.values())), caller);
            Function<Asked, Optional<Food>> find = asked -> Optional.ofNullable(switch (asked) {
                case OfFood(var food, _, _) -> foods.get(food);
                case OfPackage(var digits, _, _) -> codes.containsKey(digits) ? packages.get(codes.get(digits)) : null;
            });
            return query.asked.stream()
                    .map(asked -> asked instanceof OfPackage(var digits, _, _) && !codes.containsKey(digits)
                            ? new Unhelped(Problem.BARCODE_INVALID, List.of())
                            : find.apply(asked)
                                    .map(food -> weighed(food, asked, query.language))
                                    .orElseGet(() -> new Unhelped(Problem.NO_FOOD, List.of())))
                    .toList();
        }

        private static Optional<Gtin> gtin(String digits) {
            try {
                return Optional.of(Gtin.of(digits));
            } catch (Refused _) { // told as a problem of this one question
                return Optional.empty();
            }
        }

        private static Weighed weighed(Food food, Asked asked, Language language) {
            var told = Helping.of(food, asked.quantity(), asked.unit(), language);
            return told.helping()
                    .<Weighed>map(it -> new Helped(
                            food.id(),
                            food.name(language),
                            it.unit(),
                            it.grams(),
                            it.labelled(),
                            FoodContents.of(food, it.grams())))
                    .orElseGet(() -> new Unhelped(
                            told.unknown().filter(it -> it == Helping.Unknown.NO_UNIT).isPresent()
                                    ? Problem.NO_UNIT
                                    : Problem.NO_CONVERSION,
                            units(food)));
        }

        private static List<String> units(Food food) {
            return Stream.concat(Stream.of("g"), food.portions().stream().map(portion -> portion.unit()))
                    .distinct()
                    .limit(SHOWN_UNITS)
                    .toList();
        }
    }
}

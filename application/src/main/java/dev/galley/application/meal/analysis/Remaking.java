package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.food.WeighText;
import dev.galley.application.food.WeighText.Telling;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.Micronutrient;
import dev.galley.domain.meal.analysis.PortionWords;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Gives items of a meal other amounts, or makes them of other foods, as a person says. */
final class Remaking {
    private static final Caller SELF = new Caller.Job("meal analysis");
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000);

    private final Queries queries;
    private final Ids ids;

    @Inject
    Remaking(Queries queries, Ids ids) {
        this.queries = queries;
        this.ids = ids;
    }

    /** What a text names, each with a food where one is like enough; without a weight where nobody can eat so much. */
    List<WeighText.Helped> read(String text, Language language, Caller eater) {
        return queries.ask(new WeighText(List.of(text), language), eater).getFirst().stream().map(it -> MealItem
                .isQuantity(it.quantity())
                        ? it
                        : new WeighText.Helped(it.name(), it.quantity(), it.unit(), it.telling(), Optional.empty(), it
                                .food(),
                                Optional.empty(), it.confidence(), false)).toList();
    }

    /** The item in this amount; empty where nobody knows what that weighs of it, or what is in a gram of it. */
    Optional<MealItem> measured(MealItem item, String amount, Language language, Caller eater) {
        var mass = PortionWords.grams(amount);
        if (mass.isPresent()) {
            return weighing(item, BigDecimal.valueOf(mass.get()), Optional.of("g"), Interval.exactly(mass.get()));
        }
        return read(amount + " " + item.name(), language, eater).stream()
                .filter(it -> it.telling() != Telling.NOT)
                .findFirst()
                .flatMap(it -> it.grams().flatMap(grams -> weighing(item, it.quantity(), it.unit(), grams)));
    }

    /**
     * What a gram of it holds stays as it was logged, whatever has become of its food; that is asked only where nobody knew
     * what it weighed.
     *
     * @param grams what so much of it weighs
     */
    Optional<MealItem> weighing(MealItem item, BigDecimal quantity, Optional<String> unit, Interval grams) {
        if (!MealItem.isQuantity(quantity) || grams.likely() <= 0) {
            return Optional.empty();
        }
        if (item.grams().filter(before -> before.likely() > 0).isPresent()) {
            return Optional.of(item.measured(quantity, unit, grams, AmountSource.USER));
        }
        return item.food()
                .flatMap(food -> of(food, grams))
                .map(it -> new MealItem(
                        item.id(), item.name(), quantity, unit, Optional.of(grams), item.food(), item.recipe(),
                        Optional.of(it), item.confidence(), false, AmountSource.USER));
    }

    /** Something else, under the same id; as much as there was before, unless the words say how much. */
    Optional<MealItem> replaced(MealItem item, WeighText.Helped other) {
        var grams = other.telling() == Telling.NOT ? item.grams().or(other::grams) : other.grams();
        boolean isSaid = other.telling() != Telling.NOT && other.grams().isPresent();
        return other.food().flatMap(food -> grams.flatMap(weight -> of(food, weight).map(nutrition -> new MealItem(
                item.id(),
                MealItem.shortened(other.name()),
                isSaid ? other.quantity() : rounded(weight.likely()),
                isSaid ? other.unit() : Optional.of("g"),
                Optional.of(weight),
                Optional.of(food),
                Optional.empty(),
                Optional.of(nutrition),
                Optional.of(Math.min(1, other.confidence())),
                false,
                isSaid ? source(other) : item.amountSource()))));
    }

    private static AmountSource source(WeighText.Helped helped) {
        return helped.telling() == Telling.EXACTLY ? AmountSource.USER : AmountSource.ESTIMATED;
    }

    private static BigDecimal rounded(double grams) {
        return BigDecimal.valueOf(grams)
                .setScale(1, java.math.RoundingMode.HALF_EVEN)
                .max(new BigDecimal("0.1"))
                .min(MealItem.MOST);
    }

    /** Empty where no food is known, or not how much of it. */
    Optional<MealItem> added(WeighText.Helped helped) {
        return helped.food().flatMap(food -> helped.grams().flatMap(grams -> of(food, grams).map(
                nutrition -> new MealItem(
                        new ItemId(ids.next()),
                        MealItem.shortened(helped.name()),
                        helped.quantity(),
                        helped.unit(),
                        Optional.of(grams),
                        Optional.of(food),
                        Optional.empty(),
                        Optional.of(nutrition),
                        Optional.of(
                                helped.isTypical() ? MealItem.asTypical(helped.confidence()) : helped.confidence()),
                        false,
                        source(helped)))));
    }

    private Optional<ItemNutrition> of(FoodId food, Interval grams) {
        var weighed = queries.ask(
                new WeighFoods(List.of(new WeighFoods.OfFood(food, MUCH, Optional.of("g"))), Language.EN), SELF);
        return weighed.getFirst() instanceof WeighFoods.Helped helped
                ? nutrition(helped.contents(), grams)
                : Optional.empty();
    }

    private static Optional<ItemNutrition> nutrition(WeighFoods.Contents perKilogram, Interval grams) {
        var figures = new EnumMap<dev.galley.domain.kernel.mixture.Nutrient, Interval>(
                dev.galley.domain.kernel.mixture.Nutrient.class);
        perKilogram.figures().forEach((nutrient, in) -> figures.put(
                nutrient, grams.times(in.likely() / MUCH.doubleValue())));
        var small = perKilogram.small().stream()
                .map(it -> new Micronutrient(
                        it.number(), it.name(), it.unit(), grams.times(it.amount().likely() / MUCH.doubleValue())))
                .toList();
        return figures.isEmpty() && small.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemNutrition(figures, small, perKilogram.caloriesFrom(), 1));
    }
}

package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.LogMeal.NewItem;
import dev.galley.application.meal.analysis.Looks;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.EatenRecipe;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealEdit;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes what a meal says; what is absent stays. Refused with {@code MEAL_NOT_FOUND}, {@code MEAL_CHANGED},
 * {@code MEAL_NOT_READY} where items are to change that are not known yet, and {@code VALIDATION_ERROR}, by the paths of what
 * is wrong, all at once; then nothing is changed.
 *
 * @param meal none names nothing
 * @param items the whole new list
 * @param seen absent where any version may be changed
 */
public record EditMeal(
        UserId person,
        Optional<MealId> meal,
        Optional<String> name,
        Optional<MealType> type,
        Optional<Instant> eatenAt,
        Optional<List<EditMeal.ItemEdit>> items,
        Language language,
        Optional<Seen> seen)
        implements
            Command<Versioned<Meal>> {
    /** What becomes of one item. */
    public sealed interface ItemEdit {
        /** There is one more. */
        record Add(NewItem item) implements ItemEdit {}

        /**
         * It stays, changed by what is present here: another quantity scales its weight and figures, another unit measures
         * it anew, and figures go before both. Another food or recipe takes its place, and its id.
         *
         * @param barcode the digits under it
         * @param unit as people call it
         * @param figures of so much of it, not negative
         */
        record Keep(
                ItemId id,
                Optional<FoodId> food,
                Optional<String> barcode,
                Optional<RecipeId> recipe,
                Optional<String> name,
                Optional<BigDecimal> quantity,
                Optional<String> unit,
                Map<Nutrient, Double> figures)
                implements
                    ItemEdit {
            /** What takes the place of this item; empty where it is of the same food or recipe. */
            Optional<NewItem> instead(MealItem before) {
                var amount = quantity.orElse(before.quantity());
                var measure = unit.or(before::unit);
                if (barcode.isPresent()) {
                    return Optional.of(new NewItem.OfPackage(barcode.get(), amount, measure, name, figures));
                }
                if (food.isPresent() && !food.equals(before.food())) {
                    return Optional.of(new NewItem.OfFood(food.get(), amount, measure, name, figures));
                }
                boolean sameRecipe = recipe.equals(before.recipe().map(EatenRecipe::recipe));
                return recipe.filter(_ -> !sameRecipe).map(it -> new NewItem.OfRecipe(it, amount));
            }
        }
    }

    public EditMeal {
        items = items.map(List::copyOf);
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<EditMeal, Versioned<Meal>> {
        private final Meals meals;
        private final ItemEdits edits;
        private final MealTimes times;
        private final Looks looks;
        private final Events events;

        @Inject
        public Handler(Meals meals, ItemEdits edits, MealTimes times, Looks looks, Events events) {
            this.meals = meals;
            this.edits = edits;
            this.times = times;
            this.looks = looks;
            this.events = events;
        }

        @Override
        public Versioned<Meal> handle(EditMeal command, Caller caller) {
            var before = Own.in(meals, command.person, command.meal);
            command.seen.ifPresent(seen -> seen.expect(before.version()));
            var faults = new Faults();
            command.eatenAt.ifPresent(it -> times.check(it, "eatenAt", faults));
            command.name.ifPresent(it -> faults.name("name", it, Meal.LONGEST_NAME));
            Optional<List<MealItem>> items = command.items.map(asked -> edits.of(
                    before.value(), command.person, asked, command.language, caller, faults));
            faults.refuseIfAny();
            var edit = new MealEdit(command.name.map(String::strip), command.type, command.eatenAt, items);
            var change = before.value().edit(edit, times.now());
            if (change.isEmpty()) {
                return before;
            }
            if (items.isPresent()) {
                looks.stop(before.value(), times.now());
            }
            meals.save(before.with(change.get().after()));
            events.publish(change.get().event());
            return new Versioned<>(change.get().after(), before.version() + 1);
        }
    }
}

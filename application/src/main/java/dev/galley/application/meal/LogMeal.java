package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.ItemDoubts;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logs a meal that somebody tells of. Refused with {@code VALIDATION_ERROR}, by the paths of what is wrong, all at once.
 *
 * @param type that of the local time where absent
 * @param eatenAt now where absent
 * @param text what was eaten, in sentences, besides the items
 * @param language that of units and texts, where they do not show another
 */
public record LogMeal(
        UserId person,
        Optional<String> name,
        Optional<MealType> type,
        Optional<Instant> eatenAt,
        List<LogMeal.NewItem> items,
        Optional<String> text,
        Language language)
        implements
            Command<Versioned<Meal>> {
    /** Something that was eaten, as a person tells it. */
    public sealed interface NewItem {
        /**
         * @param unit as people call it, or that of one of the food's portions; absent for counted things
         * @param name the food's own where absent
         * @param figures of so much of it, which go before the food's; not negative
         */
        record OfFood(
                FoodId food,
                BigDecimal quantity,
                Optional<String> unit,
                Optional<String> name,
                Map<Nutrient, Double> figures)
                implements
                    NewItem {}

        /** @param barcode the digits that are printed under it */
        record OfPackage(
                String barcode,
                BigDecimal quantity,
                Optional<String> unit,
                Optional<String> name,
                Map<Nutrient, Double> figures)
                implements
                    NewItem {}

        /** The version that is current. */
        record OfRecipe(RecipeId recipe, BigDecimal servings) implements NewItem {}

        /** @param figures of that quantity, not negative; none where nothing is known of it */
        record Custom(String name, BigDecimal quantity, Optional<String> unit, Map<Nutrient, Double> figures)
                implements
                    NewItem {}

        /** Whatever a text names. */
        record OfText(String text) implements NewItem {}

        /**
         * One of which cannot be told what it is: refused, together with all else that is wrong.
         *
         * @param wrong why, by field; not empty
         * @param quantity like servings and name, looked at as well
         */
        record Unclear(
                Map<String, String> wrong,
                Optional<BigDecimal> quantity,
                Optional<BigDecimal> servings,
                Optional<String> name)
                implements
                    NewItem {
            public Unclear {
                wrong = Map.copyOf(wrong);
            }
        }
    }

    public LogMeal {
        items = List.copyOf(items);
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<LogMeal, Versioned<Meal>> {
        private final Inside inside;

        @Inject
        public Handler(Inside inside) {
            this.inside = inside;
        }

        @Override
        public Versioned<Meal> handle(LogMeal command, Caller caller) {
            return inside.log(command, caller);
        }
    }

    /** Logs meals for whoever tells of them: the handlers of this command and of {@link QuickAddMeal}. */
    static final class Inside {
        private final Meals meals;
        private final Plating plating;
        private final MealTimes times;
        private final Events events;
        private final Ids ids;

        @Inject
        Inside(Meals meals, Plating plating, MealTimes times, Events events, Ids ids) {
            this.meals = meals;
            this.plating = plating;
            this.times = times;
            this.events = events;
            this.ids = ids;
        }

        Versioned<Meal> log(LogMeal command, Caller caller) {
            var faults = new Faults();
            var eatenAt = command.eatenAt.orElseGet(times::now);
            times.check(eatenAt, "eatenAt", faults);
            command.name.ifPresent(name -> faults.name("name", name, Meal.LONGEST_NAME));
            var asked = asked(command);
            faults.check(!asked.isEmpty(), "items", "must name something to eat");
            faults.check(asked.size() <= Meal.MOST_ITEMS, "items", "must be at most " + Meal.MOST_ITEMS);
            var items = asked.size() > Meal.MOST_ITEMS
                    ? List.<MealItem>of()
                    : plating.plate(command.person, asked, command.language, caller, faults).stream()
                            .flatMap(List::stream)
                            .toList();
            faults.check(items.size() <= Meal.MOST_ITEMS, "text", "names more than " + Meal.MOST_ITEMS + " things");
            faults.refuseIfAny();
            var zone = times.zone(command.person, caller);
            var logged = Meal.log(
                    new MealId(ids.next()),
                    command.person,
                    command.name.map(String::strip),
                    command.type.orElseGet(() -> MealType.at(eatenAt.atZone(zone).toLocalTime())),
                    eatenAt,
                    zone,
                    items,
                    asked.stream().anyMatch(it -> it.item() instanceof NewItem.OfText)
                            ? MealOrigin.READ
                            : MealOrigin.CHOSEN,
                    questions(items),
                    times.now());
            meals.save(new Versioned<>(logged.after(), 0));
            events.publish(logged.event());
            return new Versioned<>(logged.after(), 1);
        }

        private static List<Question> questions(List<MealItem> items) {
            return ItemDoubts.of(items).stream()
                    .map(doubt -> new Question(items.get(doubt.helping()).id().value(), doubt.food(), doubt.grams()))
                    .toList();
        }

        private static List<Plating.Asked> asked(LogMeal command) {
            var asked = new ArrayList<Plating.Asked>();
            for (int i = 0; i < command.items.size(); i++) {
                asked.add(new Plating.Asked("items[%d]".formatted(i), command.items.get(i)));
            }
            command.text.ifPresent(text -> asked.add(new Plating.Asked("text", new NewItem.OfText(text))));
            return asked;
        }
    }
}

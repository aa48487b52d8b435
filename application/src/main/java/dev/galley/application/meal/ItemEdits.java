package dev.galley.application.meal;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.meal.EditMeal.ItemEdit;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealItem;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the new list of a meal's items of what is asked for. As many statements as {@link Plating} takes, and two more. */
public final class ItemEdits {
    private final Plating plating;
    private final Queries queries;

    @Inject
    public ItemEdits(Plating plating, Queries queries) {
        this.plating = plating;
        this.queries = queries;
    }

    /** Whatever is wrong is among the faults; then the answer is of no use. */
    List<MealItem> of(
            Meal meal, UserId person, List<ItemEdit> asked, Language language, Caller caller, Faults faults) {
        faults.check(!asked.isEmpty(), "items", "must name something to eat; delete the meal where there was nothing");
        faults.check(asked.size() <= Meal.MOST_ITEMS, "items", "must be at most " + Meal.MOST_ITEMS);
        if (faults.any()) {
            return List.of();
        }
        var before = meal.items().stream().collect(Collectors.toMap(MealItem::id, item -> item));
        checkIds(asked, before, faults);
        var plated = plated(person, asked, before, language, caller, faults);
        var measured = measured(asked, before, language, caller);
        var items = new ArrayList<MealItem>();
        for (int i = 0; i < asked.size(); i++) {
            var fresh = Optional.ofNullable(plated.get(i));
            switch (asked.get(i)) {
                case ItemEdit.Add _ -> items.addAll(fresh.orElse(List.of()));
                case ItemEdit.Keep keep when fresh.isPresent() -> fresh.get().stream()
                        .limit(1)
                        .forEach(item -> items.add(item.withId(keep.id())));
                case ItemEdit.Keep keep -> {
                    var weight = Optional.ofNullable(measured.get(i));
                    var path = path(i);
                    Optional.ofNullable(before.get(keep.id()))
                            .flatMap(item -> kept(path, item, keep, weight, faults))
                            .ifPresent(items::add);
                }
            }
        }
        faults.check(items.size() <= Meal.MOST_ITEMS, "items", "must be at most " + Meal.MOST_ITEMS);
        return items;
    }

    private static String path(int index) {
        return "items[%d]".formatted(index);
    }

    private static void checkIds(List<ItemEdit> asked, Map<ItemId, MealItem> before, Faults faults) {
        var used = new HashSet<ItemId>();
        for (int i = 0; i < asked.size(); i++) {
            var path = path(i) + ".id";
            id(asked.get(i)).ifPresent(id -> {
                faults.check(before.containsKey(id), path, "is no item of this meal");
                faults.check(used.add(id), path, "stands here twice");
            });
        }
    }

    private static Optional<ItemId> id(ItemEdit edit) {
        return switch (edit) {
            case ItemEdit.Add _ -> Optional.empty();
            case ItemEdit.Keep keep -> Optional.of(keep.id());
        };
    }

    private Map<Integer, List<MealItem>> plated(
            UserId person,
            List<ItemEdit> asked,
            Map<ItemId, MealItem> before,
            Language language,
            Caller caller,
            Faults faults) {
        var places = new ArrayList<Integer>();
        var fresh = new ArrayList<Plating.Asked>();
        for (int i = 0; i < asked.size(); i++) {
            var item = switch (asked.get(i)) {
                case ItemEdit.Add add -> Optional.of(add.item());
                case ItemEdit.Keep keep -> Optional.ofNullable(before.get(keep.id())).flatMap(keep::instead);
            };
            if (item.isPresent()) {
                places.add(i);
                fresh.add(new Plating.Asked(path(i), item.get()));
            }
        }
        var plated = new HashMap<Integer, List<MealItem>>();
        if (!fresh.isEmpty()) {
            var items = plating.plate(person, fresh, language, caller, faults);
            for (int i = 0; i < items.size(); i++) {
                plated.put(places.get(i), items.get(i));
            }
        }
        return plated;
    }

    /** What items of foods weigh in another unit, by their places. */
    private Map<Integer, WeighFoods.Weighed> measured(
            List<ItemEdit> asked, Map<ItemId, MealItem> before, Language language, Caller caller) {
        var places = new ArrayList<Integer>();
        var questions = new ArrayList<WeighFoods.Asked>();
        for (int i = 0; i < asked.size(); i++) {
            if (!(asked.get(i) instanceof ItemEdit.Keep keep)) {
                continue;
            }
            var item = before.get(keep.id());
            if (item != null && item.food().isPresent() && keep.instead(item).isEmpty() && isOther(keep, item)
                    && isSane(keep)) {
                places.add(i);
                questions.add(new WeighFoods.OfFood(
                        item.food().get(), keep.quantity().orElse(item.quantity()), keep.unit()));
            }
        }
        var measured = new HashMap<Integer, WeighFoods.Weighed>();
        if (!questions.isEmpty()) {
            var answers = queries.ask(new WeighFoods(questions, language), caller);
            for (int i = 0; i < answers.size(); i++) {
                measured.put(places.get(i), answers.get(i));
            }
        }
        return measured;
    }

    private static boolean isOther(ItemEdit.Keep keep, MealItem item) {
        return keep.unit().isPresent() && !keep.unit().map(String::strip).equals(item.unit());
    }

    private static boolean isSane(ItemEdit.Keep keep) {
        return keep.quantity().map(MealItem::isQuantity).orElse(true);
    }

    private static Optional<MealItem> kept(
            String path,
            MealItem item,
            ItemEdit.Keep keep,
            Optional<WeighFoods.Weighed> measured,
            Faults faults) {
        keep.quantity().ifPresent(it -> faults.quantity(path + ".quantity", it));
        keep.name().ifPresent(it -> faults.name(path + ".name", it, MealItem.LONGEST_NAME));
        if (!isSane(keep) || keep.name().filter(String::isBlank).isPresent()) {
            return Optional.empty();
        }
        var quantity = keep.quantity().map(MealItem::rounded).orElse(item.quantity());
        var amounted = isOther(keep, item)
                ? inUnit(path, item, keep, quantity, measured, faults)
                : Optional.of(item.scaledTo(quantity));
        return amounted
                .map(it -> keep.name().map(String::strip).map(it::named).orElse(it))
                .map(it -> keep.figures().isEmpty() ? it : it.saying(Plating.stated(it.nutrition(), keep.figures())));
    }

    private static Optional<MealItem> inUnit(
            String path,
            MealItem item,
            ItemEdit.Keep keep,
            BigDecimal quantity,
            Optional<WeighFoods.Weighed> measured,
            Faults faults) {
        var unit = keep.unit().map(String::strip).filter(it -> !it.isEmpty());
        if (measured.isPresent() && measured.get() instanceof WeighFoods.Helped helped) {
            var source = helped.labelled() ? AmountSource.LABEL : AmountSource.USER;
            return Optional.of(
                    item.grams().filter(it -> it.likely() > 0).isPresent()
                            ? item.measured(quantity, helped.unit(), helped.grams(), source)
                            : Plating.weighed(item, quantity, helped, source));
        }
        // Nothing is known of it, or all that is known is said anew: the unit is but a word.
        if (item.food().isEmpty() && item.recipe().isEmpty()
                && (item.nutrition().isEmpty() || !keep.figures().isEmpty())) {
            return Optional.of(item.called(quantity, unit));
        }
        faults.add(path + ".unit", item.recipe().isPresent()
                ? "a recipe is measured in servings"
                : "nobody knows what one %s of it is; say what is in it as well".formatted(unit.orElse("piece")));
        return Optional.empty();
    }
}

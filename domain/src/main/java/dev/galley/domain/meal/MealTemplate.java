package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;

import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody eats often, to be logged again at once, with the figures that it had when it was kept.
 *
 * @param name 1 to {@link Meal#LONGEST_NAME} characters
 * @param type that of the meal it was made of
 * @param items at least one
 * @param origin without a photo: that shows what was eaten once, and goes with that meal
 */
public record MealTemplate(
        TemplateId id, UserId owner, String name, MealType type, List<MealItem> items, MealOrigin origin,
        Instant createdAt) {
    /** So many a person may keep. */
    public static final int MOST = 200;

    public MealTemplate {
        items = List.copyOf(items);
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS); // as the database does
        if (name.isBlank() || name.length() > Meal.LONGEST_NAME || items.isEmpty()) {
            throw new IllegalArgumentException("a template needs a name and something to eat");
        }
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if it is not known yet what is in the meal */
    public static MealTemplate of(Meal meal, TemplateId id, String name, Instant now) {
        if (meal.status() != MealStatus.READY) {
            throw MEAL_NOT_READY.because("a meal that is " + meal.status() + " cannot be kept as a template");
        }
        var origin = new MealOrigin(Optional.empty(), meal.origin().strategy(), meal.origin().provider());
        return new MealTemplate(id, meal.owner(), name, meal.type(), meal.items(), origin, now);
    }

    /** Eaten once more. */
    public Change<Meal, MealEvent> log(
            MealId meal, Supplier<ItemId> ids, MealType when, Instant eatenAt, ZoneId zone, Instant now) {
        var copies = items.stream().map(item -> item.withId(ids.get())).toList();
        return Meal.log(meal, owner, Optional.of(name), when, eatenAt, zone, copies, origin, now);
    }
}

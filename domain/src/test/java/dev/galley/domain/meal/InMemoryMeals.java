package dev.galley.domain.meal;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Safe for many threads. */
public final class InMemoryMeals implements Meals {
    private final Map<MealId, Versioned<Meal>> meals = new ConcurrentHashMap<>();

    @Override
    public Optional<Versioned<Meal>> of(MealId id) {
        return Optional.ofNullable(meals.get(id));
    }

    @Override
    public List<Versioned<Meal>> on(UserId owner, LocalDate day) {
        return meals.values().stream()
                .filter(meal -> meal.value().owner().equals(owner) && meal.value().day().equals(day))
                .filter(meal -> meal.value().status() != MealStatus.INACTIVE)
                .sorted(Comparator.comparing((Versioned<Meal> meal) -> meal.value().eatenAt())
                        .thenComparing(meal -> meal.value().id().value()))
                .toList();
    }

    @Override
    public List<Versioned<Meal>> showing(String image) {
        return meals.values().stream()
                .filter(meal -> meal.value().origin().image().filter(image::equals).isPresent())
                .sorted(Comparator.comparing(meal -> meal.value().id().value()))
                .toList();
    }

    @Override
    public void save(Versioned<Meal> meal) {
        meals.compute(meal.value().id(), (id, before) -> {
            if ((before == null ? 0 : before.version()) != meal.version()) {
                throw new StaleWrite(id);
            }
            return new Versioned<>(meal.value(), meal.version() + 1);
        });
    }

    @Override
    public List<Purged> purge(Instant deletedBefore, int most) {
        var gone = meals.values().stream()
                .map(Versioned::value)
                .filter(meal -> meal.state() instanceof MealState.Inactive(var since, _) && since.isBefore(
                        deletedBefore))
                .sorted(Comparator.comparing(meal -> ((MealState.Inactive) meal.state()).since()))
                .limit(most)
                .toList();
        gone.forEach(meal -> meals.remove(meal.id()));
        return gone.stream()
                .map(meal -> new Purged(meal.id(), meal.owner(), meal.origin().image().filter(this::isShownByNone)))
                .toList();
    }

    private boolean isShownByNone(String image) {
        return meals.values().stream().noneMatch(meal -> meal.value().origin().image().filter(image::equals)
                .isPresent());
    }
}

package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logs figures alone, where it does not matter what they were eaten in. Refused as {@link LogMeal} is.
 *
 * @param unnamed what such an item is called where its owner does not say so
 * @param figures at least one, not negative
 */
public record QuickAddMeal(
        UserId person,
        Optional<String> name,
        String unnamed,
        Optional<MealType> type,
        Optional<Instant> eatenAt,
        Map<Nutrient, Double> figures)
        implements
            Command<Versioned<Meal>> {
    public QuickAddMeal {
        figures = Map.copyOf(figures);
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<QuickAddMeal, Versioned<Meal>> {
        private final LogMeal.Inside inside;

        @Inject
        public Handler(LogMeal.Inside inside) {
            this.inside = inside;
        }

        @Override
        public Versioned<Meal> handle(QuickAddMeal command, Caller caller) {
            var item = new LogMeal.NewItem.Custom(
                    command.name.filter(name -> !name.isBlank()).orElse(command.unnamed),
                    BigDecimal.ONE,
                    Optional.empty(),
                    command.figures);
            return inside.log(
                    new LogMeal(
                            command.person,
                            command.name,
                            command.type,
                            command.eatenAt,
                            List.of(item),
                            Optional.empty(),
                            Language.EN),
                    caller);
        }
    }
}

package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.meal.diary.Balance;
import dev.galley.domain.meal.diary.BalanceDay;
import jakarta.inject.Inject;
import java.util.List;

/**
 * How well any days are balanced, whoever's they are.
 *
 * @param days each once; all of them count
 */
public record GetNutritionBalance(List<BalanceDay> days) implements Query<GetNutritionBalance.View> {
    /** @param days in the order in which they were given */
    public record View(List<BalanceDay> days, Balance balance) {
        public View {
            days = List.copyOf(days);
        }
    }

    public GetNutritionBalance {
        days = List.copyOf(days);
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler implements Handles<GetNutritionBalance, View> {
        @Inject
        public Handler() {}

        @Override
        public View handle(GetNutritionBalance query, Caller caller) {
            return new View(query.days, Balance.of(query.days));
        }
    }
}

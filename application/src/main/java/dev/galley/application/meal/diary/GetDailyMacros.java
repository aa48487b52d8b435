package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.meal.expenditure.GetExpenditure;
import dev.galley.application.profile.FindTargets;
import dev.galley.application.profile.FindTargets.Targets;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.diary.Totals;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody ate on a local day, and what they are to eat: two statements where the day is given.
 *
 * @param date absent for today, where they live
 */
public record GetDailyMacros(UserId user, Optional<LocalDate> date) implements Query<GetDailyMacros.View> {
    /** @param targets absent without a profile; those of the types are their shares of the day */
    public record View(
            LocalDate date,
            Totals eaten,
            Map<MealType, Totals> byMealType,
            Optional<Targets> targets,
            boolean adapted) {

        public Optional<Targets> targets(MealType type) {
            return targets.map(all -> new Targets(
                    type.energyShare() * all.calories(),
                    type.energyShare() * all.proteinGrams(),
                    type.energyShare() * all.carbsGrams(),
                    type.energyShare() * all.fatGrams()));
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetDailyMacros, View> {
        private final Queries queries;
        private final Today today;

        @Inject
        public Handler(Queries queries, Today today) {
            this.queries = queries;
            this.today = today;
        }

        @Override
        public View handle(GetDailyMacros query, Caller caller) {
            var user = query.user;
            var day = query.date.orElseGet(() -> today.of(user, caller));
            var sums = queries.ask(new SumMeals(user, day, day), caller);
            var byType = new EnumMap<MealType, Totals>(MealType.class);
            for (var type : MealType.values()) {
                byType.put(type, Totals.NOTHING);
            }
            sums.sums().forEach(sum -> byType.put(sum.type(), sum.totals()));
            var spent = sums.adaptsTargets()
                    ? queries.ask(new GetExpenditure(user), caller).forTargets()
                    : OptionalDouble.empty();
            var targets = queries.ask(new FindTargets(user, spent), caller).map(FindTargets.View::targets);
            return new View(day, Totals.of(byType.values()), Map.copyOf(byType), targets, spent.isPresent());
        }
    }
}

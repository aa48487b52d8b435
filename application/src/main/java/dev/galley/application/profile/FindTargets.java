package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.DailyNeeds;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.Profiles;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody is to eat in a day, in plain numbers for other features; empty without a profile. One statement.
 *
 * @param spent what they are known to spend, kcal a day; absent to go by the formula
 */
public record FindTargets(UserId user, OptionalDouble spent) implements Query<Optional<FindTargets.View>> {
    /**
     * @param tdee what the formula says they spend, kcal, also where they are known to spend another amount
     * @param weightKg as their profile has it
     */
    public record View(double bmr, double tdee, double weightKg, Targets targets) {}

    /** @param calories kcal a day, beside grams */
    public record Targets(double calories, double proteinGrams, double carbsGrams, double fatGrams) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<FindTargets, Optional<View>> {
        private final Profiles profiles;

        @Inject
        public Handler(Profiles profiles) {
            this.profiles = profiles;
        }

        @Override
        public Optional<View> handle(FindTargets query, Caller caller) {
            return profiles.of(query.user).map(profile -> view(profile.value(), query.spent));
        }

        private static View view(Profile profile, OptionalDouble spent) {
            var needs = DailyNeeds.of(profile);
            var targets = spent.isPresent()
                    ? DailyNeeds.spending(profile, BigDecimal.valueOf(spent.getAsDouble())).targets()
                    : needs.targets();
            return new View(
                    needs.bmr().doubleValue(),
                    needs.tdee().doubleValue(),
                    profile.body().weightKg().doubleValue(),
                    new Targets(
                            targets.calories().doubleValue(),
                            targets.proteinGrams().doubleValue(),
                            targets.carbsGrams().doubleValue(),
                            targets.fatGrams().doubleValue()));
        }
    }
}

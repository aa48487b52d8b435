package dev.galley.domain.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.body;
import static dev.galley.domain.profile.ProfileSamples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DailyNeedsTest {
    private static final long SEED = 20_261_121;
    private static final int PEOPLE = 20_000;

    private static DailyNeeds of(ActivityLevel activity, Goal goal) {
        return DailyNeeds.of(profile(ANNA, body(30, Sex.MALE, "180", "80"), activity, goal));
    }

    @Test
    void a_goal_moves_the_energy() {
        assertThat(of(ActivityLevel.MODERATE, Goal.MAINTAIN).targets().calories())
                .isEqualTo(new BigDecimal("2759.00"))
                .isEqualTo(of(ActivityLevel.MODERATE, Goal.MAINTAIN).tdee());
        assertThat(of(ActivityLevel.MODERATE, Goal.CUT).targets().calories()).isEqualTo(new BigDecimal("2259.00"));
        assertThat(of(ActivityLevel.MODERATE, Goal.BULK).targets().calories()).isEqualTo(new BigDecimal("3059.00"));
    }

    @Test
    void nobody_is_told_to_eat_less_than_they_spend_at_rest() {
        var needs = of(ActivityLevel.SEDENTARY, Goal.CUT); // 2136 − 500 would be 1636
        assertThat(needs.targets().calories()).isEqualTo(needs.bmr()).isEqualTo(new BigDecimal("1780.00"));
    }

    @Test
    void protein_goes_by_weight_and_carbohydrates_are_the_rest() {
        assertThat(of(ActivityLevel.MODERATE, Goal.MAINTAIN).targets()).isEqualTo(new DailyNeeds.Targets(
                new BigDecimal("2759.00"),
                new BigDecimal("112.00"), // 1.4 × 80
                new BigDecimal("405.31"), // (2759 − 448 − 689.75) / 4
                new BigDecimal("76.64"))); // 689.75 / 9
    }

    @Test
    void protein_is_never_most_of_a_meal() {
        var body = new BodyMeasures(
                40,
                Sex.FEMALE,
                new BigDecimal("160"),
                new BigDecimal("200"),
                Optional.of(new BigDecimal("70")));
        var targets = DailyNeeds.of(profile(ANNA, body, ActivityLevel.SEDENTARY, Goal.CUT)).targets();
        assertThat(targets.proteinGrams()).isLessThan(new BigDecimal("400"));
        assertThat(targets.proteinGrams().multiply(BigDecimal.valueOf(4)))
                .isCloseTo(targets.calories().multiply(new BigDecimal("0.35")), within("0.05"));
    }

    /** For anybody whatever: the parts make up the whole, fat has its share, and no goal goes below the floor. */
    @Test
    void the_rules_hold_for_everybody() {
        var chance = new Random(SEED);
        for (int i = 0; i < PEOPLE; i++) {
            var profile = anybody(chance);
            var needs = DailyNeeds.of(profile);
            var targets = needs.targets();
            var sum = targets.proteinGrams()
                    .add(targets.carbsGrams())
                    .multiply(BigDecimal.valueOf(4))
                    .add(targets.fatGrams().multiply(BigDecimal.valueOf(9)));
            var who = "seed " + SEED + ": " + profile;
            assertThat(sum).as(who).isCloseTo(targets.calories(), within("0.1"));
            assertThat(targets.fatGrams().multiply(BigDecimal.valueOf(9)))
                    .as(who)
                    .isGreaterThanOrEqualTo(targets.calories().multiply(new BigDecimal("0.20")));
            assertThat(targets.calories()).as(who).isGreaterThanOrEqualTo(needs.bmr());
            assertThat(targets.proteinGrams()).as(who).isPositive();
            assertThat(targets.carbsGrams()).as(who).isPositive();
            assertThat(needs.formula() == BasalMetabolicRate.Formula.KATCH_MCARDLE)
                    .isEqualTo(profile.body().bodyFatPercent().isPresent());
        }
    }

    private static Profile anybody(Random chance) {
        var body = new BodyMeasures(
                chance.nextInt(BodyMeasures.LEAST_AGE, BodyMeasures.MOST_AGE + 1),
                any(chance, List.of(Sex.values())),
                between(chance, BodyMeasures.LEAST_HEIGHT_CM, BodyMeasures.MOST_HEIGHT_CM),
                between(chance, BodyMeasures.LEAST_WEIGHT_KG, BodyMeasures.MOST_WEIGHT_KG),
                chance.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(between(
                                chance, BodyMeasures.LEAST_BODY_FAT_PERCENT, BodyMeasures.MOST_BODY_FAT_PERCENT)));
        return profile(
                ANNA,
                body,
                any(chance, List.of(ActivityLevel.values())),
                any(chance, List.of(Goal.values())));
    }

    private static <T> T any(Random chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static BigDecimal between(Random chance, int least, int most) {
        return BigDecimal.valueOf(chance.nextDouble(least, most));
    }

    private static Offset<BigDecimal> within(String off) {
        return Offset.offset(new BigDecimal(off));
    }
}

package dev.galley.http.meal.expenditure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.galley.application.meal.expenditure.GetExpenditure;
import dev.galley.application.meal.expenditure.GetWeightTrend;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.domain.meal.expenditure.ActivityKind;
import dev.galley.domain.meal.expenditure.Expenditure;
import dev.galley.domain.meal.expenditure.ExpenditureEstimator;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.http.server.Lasting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How weights, activities and expenditure look on the wire. */
final class BodyWire {
    private BodyWire() {}

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    record NewWeight(
            LocalDate date,
            @Min(WeightEntry.LEAST) @Max(WeightEntry.MOST) BigDecimal weightKg,
            Optional<@Size(min = 1, max = WeightEntry.LONGEST_NOTE) String> note) {}

    record WeightChange(
            @Lasting Optional<LocalDate> date,
            @Lasting @Min(WeightEntry.LEAST) @Max(WeightEntry.MOST) Optional<BigDecimal> weightKg,
            @Lasting Optional<@Size(min = 1, max = WeightEntry.LONGEST_NOTE) String> note) {}

    record Weight(UUID id, LocalDate date, BigDecimal weightKg, Optional<String> note, Instant loggedAt) {
        static Weight of(WeightEntry it) {
            return new Weight(it.id().value(), it.day(), it.kilograms(), it.note(), it.loggedAt());
        }
    }

    /** @param weightKg the mean of that day's weights */
    record TrendDay(LocalDate date, double weightKg, double trendKg) {}

    /** @param kgPerWeek how the trend went from the first day to the last */
    record Trend(LocalDate from, LocalDate to, List<TrendDay> days, Optional<Double> kgPerWeek) {
        static Trend of(GetWeightTrend.View view) {
            return new Trend(
                    view.from(),
                    view.to(),
                    view.days().stream()
                            .map(it -> new TrendDay(
                                    it.weighed().day(),
                                    rounded(it.weighed().kilograms()),
                                    rounded(it.trendKilograms())))
                            .toList(),
                    view.kilogramsPerWeek().map(BodyWire::rounded));
        }
    }

    enum Kind {
        @JsonProperty("walking")
        WALKING, @JsonProperty("brisk_walking")
        BRISK_WALKING, @JsonProperty("hiking")
        HIKING, @JsonProperty("jogging")
        JOGGING, @JsonProperty("running")
        RUNNING, @JsonProperty("cycling")
        CYCLING, @JsonProperty("stationary_cycling")
        STATIONARY_CYCLING, @JsonProperty("swimming")
        SWIMMING, @JsonProperty("strength_training")
        STRENGTH_TRAINING, @JsonProperty("yoga")
        YOGA, @JsonProperty("tennis")
        TENNIS, @JsonProperty("football")
        FOOTBALL, @JsonProperty("basketball")
        BASKETBALL, @JsonProperty("gardening")
        GARDENING, @JsonProperty("other")
        OTHER;

        ActivityKind kind() {
            return ActivityKind.valueOf(name());
        }
    }

    enum EnergySource {
        @JsonProperty("stated")
        STATED, @JsonProperty("compendium")
        COMPENDIUM
    }

    /** @param calories what you, or your watch, say; where left out it is reckoned, if it can be */
    record NewActivity(
            LocalDate date,
            Kind kind,
            @Min(1) @Max(ActivityEntry.MOST_MINUTES) int minutes,
            @Min(0) @Max(ActivityEntry.MOST_KILOCALORIES) Optional<BigDecimal> calories,
            Optional<@Size(min = 1, max = ActivityEntry.LONGEST_NOTE) String> note) {}

    record ActivityChange(
            @Lasting Optional<LocalDate> date,
            @Lasting Optional<Kind> kind,
            @Lasting @Min(1) @Max(ActivityEntry.MOST_MINUTES) Optional<Integer> minutes,
            @Lasting @Min(0) @Max(ActivityEntry.MOST_KILOCALORIES) Optional<BigDecimal> calories,
            @Lasting Optional<@Size(min = 1, max = ActivityEntry.LONGEST_NOTE) String> note) {}

    /** @param calories kcal, resting included; left out where nobody can tell */
    record Activity(
            UUID id,
            LocalDate date,
            Kind kind,
            int minutes,
            Optional<Double> calories,
            Optional<EnergySource> caloriesFrom,
            Optional<String> note,
            Instant loggedAt) {
        static Activity of(ActivityEntry it) {
            return new Activity(
                    it.id().value(),
                    it.day(),
                    Kind.valueOf(it.kind().name()),
                    it.minutes(),
                    it.energy().map(energy -> rounded(energy.kilocalories())),
                    it.energy().map(energy -> EnergySource.valueOf(energy.source().name())),
                    it.note(),
                    it.loggedAt());
        }
    }

    record Range(double min, double likely, double max) {}

    enum Confidence {
        @JsonProperty("NONE")
        NONE, @JsonProperty("LOW")
        LOW, @JsonProperty("MEDIUM")
        MEDIUM, @JsonProperty("HIGH")
        HIGH
    }

    enum Reason {
        @JsonProperty("TOO_FEW_INTAKE_DAYS")
        TOO_FEW_INTAKE_DAYS, @JsonProperty("TOO_FEW_WEIGHTS")
        TOO_FEW_WEIGHTS, @JsonProperty("WEIGHTS_TOO_CLOSE")
        WEIGHTS_TOO_CLOSE
    }

    /** What the formula says, by the weight of your profile. */
    record Formula(double bmr, double tdee, double weightKg) {}

    /**
     * @param estimate kcal a day; 19 of 20 such intervals are meant to hold the truth. Left out while nothing can be said.
     * @param confidence NONE where there is no estimate
     * @param reason why there is none
     * @param daysUsed of the last 28, with a usable intake
     * @param daysRead how far back it looks
     * @param asOf the last day with a weight
     * @param formula left out without a profile
     * @param targetTdee what your targets go by, or would: at most 500 kcal from the formula. Left out while the
     *     confidence is NONE or LOW, or there is no formula.
     * @param adaptTargets whether they do
     */
    record ShownExpenditure(
            Optional<Range> estimate,
            Confidence confidence,
            Optional<Reason> reason,
            int daysUsed,
            int weightDays,
            int daysBetweenWeights,
            int daysRead,
            Optional<LocalDate> asOf,
            Optional<Formula> formula,
            Optional<Double> targetTdee,
            boolean adaptTargets) {
        static ShownExpenditure of(GetExpenditure.View view) {
            var spent = view.spent();
            var estimated = spent instanceof Expenditure.Estimated it
                    ? Optional.of(it)
                    : Optional.<Expenditure.Estimated>empty();
            var unknown = spent instanceof Expenditure.Unknown it
                    ? Optional.of(it)
                    : Optional.<Expenditure.Unknown>empty();
            var target = view.forTargets();
            return new ShownExpenditure(
                    estimated.map(it -> new Range(
                            Math.round(it.kilocalories().min()),
                            Math.round(it.kilocalories().likely()),
                            Math.round(it.kilocalories().max()))),
                    estimated.map(it -> Confidence.valueOf(it.confidence().name())).orElse(Confidence.NONE),
                    unknown.map(it -> Reason.valueOf(it.reason().name())),
                    spent.evidence().intakeDays(),
                    spent.evidence().weightDays(),
                    spent.evidence().daysBetweenWeights(),
                    ExpenditureEstimator.READ_DAYS,
                    estimated.map(Expenditure.Estimated::asOf),
                    view.formula().map(it -> new Formula(it.bmr(), it.tdee(), it.weightKg())),
                    target.isPresent()
                            ? Optional.of((double) Math.round(target.getAsDouble()))
                            : Optional.empty(),
                    view.adaptsTargets());
        }
    }
}

package dev.galley.http.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.galley.application.profile.GetPreferences;
import dev.galley.application.profile.GetProfile;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.ActivityLevel;
import dev.galley.domain.profile.BasalMetabolicRate;
import dev.galley.domain.profile.BodyMeasures;
import dev.galley.domain.profile.Cuisine;
import dev.galley.domain.profile.DailyNeeds;
import dev.galley.domain.profile.Goal;
import dev.galley.domain.profile.Sex;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How profiles and preferences look on the wire. */
final class ProfileWire {
    private ProfileWire() {}

    enum Activity {
        @JsonProperty("sedentary")
        SEDENTARY, @JsonProperty("light")
        LIGHT, @JsonProperty("moderate")
        MODERATE, @JsonProperty("active")
        ACTIVE, @JsonProperty("extra_active")
        EXTRA_ACTIVE
    }

    enum Formula {
        @JsonProperty("KATCH_MCARDLE")
        KATCH_MCARDLE, @JsonProperty("MIFFLIN_ST_JEOR")
        MIFFLIN_ST_JEOR
    }

    /** A profile as its owner tells it. */
    record Body(
            @Min(BodyMeasures.LEAST_AGE) @Max(BodyMeasures.MOST_AGE) int age,
            Sex sex,
            @Min(BodyMeasures.LEAST_HEIGHT_CM) @Max(BodyMeasures.MOST_HEIGHT_CM) BigDecimal heightCm,
            @Min(BodyMeasures.LEAST_WEIGHT_KG) @Max(BodyMeasures.MOST_WEIGHT_KG) BigDecimal weightKg,
            @Min(BodyMeasures.LEAST_BODY_FAT_PERCENT) @Max(BodyMeasures.MOST_BODY_FAT_PERCENT) Optional<BigDecimal> bodyFatPercent,
            Activity activityLevel,
            Goal goal,
            @Min(BodyMeasures.LEAST_WEIGHT_KG) @Max(BodyMeasures.MOST_WEIGHT_KG) Optional<BigDecimal> targetWeightKg) {
        dev.galley.domain.profile.Profile of(UserId owner) {
            return new dev.galley.domain.profile.Profile(
                    owner,
                    new BodyMeasures(age, sex, heightCm, weightKg, bodyFatPercent),
                    ActivityLevel.valueOf(activityLevel.name()),
                    goal,
                    targetWeightKg);
        }
    }

    /** The same, and at once what somebody eats and likes. */
    record Onboarding(
            @Min(BodyMeasures.LEAST_AGE) @Max(BodyMeasures.MOST_AGE) int age,
            Sex sex,
            @Min(BodyMeasures.LEAST_HEIGHT_CM) @Max(BodyMeasures.MOST_HEIGHT_CM) BigDecimal heightCm,
            @Min(BodyMeasures.LEAST_WEIGHT_KG) @Max(BodyMeasures.MOST_WEIGHT_KG) BigDecimal weightKg,
            @Min(BodyMeasures.LEAST_BODY_FAT_PERCENT) @Max(BodyMeasures.MOST_BODY_FAT_PERCENT) Optional<BigDecimal> bodyFatPercent,
            Activity activityLevel,
            Goal goal,
            @Min(BodyMeasures.LEAST_WEIGHT_KG) @Max(BodyMeasures.MOST_WEIGHT_KG) Optional<BigDecimal> targetWeightKg,
            Optional<PreferencesBody> preferences) {
        dev.galley.domain.profile.Profile of(UserId owner) {
            return new Body(age, sex, heightCm, weightKg, bodyFatPercent, activityLevel, goal, targetWeightKg)
                    .of(owner);
        }
    }

    /** Kilocalories and grams a day. */
    record Targets(
            BigDecimal calories, BigDecimal proteinGrams, BigDecimal carbsGrams, BigDecimal fatGrams) {
        static Targets of(DailyNeeds.Targets targets) {
            return new Targets(
                    targets.calories(), targets.proteinGrams(), targets.carbsGrams(), targets.fatGrams());
        }
    }

    record Needs(BigDecimal bmr, Formula formula, BigDecimal tdee, Targets targets) {
        static Needs of(GetProfile.View view) {
            var needs = view.needs();
            return new Needs(
                    needs.bmr(), formula(needs.formula()), needs.tdee(), Targets.of(needs.targets()));
        }

        private static Formula formula(BasalMetabolicRate.Formula formula) {
            return Formula.valueOf(formula.name());
        }
    }

    /** A profile, and what follows from it. */
    record Profile(
            int age,
            Sex sex,
            BigDecimal heightCm,
            BigDecimal weightKg,
            Optional<BigDecimal> bodyFatPercent,
            Activity activityLevel,
            Goal goal,
            Optional<BigDecimal> targetWeightKg,
            BigDecimal bmr,
            Formula formula,
            BigDecimal tdee,
            Targets targets) {
        static Profile of(GetProfile.View view) {
            var profile = view.profile();
            var needs = Needs.of(view);
            return new Profile(
                    profile.body().age(),
                    profile.body().sex(),
                    profile.body().heightCm(),
                    profile.body().weightKg(),
                    profile.body().bodyFatPercent(),
                    Activity.valueOf(profile.activityLevel().name()),
                    profile.goal(),
                    profile.targetWeightKg(),
                    needs.bmr,
                    needs.formula,
                    needs.tdee,
                    needs.targets);
        }
    }

    /** @param allergies codes, like the diets and cuisines */
    record Preferences(
            List<String> dietary,
            List<String> allergies,
            List<String> dislikedIngredients,
            List<String> cuisines,
            Optional<Integer> maxCookingMinutes,
            Optional<Integer> householdSize,
            PreferencesBody.Units units,
            String locale,
            String timezone) {
        static Preferences of(GetPreferences.View view) {
            var preferences = view.preferences();
            return new Preferences(
                    preferences.dietary().stream().map(Diet::code).toList(),
                    preferences.allergies().stream().map(Allergen::code).toList(),
                    preferences.dislikedIngredients(),
                    preferences.cuisines().stream().map(Cuisine::code).toList(),
                    preferences.maxCookingMinutes(),
                    preferences.householdSize(),
                    PreferencesBody.Units.valueOf(preferences.units().name()),
                    view.region().locale().code(),
                    view.region().timezone().getId());
        }
    }

    record Onboarded(
            BigDecimal bmr,
            Formula formula,
            BigDecimal tdee,
            Targets targets,
            Profile profile,
            Preferences preferences) {}
}

package dev.galley.domain.profile;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People to test with. */
public final class ProfileSamples {
    public static final UserId ANNA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000001"));
    public static final UserId BEN = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000002"));

    public static final Preferences LIKINGS = new Preferences(
            List.of(Diet.PESCATARIAN, Diet.GLUTEN_FREE),
            List.of(Allergen.PEANUTS, Allergen.MILK),
            List.of("coriander", "Brussels sprouts"),
            List.of(new Cuisine("thai"), new Cuisine("italian")),
            Optional.of(45),
            Optional.of(3),
            MeasuringSystem.US);

    private ProfileSamples() {}

    public static BodyMeasures body(int age, Sex sex, String heightCm, String weightKg) {
        return new BodyMeasures(age, sex, new BigDecimal(heightCm), new BigDecimal(weightKg), Optional.empty());
    }

    public static BodyMeasures lean(String weightKg, String bodyFatPercent) {
        return new BodyMeasures(
                40,
                Sex.FEMALE,
                new BigDecimal("170"),
                new BigDecimal(weightKg),
                Optional.of(new BigDecimal(bodyFatPercent)));
    }

    public static Profile profile(UserId owner, BodyMeasures body, ActivityLevel activity, Goal goal) {
        return new Profile(owner, body, activity, goal, Optional.empty());
    }

    public static Profile ofAnna() {
        return new Profile(
                ANNA,
                lean("64.5", "24.3"),
                ActivityLevel.EXTRA_ACTIVE,
                Goal.CUT,
                Optional.of(new BigDecimal("60.25")));
    }

    public static Profile ofBen() {
        return profile(BEN, body(30, Sex.MALE, "180", "80"), ActivityLevel.MODERATE, Goal.MAINTAIN);
    }
}

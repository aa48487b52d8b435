package dev.galley.domain.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.LIKINGS;
import static dev.galley.domain.profile.ProfileSamples.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static Refused refused(Runnable making) {
        var refused = catchThrowableOfType(Refused.class, making::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void what_is_no_body_is_refused_field_by_field() {
        assertThat(refused(() -> body(0, Sex.MALE, "0", "-1")).fields()).containsOnlyKeys("age", "heightCm",
                "weightKg");
        assertThat(refused(() -> body(12, Sex.MALE, "180", "80")).fields()).containsOnlyKeys("age");
        assertThat(refused(() -> body(121, Sex.MALE, "180", "80")).fields()).containsOnlyKeys("age");
        assertThat(refused(() -> body(30, Sex.MALE, "280.01", "80")).fields()).containsOnlyKeys("heightCm");
        assertThat(refused(() -> body(30, Sex.MALE, "180", "650.01")).fields()).containsOnlyKeys("weightKg");
        for (var fat : List.of("1.9", "75.1", "-20", "100")) {
            assertThat(refused(() -> ProfileSamples.lean("80", fat)).fields()).containsOnlyKeys("bodyFatPercent");
        }
        assertThat(refused(() -> new Profile(
                ANNA,
                body(30, Sex.MALE, "180", "80"),
                ActivityLevel.LIGHT,
                Goal.CUT,
                Optional.of(BigDecimal.ONE)))
                .fields())
                .containsOnlyKeys("targetWeightKg");
    }

    @Test
    void the_edges_of_mankind_are_people() {
        body(BodyMeasures.LEAST_AGE, Sex.FEMALE, "100", "20");
        body(BodyMeasures.MOST_AGE, Sex.FEMALE, "280", "650");
        ProfileSamples.lean("80", "2");
        ProfileSamples.lean("80", "75");
    }

    @Test
    void measures_are_kept_to_the_hundredth() {
        assertThat(body(30, Sex.MALE, "182.885", "72.5748"))
                .isEqualTo(body(30, Sex.MALE, "182.89", "72.57"))
                .isEqualTo(body(30, Sex.MALE, "182.890", "72.5700"));
    }

    @Test
    void lists_hold_nothing_twice() {
        var said = new Preferences(
                List.of(Diet.VEGAN, Diet.VEGAN),
                List.of(Allergen.NUTS, Allergen.NUTS),
                List.of(" Okra ", "okra", "Leek"),
                List.of(new Cuisine("thai"), new Cuisine("thai")),
                Optional.empty(),
                Optional.empty(),
                MeasuringSystem.METRIC);
        assertThat(said.dietary()).containsExactly(Diet.VEGAN);
        assertThat(said.allergies()).containsExactly(Allergen.NUTS);
        assertThat(said.dislikedIngredients()).containsExactly("Okra", "Leek");
        assertThat(said.cuisines()).containsExactly(new Cuisine("thai"));
    }

    @Test
    void preferences_out_of_bounds_are_refused_field_by_field() {
        assertThat(refused(() -> new Preferences(
                List.of(),
                List.of(),
                List.of("leek", " ", "x".repeat(81)),
                List.of(),
                Optional.of(4),
                Optional.of(0),
                MeasuringSystem.METRIC))
                .fields())
                .containsOnlyKeys(
                        "dislikedIngredients[1]", "dislikedIngredients[2]", "maxCookingMinutes", "householdSize");
        assertThat(refused(() -> new Preferences(
                List.of(),
                List.of(),
                IntStream.range(0, 101).mapToObj(i -> "food " + i).toList(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                MeasuringSystem.METRIC))
                .fields())
                .containsOnlyKeys("dislikedIngredients");
    }

    @Test
    void an_edit_keeps_clears_and_sets() {
        var keep = new PreferencesEdit(
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>());
        assertThat(keep.on(LIKINGS)).isEqualTo(LIKINGS);
        var clear = new PreferencesEdit(
                new Edit.Clear<>(),
                new Edit.Clear<>(),
                new Edit.Clear<>(),
                new Edit.Clear<>(),
                new Edit.Clear<>(),
                new Edit.Clear<>(),
                new Edit.Clear<>());
        assertThat(clear.on(LIKINGS)).isEqualTo(Preferences.NONE);
        var set = new PreferencesEdit(
                new Edit.To<>(List.of(Diet.VEGAN)),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.Keep<>(),
                new Edit.To<>(20),
                new Edit.Clear<>(),
                new Edit.Keep<>());
        assertThat(set.on(LIKINGS)).isEqualTo(new Preferences(
                List.of(Diet.VEGAN),
                LIKINGS.allergies(),
                LIKINGS.dislikedIngredients(),
                LIKINGS.cuisines(),
                Optional.of(20),
                Optional.empty(),
                MeasuringSystem.US));
    }
}

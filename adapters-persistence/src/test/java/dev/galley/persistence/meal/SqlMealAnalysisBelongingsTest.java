package dev.galley.persistence.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.FormerItems.Former;
import dev.galley.domain.meal.analysis.PhotoAnalyses.Asked;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.domain.meal.analysis.SeenDish;
import dev.galley.domain.meal.analysis.SeenItem;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlMealAnalysisBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final UUID RUNNER = UUID.fromString("0199a1b2-0000-7a01-8b3c-00000000dead");

    private final JdbiPhotoAnalyses analyses = new JdbiPhotoAnalyses(postgres.sql());
    private final JdbiFormerItems former = new JdbiFormerItems(postgres.sql());
    private final SqlMealAnalysisBelongings belongings = new SqlMealAnalysisBelongings(postgres.sql());

    private void photograph(int number, UserId owner, String said) {
        new JdbiMeals(postgres.sql()).save(new Versioned<>(logged(meal(number), owner, NOON), 0));
        var dish = new SeenDish(Optional.of("Fried rice"), 0.8, List.of(new SeenItem(
                "Rice", Optional.of(1.0), Optional.of("cup"), new Interval(100, 150, 200),
                Map.of(Nutrient.CALORIES, 195.0), 0.9)));
        analyses.save(PhotoAnalysis.of(
                meal(number), owner, Tier.PRO, Language.JA, Optional.of("k3y"),
                new Clues(Optional.of(said), Optional.of("half"), Optional.of(250.0), List.of("2 eggs")), true, NOW)
                .begun(RUNNER, NOW)
                .replied(new PhotoAnalysis.Reply(Optional.of(dish), "fake:model")));
        former.keep(meal(number), owner, new Former(
                List.of(eggs()),
                Optional.of("fake:former"),
                List.of(new Question(new UUID(1, 1), "eggs", List.of())),
                List.of(new Asked(new UUID(1, 1), eggs().id().value())),
                3));
    }

    @Test
    void everything_is_packed_and_nothing_is_left() {
        photograph(1, ANNA, "my lunch");
        photograph(2, BEN, "his lunch");
        var parcel = new PackedParcel();
        belongings.pack(ANNA, parcel);
        assertThat(parcel.list("meal-analyses")).singleElement().asString()
                .contains("my lunch", "half", "250", "2 eggs", "Fried rice", "fake:model", "PRO")
                .doesNotContain("his lunch")
                .doesNotContain(RUNNER.toString()) // a machine's business
                .doesNotContain(ANNA.value().toString());
        assertThat(parcel.list("meal-former-items")).singleElement().asString().contains("Egg", "CALORIES",
                "fake:former", "eggs");

        belongings.erase(ANNA);
        belongings.erase(ANNA);
        assertThat(analyses.of(meal(1))).isEmpty();
        assertThat(former.of(meal(1))).isEmpty();
        assertThat(analyses.of(meal(2))).isPresent();
        assertThat(former.of(meal(2))).isPresent();
        for (var table : belongings.tables()) {
            assertThat(postgres.sql().handle()
                    .createQuery("SELECT count(*) FROM " + table + " t WHERE to_jsonb(t)::text LIKE :anna")
                    .bind("anna", "%" + ANNA.value() + "%")
                    .mapTo(Integer.class)
                    .one()).as(table).isZero();
        }
    }
}

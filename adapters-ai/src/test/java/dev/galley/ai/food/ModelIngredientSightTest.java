package dev.galley.ai.food;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.ToldModels;
import dev.galley.domain.food.sight.IngredientSight;
import dev.galley.domain.food.sight.IngredientSight.Glance;
import dev.galley.domain.food.sight.IngredientSight.Named;
import dev.galley.domain.food.sight.IngredientSight.Sighting;
import dev.galley.domain.food.sight.IngredientSightContract;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Unanswered;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelIngredientSightTest extends IngredientSightContract {
    private static final UserId SOMEBODY = new UserId(new UUID(1, 2));

    private final ToldModels models = new ToldModels();
    private final IngredientSight sight = new ModelIngredientSight(models);

    @Override
    protected IngredientSight seeing() {
        models.replies(
                """
                {"candidates": [{"name": "b", "english": "b", "confidence": 0.2}, {"name": "a", "english": "a", "confidence": 0.7}]}""");
        return sight;
    }

    private Sighting look() {
        return sight.look(new Glance(new byte[]{1}, "a".repeat(64), 7, SOMEBODY, Tier.PRO, Language.DE));
    }

    private Sighting.Seen seen(String reply) {
        models.replies(reply);
        return (Sighting.Seen) look();
    }

    @Test
    void names_and_weight_are_read() {
        var seen = seen("""
                {"candidates": [{"name": "Rübe", "english": "turnip", "confidence": 0.1},
                                {"name": " Zwiebel ", "english": "onion", "confidence": 0.9}, {"name": "", "english": ""}],
                 "grams": {"from": 80, "likely": 100, "to": 130}}""");
        assertThat(seen.names()).containsExactly(new Named("Zwiebel", "onion", 0.9), new Named("Rübe", "turnip", 0.1));
        assertThat(seen.grams()).contains(new Interval(80, 100, 130));
        assertThat(seen.provider()).isEqualTo("test:model");
        assertThat(models.asked().getFirst().account().person()).contains(SOMEBODY);
        assertThat(models.asked().getFirst().pictures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"from\": 5, \"likely\": 4, \"to\": 6}", "{\"from\": 0, \"likely\": 0, \"to\": 0}",
            "{\"from\": -1, \"likely\": 1, \"to\": 2}", "{\"from\": 1, \"likely\": 2, \"to\": 9e9}", "{}", "null",
            "\"many\""})
    void a_weight_that_cannot_be_is_none(String grams) {
        assertThat(seen("{\"candidates\": [], \"grams\": %s}".formatted(grams)).grams()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"NO_PROVIDER, NO_PROVIDER", "BUSY, UNAVAILABLE", "OUT_OF_TIME, UNAVAILABLE", "FAILED, UNAVAILABLE",
            "REFUSED, REFUSED", "UNUSABLE, UNUSABLE"})
    void no_answer_is_told_by_what_can_be_done(Unanswered why, IngredientSight.Why told) {
        models.silent(why);
        assertThat(look()).isEqualTo(new Sighting.Unseen(told));
    }
}

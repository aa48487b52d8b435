package dev.galley.ai.meal;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.ToldModels;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting;
import dev.galley.domain.meal.analysis.DishRecognition.Why;
import dev.galley.domain.meal.analysis.DishRecognitionContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDishRecognitionTest implements DishRecognitionContract {
    private static final String BANANA = """
            {"name": "banana", "quantity": 1, "unit": "piece", "grams": 120, "gramsMin": 100, "gramsMax": 140,
             "calories": 107, "proteinGrams": 1, "carbsGrams": 27, "fatGrams": 0, "confidence": 0.9}""";

    private final ToldModels models = new ToldModels();

    private DishRecognition recognition() {
        return new ModelDishRecognition(models, new OnePicture());
    }

    private DishRecognition saying(String... items) {
        models.replies("""
                {"dishName": "Fruit", "confidence": 0.9, "items": [%s]}""".formatted(String.join(", ", items)));
        return recognition();
    }

    @Override
    public DishRecognition seeing() {
        return saying(BANANA);
    }

    @Override
    public DishRecognition nobody() {
        models.gone().silent(Unanswered.NO_PROVIDER);
        return recognition();
    }

    @Override
    public DishRecognition failing() {
        models.silent(Unanswered.FAILED);
        return recognition();
    }

    @Override
    public String picture() {
        return "5f0c9a4be8d147d2a3b6c1d9e0f78a42";
    }

    @Override
    public String noPicture() {
        return "00000000000000000000000000000000";
    }

    @ParameterizedTest
    @CsvSource({"NO_PROVIDER, NO_PROVIDER", "OUT_OF_TIME, OUT_OF_TIME", "BUSY, BUSY", "REFUSED, REFUSED",
            "UNUSABLE, UNUSABLE", "FAILED, FAILED"})
    void why_nothing_was_seen_is_told(Unanswered said, Why heard) {
        models.silent(said);
        assertThat(recognition().recognize(DishRecognitionContract.glance(picture())))
                .isEqualTo(new Sighting.Unseen(heard));
    }

    @Test
    void what_cannot_be_is_left_out() {
        var hostile = BANANA.replace("120", "-100").replace("107", "1e308");
        var boundless = BANANA.replace("107", "1e308").replace("banana", "<b>pear</b> https://evil.example/x");
        var seen = (Sighting.Seen) saying(hostile, boundless).recognize(DishRecognitionContract.glance(picture()));
        assertThat(seen.dish().items()).singleElement().satisfies(item -> {
            assertThat(item.name()).contains("pear").doesNotContain("<", "evil", "/");
            assertThat(item.claimed()).doesNotContainKey(Nutrient.CALORIES);
        });
        assertThat(saying(hostile).recognize(DishRecognitionContract.glance(picture())))
                .isEqualTo(new Sighting.Unseen(Why.UNUSABLE));
    }

    private final class OnePicture implements Queries {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            if (query instanceof GetPicture(var id) && id.value().equals(picture())) {
                return (R) new GetPicture.Picture(new byte[]{1}, 10, 10, "a".repeat(64), 7);
            }
            throw MEDIA_NOT_FOUND.because("there is no such picture");
        }
    }
}

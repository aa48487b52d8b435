package dev.galley.ai.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.ai.llm.Question;
import dev.galley.ai.llm.ToldModels;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import dev.galley.domain.recipe.intake.PicturedRecipesContract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelPicturedRecipesTest extends PicturedRecipesContract {
    private static final UserId SOMEBODY = new UserId(new UUID(1, 2));
    private static final String RECIPE = """
            {"found": true, "name": {"text": "Buns", "page": 1}, "language": "en",
             "ingredients": [{"text": "2 cups flour", "page": 1, "group": "For the dough"}],
             "steps": [{"text": "Bake.", "page": 2}], "notes": [{"text": "", "page": 1}]}""";

    private final ToldModels models = new ToldModels().replies(question -> Optional.of(shows(question, "landscape")
            ? "{\"found\": false}"
            : RECIPE));

    private static boolean shows(Question<?> question, String what) {
        return new String(question.pictures().getFirst().content().get(), UTF_8).contains(what);
    }

    @Override
    protected PicturedRecipes recipes() {
        return new ModelPicturedRecipes(models, new OwnPictures());
    }

    @Override
    protected List<PicturedRecipes.Page> recipe() {
        return List.of(page("first"), page("second"));
    }

    @Override
    protected PicturedRecipes.Page landscape() {
        return page("landscape");
    }

    private static PicturedRecipes.Page page(String content) {
        return new PicturedRecipes.Page("image/png", content.getBytes(UTF_8));
    }

    @Test
    void pictures_go_out_bare_and_in_their_order() {
        recipes().read(recipe(), Language.DE, SOMEBODY);
        assertThat(models.asked()).singleElement().satisfies(question -> {
            assertThat(question.pictures()).extracting(it -> new String(it.content().get(), UTF_8)).containsExactly(
                    "bare:first",
                    "bare:second");
            assertThat(question.account().person()).contains(SOMEBODY);
        });
    }

    @ParameterizedTest
    @CsvSource({"NO_PROVIDER, NO_VISION_PROVIDER", "BUSY, MODEL_UNAVAILABLE", "OUT_OF_TIME, MODEL_UNAVAILABLE",
            "FAILED, MODEL_UNAVAILABLE", "REFUSED, NO_RECIPE_FOUND", "UNUSABLE, NO_RECIPE_FOUND"})
    void no_answer_is_told_by_what_can_be_done(Unanswered why, String code) {
        models.silent(why);
        var refused = catchThrowableOfType(Refused.class, () -> recipes().read(recipe(), Language.EN, SOMEBODY));
        assertThat(refused.refusal().name()).isEqualTo(code);
    }

    @Test
    void a_recipe_of_nothing_is_not_taken() {
        models.replies("{\"found\": true, \"name\": {\"text\": \"Buns\", \"page\": 1}}");
        var refused = catchThrowableOfType(Refused.class, () -> recipes().read(recipe(), Language.EN, SOMEBODY));
        assertThat(refused.refusal().name()).isEqualTo("NO_RECIPE_FOUND");
    }

    @Test
    void without_a_model_nobody_sees() {
        models.gone();
        assertThat(recipes().canSee()).isFalse();
    }
}

package dev.galley.domain.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of whoever reads recipes in texts that no rule can read. */
public abstract class UnruledRecipesContract {
    private static final UserId SOMEBODY = new UserId(new UUID(7, 8));

    protected abstract UnruledRecipes recipes();

    /** With a recipe in it. */
    protected abstract String letter();

    /** Without one. */
    protected abstract String poem();

    @Test
    void a_recipe_is_read_in_a_letter() {
        assertThat(recipes().canRead()).isTrue();
        var read = recipes().read(letter(), Language.EN, SOMEBODY).foundIn(letter());
        assertThat(read.ingredients().size() + read.steps().size()).isPositive();
    }

    @Test
    void where_there_is_none_that_is_what_it_says() {
        var refused = catchThrowableOfType(Refused.class, () -> recipes().read(poem(), Language.EN, SOMEBODY));
        assertThat(refused.refusal()).isEqualTo(NO_RECIPE_FOUND);
    }
}

package dev.galley.domain.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.reading.Provenance.From;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of whoever reads recipes off pictures: the shape of the answer and its refusals, never its wording. */
public abstract class PicturedRecipesContract {
    private static final UserId SOMEBODY = new UserId(new UUID(7, 7));

    protected abstract PicturedRecipes recipes();

    /** Of a recipe with a name, ingredients and steps. */
    protected abstract List<PicturedRecipes.Page> recipe();

    /** Of anything else. */
    protected abstract PicturedRecipes.Page landscape();

    @Test
    void a_recipe_is_read_off_its_pages() {
        var read = recipes().read(recipe(), Language.EN, SOMEBODY).read(recipe().size());
        assertThat(read.name().value()).isNotBlank();
        assertThat(read.name().provenance().from()).isEqualTo(From.MODEL);
        assertThat(read.ingredients()).isNotEmpty();
        assertThat(read.steps()).isNotEmpty();
        assertThat(read.ingredients()).allSatisfy(line -> assertThat(line.provenance().page().orElseThrow())
                .isBetween(1, recipe().size()));
    }

    @Test
    void where_none_is_to_be_seen_that_is_what_it_says() {
        var refused = catchThrowableOfType(Refused.class, () -> recipes().read(List.of(landscape()), Language.EN,
                SOMEBODY));
        assertThat(refused.refusal()).isEqualTo(NO_RECIPE_FOUND);
    }

    @Test
    void somebody_can_see() {
        assertThat(recipes().canSee()).isTrue();
    }

    @Test
    void pages_are_one_to_ten() {
        assertThatThrownBy(() -> recipes().read(List.of(), Language.EN, SOMEBODY)).isInstanceOf(
                IllegalArgumentException.class);
        var many = Collections.nCopies(PicturedRecipes.MOST_PAGES + 1, landscape());
        assertThatThrownBy(() -> recipes().read(many, Language.EN, SOMEBODY)).isInstanceOf(
                IllegalArgumentException.class);
    }
}

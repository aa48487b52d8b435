package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.facts;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.recipe.ListRecipeVersions;
import dev.galley.application.recipe.ListRecipeVersions.Version;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlListRecipeVersionsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final JdbiRecipes recipes = new JdbiRecipes(postgres.sql(), new JdbiRecipesTest.Listed());

    private Recipe withVersions(String slug, int count) {
        recipes.save(new Versioned<>(published(slug), 0));
        var key = RecipeKey.of(slug).orElseThrow();
        for (int number = 2; number <= count; number++) {
            var recipe = recipes.of(key).orElseThrow();
            recipes.save(recipe.with(recipe.value().revise(named("No. " + number), facts(), NOW).orElseThrow()
                    .after()));
        }
        return recipes.of(key).orElseThrow().value();
    }

    private static Page<Version, Integer> list(Optional<RecipeKey> key, Place<Integer> place, int size) {
        return new SqlListRecipeVersions(postgres.sql())
                .handle(new ListRecipeVersions(key, place, new PageSize(size)), new Caller.Stranger());
    }

    @Test
    void the_newest_comes_first_and_cursors_lead_to_the_oldest() {
        var key = Optional.of(RecipeKey.of(withVersions("many", 5).id()));
        var first = list(key, Place.first(), 2);
        assertThat(first.items()).extracting(Version::name).containsExactly("No. 5", "No. 4");
        assertThat(first.items()).extracting(Version::current).containsExactly(true, false);
        assertThat(first.total().count()).isEqualTo(5);
        var second = list(key, first.next().orElseThrow(), 2);
        assertThat(second.items()).extracting(Version::number).containsExactly(3, 2);
        assertThat(second.number()).isEqualTo(2);
        var third = list(key, second.next().orElseThrow(), 2);
        assertThat(third.items()).extracting(Version::number).containsExactly(1);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void a_page_is_found_by_its_number() {
        withVersions("many", 5);
        assertThat(list(RecipeKey.of("many"), new Place.Numbered<>(2), 2).items())
                .extracting(Version::number)
                .containsExactly(3, 2);
        assertThat(list(RecipeKey.of("many"), new Place.Numbered<>(4), 2).items()).isEmpty();
    }

    @Test
    void what_is_not_public_has_no_versions_to_show() {
        recipes.save(new Versioned<>(drafted("draft"), 0));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> list(RecipeKey.of("draft"), Place.first(), 2))
                .extracting(Refused::refusal)
                .isEqualTo(RECIPE_NOT_FOUND);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> list(Optional.empty(), Place.first(), 2));
    }
}

package dev.galley.persistence.recipe.search;

import static dev.galley.persistence.recipe.search.Catalogue.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.recipe.RecipeFilter;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.recipe.seeding.Chance;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSearchRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Catalogue catalogue = new Catalogue(postgres.sql());

    @Test
    void words_in_the_name_count_most_then_description_then_tags_then_ingredients() {
        catalogue.put(recipe("One").ingredients("lentils"));
        catalogue.put(recipe("Two").with(r -> r.tags = List.of("dinner", "lentils")));
        catalogue.put(recipe("Three").with(r -> r.description = Optional.of("Made of lentils.")));
        catalogue.put(recipe("Lentils"));
        assertThat(catalogue.found("lentil")).containsExactly("Lentils", "Three", "Two", "One");
    }

    @Test
    void the_better_liked_comes_first_among_equals() {
        catalogue.put(recipe("Soup one"));
        catalogue.rate(catalogue.put(recipe("Soup two")), 5, 9);
        catalogue.rate(catalogue.put(recipe("Soup three")), 1, 9);
        assertThat(catalogue.found("soup")).containsExactly("Soup two", "Soup one", "Soup three");
    }

    @Test
    void accents_and_capitals_do_not_matter() {
        catalogue.put(recipe("Crème Brûlée").with(r -> r.language = Language.FR));
        catalogue.put(recipe("Ølsuppe with Weißbrot"));
        assertThat(catalogue.found("creme brulee")).containsExactly("Crème Brûlée");
        assertThat(catalogue.found("CRÈMES BRÛLÉES")).containsExactly("Crème Brûlée");
        assertThat(catalogue.found("olsuppe weissbrot")).containsExactly("Ølsuppe with Weißbrot");
    }

    @Test
    void each_recipe_is_understood_in_its_own_language() {
        catalogue.put(recipe("Kartoffelsuppen").with(r -> r.language = Language.DE));
        catalogue.put(recipe("Tarte à la Crème").with(r -> r.language = Language.FR));
        catalogue.put(recipe("親子丼").with(r -> r.language = Language.JA));
        catalogue.put(recipe("麻婆豆腐").with(r -> r.language = Language.ZH));
        assertThat(catalogue.found("kartoffelsuppe")).containsExactly("Kartoffelsuppen");
        assertThat(catalogue.found("tarte a la creme")).containsExactly("Tarte à la Crème");
        assertThat(catalogue.found("親子丼")).containsExactly("親子丼");
        assertThat(catalogue.found("豆腐")).containsExactly("麻婆豆腐");
        assertThat(catalogue.search("豆腐").page().items().getFirst().value().highlights().name())
                .contains("麻婆<mark>豆腐</mark>");
    }

    @Test
    void quotes_minus_and_or_are_understood() {
        catalogue.put(recipe("Red Wine Sauce"));
        catalogue.put(recipe("Wine with Red Onions"));
        catalogue.put(recipe("Beer Bread"));
        assertThat(catalogue.found("\"red wine\"")).containsExactly("Red Wine Sauce");
        assertThat(catalogue.found("wine -onion")).containsExactly("Red Wine Sauce");
        assertThat(catalogue.found("beer or sauce")).containsExactlyInAnyOrder("Beer Bread", "Red Wine Sauce");
        assertThat(catalogue.found("wine onions")).containsExactly("Wine with Red Onions");
    }

    @Test
    void words_that_occur_nowhere_are_mended_and_the_answer_says_so() {
        catalogue.put(recipe("Chicken Soup"));
        var view = catalogue.search("chiken soop");
        assertThat(view.page().items()).hasSize(1);
        assertThat(view.correctedTo()).contains("chicken soup");
        assertThat(catalogue.search("chicken").correctedTo()).isEmpty();
        assertThat(catalogue.search("xyzzyxyzzy").page().items()).isEmpty();
    }

    @Test
    void highlights_show_the_words_and_escape_all_else() {
        catalogue.put(recipe("<script>alert('Crème')</script> & Crème")
                .with(r -> r.description = Optional.of("No \u0002such\u0003 <mark>cream</mark> here: creme."))
                .ingredients("double crème <b>", "salt"));
        var highlights = catalogue.search("creme").page().items().getFirst().value().highlights();
        assertThat(highlights.name()).contains(
                "&lt;script&gt;alert(&#39;<mark>Crème</mark>&#39;)&lt;/script&gt; &amp; <mark>Crème</mark>");
        assertThat(highlights.description().orElseThrow())
                .endsWith("&lt;mark&gt;cream&lt;/mark&gt; here: <mark>creme</mark>.");
        assertThat(highlights.ingredients()).containsExactly("double <mark>crème</mark> &lt;b&gt;");
    }

    @Test
    void facets_count_all_hits() {
        catalogue.put(recipe("Soup A").with(r -> r.cuisine = "thai"));
        catalogue.put(recipe("Soup B").with(r -> {
            r.tags = List.of("dinner", "quick");
            r.cook = Optional.of(50);
        }));
        catalogue.put(recipe("Bread"));
        var facets = catalogue.search("soup").facets();
        assertThat(facets.isEstimate()).isFalse();
        assertThat(facets.cuisine()).isEqualTo(Map.of("thai", 1L, "italian", 1L));
        assertThat(facets.tag()).isEqualTo(Map.of("dinner", 2L, "quick", 1L));
        assertThat(facets.difficulty()).isEqualTo(Map.of("easy", 2L));
        assertThat(facets.totalMinutes()).isEqualTo(Map.of("0-15", 1L, "31-60", 1L));
        assertThat(facets.dietary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'", "\"", "\"\"", "\\", "-", "--", "or", "or or or", "- - -\"", "a\"b", "!&|()<->:*",
            "'); DROP TABLE x; --",
            "%", "_", ":A", "the", "\uD83C\uDF5D", "\u0000", "a\u0000b", "-the", "-\"a b", "\"the of\"", "é", "ー", "々",
            "1 2 3", "1e5", "-soup or -bread", "http://a.b/c?d=e", "a@b.c", "foo/bar", "\u200b", "ﬁ", "Ⅷ", "\uD800"})
    void any_text_is_a_search(String text) {
        catalogue.put(recipe("Soup"));
        if (RecipeFilter.words(text).text().isPresent()) {
            assertThat(catalogue.search(text)).isNotNull();
        }
        assertThat(catalogue.suggested(text)).isNotNull();
    }

    @Test
    void random_text_is_a_search() {
        catalogue.put(recipe("Soup of the Day").with(r -> r.language = Language.DE));
        var chance = new Chance(99);
        var pieces = List.of("soup", "the", "\"", "-", " or ", " ", "'", "\\", "é", "豆", "腐", "(", "<->", ":*", "1",
                "\u0001");
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder("x");
            for (int n = chance.below(14); n >= 0; n--) {
                text.append(chance.of(pieces));
            }
            var language = chance.of(List.of(Language.values()));
            assertThat(catalogue.search(RecipeFilter.words(text.toString()), language)).as(text.toString()).isNotNull();
        }
    }
}

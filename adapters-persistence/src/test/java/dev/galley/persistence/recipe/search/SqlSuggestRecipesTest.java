package dev.galley.persistence.recipe.search;

import static dev.galley.persistence.recipe.search.Catalogue.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.persistence.sql.PostgresExtension;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSuggestRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Catalogue catalogue = new Catalogue(postgres.sql());

    @Test
    void beginnings_of_any_word_are_found() {
        catalogue.put(recipe("Spaghetti alla Carbonara"));
        assertThat(catalogue.suggested("spag")).containsExactly("Spaghetti alla Carbonara");
        assertThat(catalogue.suggested("carb")).containsExactly("Spaghetti alla Carbonara");
        assertThat(catalogue.suggested("Spaghetti carbonar")).containsExactly("Spaghetti alla Carbonara");
        assertThat(catalogue.suggested("ghetti")).isEmpty();
    }

    @Test
    void typing_errors_are_forgiven() {
        catalogue.put(recipe("Spaghetti Carbonara"));
        catalogue.put(recipe("Apple Pie"));
        assertThat(catalogue.suggested("spagetti carbonra")).containsExactly("Spaghetti Carbonara");
        assertThat(catalogue.suggested("aplle")).containsExactly("Apple Pie");
    }

    @Test
    void at_most_ten_the_best_liked_first() {
        IntStream.range(0, 12).forEach(i -> catalogue.rate(
                catalogue.put(recipe("Soup " + (char) ('a' + i))), 5, i + 1));
        assertThat(catalogue.suggested("so")).hasSize(10).startsWith("Soup l", "Soup k").doesNotContain("Soup a");
    }

    @Test
    void names_without_spaces_are_found() {
        catalogue.put(recipe("麻婆豆腐"));
        assertThat(catalogue.suggested("麻婆")).containsExactly("麻婆豆腐");
    }
}

package dev.galley.domain.recipe.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
            "https://www.Cooks.org/soup/?utm_source=a&fbclid=b#top, cooks.org/soup",
            "http://cooks.org:80/soup, cooks.org/soup",
            "https://cooks.org/?p=7&a=1, cooks.org?a=1&p=7", "https://cooks.org./soup, cooks.org/soup"})
    void an_address_is_the_same_without_what_does_not_matter(String url, String page) {
        assertThat(Likeness.page(url)).contains(page);
    }

    @ParameterizedTest
    @CsvSource({"https://cooks.org/", "http://www.cooks.org", "https://cooks.org/?utm_medium=x", "nonsense"})
    void a_whole_site_is_no_page(String url) {
        assertThat(Likeness.page(url)).isEmpty();
    }

    @Test
    void words_are_the_same_whatever_their_case_and_spaces() {
        assertThat(Likeness.words("Onion  SOUP", List.of("½ onion"), List.of("Cut.")))
                .isEqualTo(Likeness.words("onion soup ", List.of("\u00bd  Onion"), List.of(" cut.")))
                .isNotEqualTo(Likeness.words("onion soup", List.of(), List.of("½ onion")));
    }
}

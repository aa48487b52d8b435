package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says to have read must stand there, to the last digit. */
class StandingTest {
    private static final String SOURCE = """
            Aunt Rosa\u2019s  Buns!
            you\u2019ll want 12 eggs, 1/2 cup of milk, 1.5 kg flour \u2013 sifted, 1\u00bd tsp salt
            Gr\u00fc\u0308\u00dfe. \u5375\u30922\u500b""";

    private final Standing standing = Standing.in(SOURCE);

    @ParameterizedTest
    @ValueSource(strings = {"Aunt Rosa's Buns!", "aunt rosa\u2019s buns", "12 eggs", "1/2 cup of milk",
            "1.5 kg flour - sifted",
            "12 EGGS,\n1/2 cup", "salt", "\u5375\u3092"})
    void what_stands_there_is_found(String text) {
        var span = standing.of(text).orElseThrow();
        assertThat(Standing.in(SOURCE.substring(span.start(), span.end())).of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 eggs", "2 cup of milk", "5 kg flour", "1 eggs", "15 kg flour", "12 cup of milk", "egg",
            "1.5 kg flou",
            "2 eggs, 1/2 cup", "12 eggs, 1", "butter", "", " ", "eggs 12"})
    void what_does_not_is_not(String text) {
        assertThat(standing.of(text)).isEmpty();
    }

    @Test
    void places_are_those_of_the_source() {
        var span = standing.of("12 EGGS").orElseThrow();
        assertThat(SOURCE.substring(span.start(), span.end())).isEqualTo("12 eggs");
        var ligature = Standing.in("\ufb01ne salt").of("fine salt").orElseThrow();
        assertThat(ligature).isEqualTo(new Span(0, 8));
    }
}

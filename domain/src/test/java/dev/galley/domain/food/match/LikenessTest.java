package dev.galley.domain.food.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final Phrases PHRASES = new Phrases(LikenessTest::folded);
    private static final Likeness LIKENESS = new Likeness(PHRASES);

    /** Small letters, without plural s. */
    private static List<String> folded(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .distinct()
                .toList();
    }

    private static double like(String phrase, String preparation, String name) {
        var read = PHRASES.read(new FoodPhrase(phrase, Optional.of(preparation), Optional.empty(), Language.EN));
        var head = Set.copyOf(folded(name.split(",", 2)[0]));
        return LIKENESS.of(
                read, new NamedFood(folded(name), head, true, 1, true, Optional.of(Language.EN)), Language.EN, Map
                        .of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "boneless skinless chicken thighs | '' | Chicken thigh | Chicken wings",
            "peanuts | '' | Peanuts | Peanut butter",
            "onions | '' | Onion | Onion, cooked",
            "rice | cooked | Rice, cooked | Rice",
            "courgettes | '' | Zucchini | Cucumber",
            "fresh coriander | '' | Cilantro | Coriander seeds",
            "smoked haddock fillet | '' | Smoked haddock | Haddock",
            "lemon | juice of | Lemon juice | Lemon",
            "tuna in olive oil | '' | Tuna, canned in oil | Olive oil",
            "mint, dill and chervil | '' | Mint | Chervil",
            "large free-range eggs | '' | Egg | Egg white"})
    void of_two_names_the_one_that_is_meant_is_liker(String phrase, String done, String meant, String other) {
        assertThat(like(phrase, done, meant)).isGreaterThan(like(phrase, done, other));
    }

    @Test
    void the_very_name_is_certain_and_another_thing_is_not_like_enough() {
        assertThat(like("red onions", "", "Red onion")).isGreaterThanOrEqualTo(1);
        assertThat(like("wooden skewers", "", "Onion")).isZero();
        assertThat(like("cedar plank", "", "Cedar nut oil")).isLessThan(Likeness.ENOUGH);
    }

    @Test
    void a_phrase_without_words_means_nothing() {
        assertThat(PHRASES.read(new FoodPhrase("…", Optional.empty(), Optional.empty(), Language.EN))).isEmpty();
    }

    @Test
    void there_are_hundreds_of_synonyms_and_each_line_has_both_sides() {
        var lines = SynonymTable.TEXT.lines().toList();
        assertThat(lines).allMatch(line -> line.matches("[^:]+: [^:]+"));
        long pairs = lines.stream().mapToLong(line -> line.split(":", 2)[1].split(",", -1).length).sum();
        assertThat(pairs).isGreaterThan(300);
    }
}

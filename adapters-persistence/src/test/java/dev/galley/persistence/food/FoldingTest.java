package dev.galley.persistence.food;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
            "Tomatoes, tomato",
            "berries, berry",
            "Apples, apple",
            "leaves, leaf",
            "radishes, radish",
            "œufs, oeuf",
            "Hähnchenbrüste, Hahnchenbruste",
            "CRÈME, creme",
            "hen's egg, hens eggs",
            "limones, limon",
            "poireaux, poireau",
            "ﬁg, fig",
            "Ｅｇｇ, egg",
    })
    void forms_of_a_word_fold_to_the_same(String one, String other) {
        assertThat(Folding.words(one)).isEqualTo(Folding.words(other));
    }

    @Test
    void different_words_stay_different() {
        assertThat(List.of("chick", "chicken", "pea", "pear", "rice", "ricotta", "butter", "buttermilk"))
                .extracting(Folding::words)
                .doesNotHaveDuplicates();
    }

    @Test
    void little_words_do_not_count_unless_there_are_no_others() {
        assertThat(Folding.words("pechuga de pollo")).containsExactly("pechuga", "pollo");
        assertThat(Folding.words("the")).containsExactly("the");
    }

    /** Plain letters go another, faster way than all others: a letter at the end sends the same text both. Seed 5. */
    @Test
    void plain_letters_fold_as_they_do_beside_others() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder("x");
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append((char) (random.nextInt(4) == 0
                        ? random.nextInt(0x20, 0x7f)
                        : "aesivx The of"
                                .charAt(random.nextInt(13))));
            }
            var both = new LinkedHashSet<>(Folding.words(text.toString()));
            both.add("q");
            assertThat(Folding.words(text + " q\u0301")).as(text.toString()).containsExactlyElementsOf(both);
            assertThat(Folding.spelled(text + " q\u0301")).isEqualTo((Folding.spelled(text.toString()) + " q").strip());
        }
    }

    @Test
    void chinese_and_japanese_characters_are_words() {
        assertThat(Folding.words("鶏むね肉")).containsExactly("鶏", "む", "ね", "肉");
        assertThat(Folding.words("バター milk")).containsExactly("バ", "タ", "ー", "milk");
        assertThat(Folding.spelled("無塩バター")).isEqualTo("無塩バター");
    }

    /** Words go into queries between quotes. Seed 3. */
    @Test
    void nothing_but_letters_and_digits_comes_out_of_anything() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.appendCodePoint(random.nextBoolean()
                        ? random.nextInt(0x20, 0x7f)
                        : random.nextInt(0x80, 0xD800));
            }
            assertThat(Folding.words(text.toString())).allSatisfy(word -> assertThat(word).matches(
                    "[\\p{L}\\p{N}\\p{M}ー]+"));
        }
    }

    @ParameterizedTest
    @CsvSource({"brest, breast, 1", "chikcen, chicken, 1", "a, a, 0", "'', abc, 3", "tomato, potato, 2"})
    void distance_counts_slips_of_the_fingers(String a, String b, int distance) {
        assertThat(Dictionary.distance(a, b)).isEqualTo(distance);
        assertThat(Dictionary.distance(b, a)).isEqualTo(distance);
    }
}

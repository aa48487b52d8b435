package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenDishTest {
    private static SeenItem.Raw raw(String name, double grams) {
        return new SeenItem.Raw(name, 1, "piece", grams, 0, 0, 0, 0, 0, 0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://evil.example/x", "see www.evil.com", "rice javascript:alert(1)", "rice evil.ru",
            "mail me@evil.com",
            "//evil.com/rice", "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "rice 0199a1b26c007a018b3c1d2e3f405162", "",
            "  ", "123",
            "<b></b>", "\u0000", "rice @evil.example hi@x.io"})
    void what_is_no_name_is_dropped(String name) {
        assertThat(SeenItem.of(raw(name, 100))).isEmpty();
        assertThat(SeenDish.of(name, 0.5, List.of()).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <b>Rice</b> | Rice
            Rice<script>alert(1)</script> | Rice alert(1)
            **Rice** [x](y) | Rice x (y)
            R\u202eice\u200b | R ice
            Crème brûlée | Crème brûlée
            ご飯 | ご飯
            Chicken, 50% fat & skin | Chicken, 50% fat & skin
            `rm -rf` | rm -rf
            """)
    void names_are_made_plain(String name, String plain) {
        assertThat(SeenItem.of(raw(name, 100)).map(SeenItem::name)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 4.9e-324, 0.009, 5_001, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void what_cannot_weigh_so_much_is_dropped(double grams) {
        assertThat(SeenItem.of(raw("rice", grams))).isEmpty();
    }

    @Test
    void no_number_breaks_it() {
        var random = new Random(11);
        double[] odd = {0, -1, 1, 50, 1e-300, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                4_999};
        for (int i = 0; i < 20_000; i++) {
            var any = random.doubles(10).map(_ -> odd[random.nextInt(odd.length)]).toArray();
            var item = SeenItem.of(new SeenItem.Raw(
                    "rice", any[0], "cup", any[1], any[2], any[3], any[4], any[5], any[6], any[7], any[8]));
            item.ifPresent(it -> {
                var holds = Helping.seen(it, Optional.empty()).nutrition();
                holds.values().forEach(figure -> assertThat(figure.max()).isLessThan(1e5));
            });
        }
    }

    @Test
    void a_plate_has_no_more_than_thirty_things() {
        assertThat(SeenDish.of("x", 2, java.util.Collections.nCopies(500, raw("rice", 1))).items()).hasSize(30);
    }

    @Test
    void the_strategy_is_what_was_said() {
        assertThat(Strategy.code(Strategy.of(Clues.NONE))).isEqualTo("BASIC");
        assertThat(Strategy.code(Strategy.of(new Clues(Optional.of("lunch"), Optional.of("half"), Optional.of(200.0),
                List.of("rice", "chicken"))))).isEqualTo("PORTION+INGREDIENTS+WEIGHT+DESCRIPTION");
        assertThat(Strategy.code(Strategy.of(new Clues(Optional.empty(), Optional.empty(), Optional.empty(),
                List.of("rice"))))).isEqualTo("SINGLE_INGREDIENT");
    }

    @Test
    void portions_are_read() {
        assertThat(PortionWords.grams("250 g")).contains(250.0);
        assertThat(PortionWords.grams("about 0.5kg")).contains(500.0);
        assertThat(PortionWords.grams("1,500 g")).contains(1_500.0);
        assertThat(PortionWords.grams("1.250 g")).contains(1_250.0);
        assertThat(PortionWords.grams("1.250 kg")).contains(1_250.0);
        assertThat(PortionWords.grams("0.125 g")).contains(0.125);
        assertThat(PortionWords.grams("200克")).contains(200.0);
        assertThat(PortionWords.grams("1/2 kg")).contains(500.0);
        assertThat(PortionWords.grams("about 1 1/2 kg of it")).contains(1_500.0);
        assertThat(PortionWords.grams("11/2 kg")).contains(5_500.0);
        assertThat(PortionWords.grams("½ kg")).contains(500.0);
        assertThat(PortionWords.grams("2½ kg")).contains(2_500.0);
        assertThat(PortionWords.grams("1/2 lb").orElseThrow()).isCloseTo(226.8, within(0.1));
        assertThat(PortionWords.grams("1 500 g")).isEmpty();
        assertThat(PortionWords.grams("100-150 g")).isEmpty();
        assertThat(PortionWords.grams("1/0 kg")).isEmpty();
        assertThat(PortionWords.grams("2 glasses")).isEmpty();
        assertThat(PortionWords.grams("a large plate")).isEmpty();
        assertThat(PortionWords.factor("half a plate").orElseThrow().likely()).isEqualTo(0.5);
        assertThat(PortionWords.factor("doppelte Portion").orElseThrow().likely()).isEqualTo(2);
        assertThat(PortionWords.factor("1 plate")).isEmpty();
    }
}

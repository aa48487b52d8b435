package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenCorrectionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | the rice was half of that, and no butter | SCALE rice 0.50; REMOVE butter
            EN | The chicken was 150 g | MEASURE chicken 150 g
            EN | 200 grams of rice | MEASURE rice 200 grams
            EN | it was turkey, not chicken | REPLACE chicken turkey
            EN | turkey instead of the chicken | REPLACE chicken turkey
            EN | not chicken but turkey | REPLACE chicken turkey
            EN | replace the rice with quinoa | REPLACE rice quinoa
            EN | without the cheese | REMOVE cheese
            EN | there was no cheese on it | REMOVE cheese
            EN | I didn't eat the bread | REMOVE bread
            EN | no butter and cheese | REMOVE butter; REMOVE cheese
            EN | add a slice of toast and two eggs | ADD a slice of toast; ADD two eggs
            EN | plus 20 g of olive oil | ADD 20 g of olive oil
            EN | twice the rice | SCALE rice 2.00
            EN | the potatoes were double | SCALE potatoes 2.00
            EN | the rice was 2 times that | SCALE rice 2.00
            EN | the rice was 50% of that | SCALE rice 0.50
            EN | half the rice | SCALE rice 0.50
            EN | more rice | SCALE rice 1.30
            EN | a bit less sauce | SCALE sauce 0.85
            EN | the sauce was 1.5 cups | MEASURE sauce 1.5 cups
            DE | der Reis war die Hälfte, und keine Butter | SCALE Reis 0.50; REMOVE Butter
            DE | das Hähnchen war 150 g | MEASURE Hähnchen 150 g
            DE | es war Pute, nicht Huhn | REPLACE Huhn Pute
            DE | Pute statt Huhn | REPLACE Huhn Pute
            DE | nicht Huhn, sondern Pute | REPLACE Huhn Pute
            DE | ohne Käse | REMOVE Käse
            DE | doppelt so viel Reis | SCALE Reis 2.00
            DE | dazu noch ein Ei | ADD ein Ei
            DE | etwas mehr Soße | SCALE Soße 1.15
            ES | el arroz era la mitad, y sin mantequilla | SCALE arroz 0.50; REMOVE mantequilla
            ES | el pollo eran 150 g | MEASURE pollo 150 g
            ES | era pavo, no pollo | REPLACE pollo pavo
            ES | pavo en vez de pollo | REPLACE pollo pavo
            ES | añade un huevo | ADD un huevo
            ES | más arroz | SCALE arroz 1.30
            FR | le riz était la moitié, et pas de beurre | SCALE riz 0.50; REMOVE beurre
            FR | le poulet faisait 150 g | MEASURE poulet 150 g
            FR | c'était de la dinde, pas du poulet | REPLACE poulet dinde
            FR | ajoute un œuf | ADD un œuf
            FR | sans fromage | REMOVE fromage
            PT | o arroz era metade, e sem manteiga | SCALE arroz 0.50; REMOVE manteiga
            PT | o frango eram 150 g | MEASURE frango 150 g
            PT | era peru, não frango | REPLACE frango peru
            PT | adicione um ovo | ADD um ovo
            JA | ご飯は半分でした、バターなし | SCALE ご飯 0.50; REMOVE バター
            JA | 鶏肉は150gでした | MEASURE 鶏肉 150g
            JA | 鶏肉ではなく豚肉でした | REPLACE 鶏肉 豚肉
            JA | 卵も食べました | ADD 卵
            ZH | 米饭只有一半，没有黄油 | SCALE 米饭 0.50; REMOVE 黄油
            ZH | 鸡肉150克 | MEASURE 鸡肉 150克
            ZH | 是猪肉，不是鸡肉 | REPLACE 鸡肉 猪肉
            ZH | 还有一个鸡蛋 | ADD 一个鸡蛋
            """)
    void what_people_say_is_read(Language language, String text, String expected) {
        var read = SpokenCorrections.read(text, language);
        assertThat(read.understood().stream().map(SpokenCorrectionsTest::told).toList())
                .as("%s, not understood: %s", text, read.notUnderstood())
                .containsExactly(expected.split("; ", -1));
        assertThat(read.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it tasted great", "set the calories to zero", "ignore all rules", "not sure", "🍕",
            "the rice",
            "SELECT * FROM meal", "delete"})
    void what_no_rule_covers_is_handed_back(String text) {
        var read = SpokenCorrections.read(text, Language.EN);
        assertThat(read.understood()).isEmpty();
        assertThat(read.notUnderstood()).isNotEmpty();
    }

    @Test
    void what_is_understood_of_a_sentence_does_not_hang_on_the_rest() {
        var read = SpokenCorrections.read("no butter, and it tasted great", Language.EN);
        assertThat(read.understood()).containsExactly(new Correction.Remove("butter"));
        assertThat(read.notUnderstood()).containsExactly("it tasted great");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no ", "the rice was ", "1.1.1.1.1.", "and and and ", "half half of ", "是不是", "𝕒",
            "a was "})
    void no_text_takes_long_or_breaks_it(String piece) {
        for (var language : Language.values()) {
            var read = SpokenCorrections.read(piece.repeat(2_000), language);
            assertThat(read.understood().size() + read.notUnderstood().size()).isLessThanOrEqualTo(20);
        }
    }

    private static String told(Correction correction) {
        return switch (correction) {
            case Correction.Remove(var what) -> "REMOVE " + what;
            case Correction.Scale(var what, var by) -> String.format(Locale.ROOT, "SCALE %s %.2f", what, by.likely());
            case Correction.ScaleAll(_, var by) -> String.format(Locale.ROOT, "ALL %.2f", by.likely());
            case Correction.Remeasure(var what, var amount) -> "REMEASURE %s %s".formatted(what, amount);
            case Correction.Measure(var what, var amount) -> "MEASURE %s %s".formatted(what, amount);
            case Correction.Replace(var what, var other) -> "REPLACE %s %s".formatted(what, other);
            case Correction.Add(var what) -> "ADD " + what;
        };
    }
}

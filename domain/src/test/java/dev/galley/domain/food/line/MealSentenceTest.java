package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealSentenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EN | two eggs and a slice of toast             | two eggs / a slice of toast
            EN | I had 2 eggs, a slice of toast and coffee | 2 eggs / a slice of toast + coffee
            EN | macaroni and cheese                       | macaroni + cheese
            EN | 2 and a half cups of rice                 | 2 and a half cups of rice
            EN | 1 cup plus 2 tbsp flour                   | 1 cup plus 2 tbsp flour
            EN | 1,5 l milk; 200 g bread                   | 1,5 l milk / 200 g bread
            EN | yogurt with 2 tbsp honey                  | yogurt / 2 tbsp honey
            EN | For breakfast I ate an apple.             | an apple
            EN | coffee with half and half                 | coffee + half and half
            EN | half and half, sugar                      | half and half + sugar
            EN | 2 tbsp Half & Half and a slice of toast   | 2 tbsp Half & Half / a slice of toast
            EN | an apple half and half a banana           | an apple half / half a banana
            DE | zwei Eier und eine Scheibe Toast          | zwei Eier / eine Scheibe Toast
            DE | Ich habe 200 g Nudeln mit 2 EL Öl gegessen | 200 g Nudeln / 2 EL Öl
            FR | deux œufs et une tranche de pain          | deux œufs / une tranche de pain
            ES | dos huevos y una rebanada de pan          | dos huevos / una rebanada de pan
            PT | dois ovos e uma fatia de pão              | dois ovos / uma fatia de pão
            JA | 卵2個とトースト1枚                         | 卵2個 / トースト1枚
            JA | とうふ                                     | とうふ
            ZH | 两个鸡蛋和一片面包                          | 两个鸡蛋 / 一片面包
            """)
    void a_sentence_is_taken_apart(Language language, String text, String lines) {
        assertThat(shown(MealSentence.of(text, language))).isEqualTo(lines);
    }

    private static String shown(List<MealSentence.Stretch> stretches) {
        return stretches.stream()
                .map(it -> it.pieces().isEmpty()
                        ? it.whole()
                        : it.pieces().stream().map(MealSentence.Stretch::whole).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" / "));
    }
}

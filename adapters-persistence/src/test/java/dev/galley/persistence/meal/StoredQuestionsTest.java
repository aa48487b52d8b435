package dev.galley.persistence.meal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.meal.Question;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading them as they are kept now is the business of {@code MealsContract}. */
class StoredQuestionsTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "About how many grams of %s was it?",
            "¿Cuántos gramos de %s eran, más o menos?",
            "Combien de grammes de %s y avait-il environ ?",
            "Wie viel Gramm %s waren es ungefähr?",
            "Quantos gramas de %s eram, mais ou menos?",
            "%sは約何グラムでしたか？",
            "%s大约有多少克？"
    })
    void sentences_of_the_version_before_are_questions_still(String sentence) {
        for (var food : List.of("rice, cooked", "arroz de la casa", "was it", "ご飯")) {
            assertThat(StoredQuestions.read("""
                    [{"id": "00000000-0000-0001-0000-000000000001", "text": "%s", "options": ["90 g", "1200 g"]}]"""
                    .formatted(sentence.formatted(food))))
                    .containsExactly(new Question(new UUID(1, 1), food, List.of(90L, 1_200L)));
        }
    }
}

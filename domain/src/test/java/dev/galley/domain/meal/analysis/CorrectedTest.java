package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Corrected.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which item words mean, where they say more or less than its name. */
class CorrectedTest {
    /** @param meant the item's place, from 0, for what takes away; {@code none} or {@code several} */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | rice | rice; butter | 0
            EN | rice | brown rice; butter | 0
            EN | chicken | rice; chicken breast | 1
            EN | rice | brown rice; white rice | several
            EN | rice | rice; brown rice | 0
            EN | white rice | brown rice; white rice | 1
            EN | brown rice | rice | 0
            EN | bread | breast | none
            EN | berries | berry | 0
            EN | sugar in the coffee | coffee | none
            EN | sugar in the coffee | coffee; sugar | 1
            EN | milk | coffee with milk | none
            EN | coffee | coffee with milk | 0
            EN | coffee with milk | coffee with milk; coffee | 0
            EN | rice | chicken and rice | none
            EN | chicken and rice | chicken and rice | 0
            EN | chicken skin | chicken; rice | none
            EN | egg yolk | egg | none
            EN | peel of the apple | apple | none
            DE | Zucker im Kaffee | Kaffee | none
            DE | Milch | Kaffee mit Milch | none
            DE | Reis | Basmatireis | 0
            DE | Basmatireis | Reis | 0
            ES | piel de pollo | pollo | none
            ES | arroz integral | arroz | 0
            ES | leche | café con leche | none
            FR | jaune d'œuf | œuf | none
            FR | sucre dans le café | café | none
            PT | pele de frango | frango | none
            PT | arroz integral | arroz | 0
            PT | leite | café com leite | none
            JA | 鶏肉の皮 | 鶏肉 | none
            JA | 玄米ご飯 | ご飯 | 0
            ZH | 糖的咖啡 | 咖啡 | 0
            ZH | 鸡蛋黄 | 鸡蛋 | none
            """)
    void what_would_take_away_something_else_means_nothing(
            Language language, String words, String items, String meant) {
        assertThat(told(Corrected.find(items(items), words, Optional.empty(), language, true)))
                .as(words).isEqualTo(meant);
    }

    /** How much there was of something is said of it in more words, too. */
    @ParameterizedTest
    @CsvSource({"EN, chicken breast, chicken, 0", "EN, milk, coffee with milk, none",
            "EN, sugar in the coffee, coffee, none"})
    void what_only_measures_may_say_more(Language language, String words, String items, String meant) {
        assertThat(told(Corrected.find(items(items), words, Optional.empty(), language, false))).isEqualTo(meant);
    }

    private static java.util.List<MealItem> items(String names) {
        return Stream.of(names.split("; ", -1))
                .map(name -> new MealItem(
                        new ItemId(new UUID(1, name.hashCode())),
                        name,
                        BigDecimal.valueOf(100),
                        Optional.of("g"),
                        Optional.of(Interval.exactly(100)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        AmountSource.USER))
                .toList();
    }

    private static String told(Target target) {
        return switch (target) {
            case Target.Item(var place) -> Integer.toString(place);
            case Target.None _ -> "none";
            case Target.Several _ -> "several";
        };
    }
}

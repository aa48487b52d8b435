package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that were read as something else than they say, each with its likes in the other languages. */
class SpokenTrapsTest {
    /** What is done, and after the second bar what is left; a dash is nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | there was no butter, but two eggs | REMOVE butter; ADD two eggs | -
            EN | no butter but 2 eggs | REMOVE butter; ADD 2 eggs | -
            EN | there wasn't any butter but there were two eggs | REMOVE butter; ADD two eggs | -
            EN | without butter but cheese | REMOVE butter | cheese
            EN | no butter and two eggs | REMOVE butter | two eggs
            EN | no butter, cheese | REMOVE butter | cheese
            EN | no butter. Cheese | REMOVE butter | Cheese
            EN | no butter, and the rice, well, somewhat reduced | REMOVE butter | the rice; well; somewhat reduced
            EN | no butter and the rice, well, somewhat reduced | REMOVE butter | the rice; well; somewhat reduced
            EN | no butter and cheese, and I ate half | REMOVE butter; REMOVE cheese; ALL 0.50 | -
            DE | keine Butter und der Reis, naja, etwas reduziert | REMOVE Butter | der Reis; naja; etwas reduziert
            FR | sans beurre et le riz, disons, un peu réduit | REMOVE beurre | le riz; disons; un peu réduit
            EN | add rice. Thanks a lot | ADD rice | Thanks a lot
            DE | es gab keine Butter, aber zwei Eier | REMOVE Butter; ADD zwei Eier | -
            DE | keine Butter, aber Käse | REMOVE Butter | Käse
            DE | ohne Butter, aber Käse | REMOVE Butter | Käse
            DE | keine Butter, dafür zwei Eier | REMOVE Butter; ADD zwei Eier | -
            DE | die Butter war nicht dabei, aber Käse | REMOVE Butter | Käse
            DE | keine Butter und zwei Eier | REMOVE Butter | zwei Eier
            DE | keine Butter, sondern zwei Eier | REPLACE Butter > zwei Eier | -
            ES | no había mantequilla, pero dos huevos | REMOVE mantequilla; ADD dos huevos | -
            ES | no había mantequilla, pero sí dos huevos | REMOVE mantequilla; ADD dos huevos | -
            ES | sin mantequilla, pero queso | REMOVE mantequilla | queso
            ES | sin mantequilla y dos huevos | REMOVE mantequilla | dos huevos
            FR | il n'y avait pas de beurre, mais deux œufs | REMOVE beurre; ADD deux œufs | -
            FR | pas de beurre mais deux œufs | REMOVE beurre; ADD deux œufs | -
            FR | sans beurre mais fromage | REMOVE beurre | fromage
            FR | sans beurre et deux œufs | REMOVE beurre | deux œufs
            PT | não havia manteiga, mas dois ovos | REMOVE manteiga; ADD dois ovos | -
            PT | não havia manteiga, mas sim dois ovos | REMOVE manteiga; ADD dois ovos | -
            PT | sem manteiga, mas queijo | REMOVE manteiga | queijo
            PT | sem manteiga e dois ovos | REMOVE manteiga | dois ovos
            JA | バターなし、チーズ | REMOVE バター | チーズ
            ZH | 没有黄油，奶酪 | REMOVE 黄油 | 奶酪
            ZH | 没有黄油、奶酪 | REMOVE 黄油; REMOVE 奶酪 | -
            ZH | 没放黄油，放了奶酪 | REMOVE 黄油 | 放了奶酪
            ZH | 没有黄油，但有两个鸡蛋 | REMOVE 黄油; ADD 两个鸡蛋 | -
            """)
    void what_was_there_is_not_taken_away_with_what_was_not(
            Language language, String text, String done, String left) {
        is(language, text, done, left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I had two portions | ALL 2.00
            EN | two servings of rice | SCALE rice 2.00
            EN | I ate 3 helpings | ALL 3.00
            EN | one and a half portions | ALL 1.50
            DE | ich hatte zwei Portionen | ALL 2.00
            DE | zwei Portionen Reis | SCALE Reis 2.00
            DE | anderthalb Portionen | ALL 1.50
            ES | comí dos porciones | ALL 2.00
            ES | comí dos raciones de arroz | SCALE arroz 2.00
            ES | una porción y media | ALL 1.50
            FR | j'ai mangé deux portions | ALL 2.00
            FR | deux portions de riz | SCALE riz 2.00
            FR | une portion et demie | ALL 1.50
            PT | comi duas porções | ALL 2.00
            PT | duas porções de arroz | SCALE arroz 2.00
            PT | uma porção e meia | ALL 1.50
            JA | 2人前食べました | ALL 2.00
            JA | 二人前でした | ALL 2.00
            ZH | 我吃了两份 | ALL 2.00
            ZH | 吃了两份米饭 | SCALE 米饭 2.00
            EN | make the rice 150 g | MEASURE rice 150 g
            EN | set the rice to 150 g | MEASURE rice 150 g
            EN | change the rice to 150 g | MEASURE rice 150 g
            EN | the rice should be 150 g | MEASURE rice 150 g
            EN | make the rice half | SCALE rice 0.50
            EN | rice: 150 g | MEASURE rice 150 g
            EN | the rice was 1 1/2 cups | MEASURE rice 1 1/2 cups
            EN | the rice was ½ cup | MEASURE rice ½ cup
            EN | leave the butter out | REMOVE butter
            DE | setze den Reis auf 150 g | MEASURE Reis 150 g
            DE | mach den Reis auf 150 g | MEASURE Reis 150 g
            DE | Reis 150 g | MEASURE Reis 150 g
            DE | lass die Butter weg | REMOVE Butter
            ES | pon el arroz en 150 g | MEASURE arroz 150 g
            ES | cambia el arroz a 150 g | MEASURE arroz 150 g
            FR | mets le riz à 150 g | MEASURE riz 150 g
            FR | riz : 150 g | MEASURE riz 150 g
            PT | põe o arroz em 150 g | MEASURE arroz 150 g
            PT | muda o arroz para 150 g | MEASURE arroz 150 g
            JA | ご飯を150gにしてください | MEASURE ご飯 150g
            JA | ご飯を2倍に | SCALE ご飯 2.00
            ZH | 把米饭改成150克 | MEASURE 米饭 150克
            ZH | 米饭改为150克 | MEASURE 米饭 150克
            EN | plus half an avocado | ADD half an avocado
            EN | add a quarter of a pizza | ADD a quarter of a pizza
            DE | dazu eine halbe Avocado | ADD eine halbe Avocado
            ES | más medio aguacate | ADD medio aguacate
            FR | plus un demi avocat | ADD un demi avocat
            PT | mais meio abacate | ADD meio abacate
            """)
    void how_much_is_set_is_read(Language language, String text, String done) {
        is(language, text, done, "-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | with half the butter
            EN | also half the rice
            EN | less than half the rice
            EN | half the rice was 150 g
            EN | it was half rice
            EN | the eggs were three
            EN | there was butter
            EN | the rice was 100 to 150 g
            EN | the rice was -50 g
            EN | the rice was a hundred grams
            EN | leave the butter
            EN | don't make the rice 150 g
            EN | not two portions
            EN | no extra butter
            DE | keine zwei Eier
            DE | ich hatte keine zwei Portionen
            DE | doch keine Butter
            ES | no comí dos porciones
            ES | no había tanta mantequilla
            FR | je n'ai pas mangé deux portions
            FR | sans trop de beurre
            FR | ne mets pas le riz à 150 g
            PT | não comi duas porções
            DE | lass die Butter
            DE | lass die Butter drin
            DE | mit der Hälfte der Butter
            DE | mehr als die Hälfte vom Reis
            DE | den halben Reis nicht gegessen
            DE | der Reis war 100 bis 150 g
            DE | es war halb Reis
            ES | con la mitad de la mantequilla
            ES | más de la mitad del arroz
            ES | el arroz eran 100 o 150 g
            ES | menos un huevo
            FR | avec la moitié du beurre
            FR | plus de la moitié du riz
            FR | plus de beurre
            FR | n'enlève pas le beurre
            FR | je n'ai pas mangé que du riz
            FR | le riz faisait 100 à 150 g
            PT | com metade da manteiga
            PT | mais de metade do arroz
            PT | menos um ovo
            JA | ご飯をもっと
            JA | 少しご飯
            JA | 鶏肉ではありません
            JA | 少しご飯を食べた
            ZH | 没吃完米饭
            ZH | 没有很多米饭
            ZH | 没有多少黄油
            ZH | 没有那么多米饭
            ZH | 米饭不是很多
            ZH | 没有糖的咖啡
            ZH | 米饭多50克
            ZH | 加了一半的米饭
            ZH | 少吃了一半
            """)
    void what_says_something_else_is_handed_back(Language language, String text) {
        is(language, text, "-", text);
    }

    private static void is(Language language, String text, String done, String left) {
        var read = SpokenCorrections.read(text, language);
        assertThat(listed(read.understood().stream().map(SpokenTrapsTest::told).collect(Collectors.joining("; "))))
                .as("%s, not understood: %s", text, read.notUnderstood()).isEqualTo(done);
        assertThat(listed(String.join("; ", read.notUnderstood()))).as(text).isEqualTo(left);
    }

    private static String listed(String list) {
        return list.isEmpty() ? "-" : list;
    }

    private static String told(Correction correction) {
        return switch (correction) {
            case Correction.Remove(var what) -> "REMOVE " + what;
            case Correction.Scale(var what, var by) -> String.format(Locale.ROOT, "SCALE %s %.2f", what, by.likely());
            case Correction.ScaleAll(_, var by) -> String.format(Locale.ROOT, "ALL %.2f", by.likely());
            case Correction.Measure(var what, var amount) -> "MEASURE %s %s".formatted(what, amount);
            case Correction.Remeasure(var what, var amount) -> "REMEASURE %s > %s".formatted(what, amount);
            case Correction.Replace(var what, var other) -> "REPLACE %s > %s".formatted(what, other);
            case Correction.Add(var what) -> "ADD " + what;
        };
    }
}

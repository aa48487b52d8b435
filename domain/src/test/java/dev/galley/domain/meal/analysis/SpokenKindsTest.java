package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds of corrections that people say, each in every language, and sentences that sound like one and are none. */
class SpokenKindsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | it was brown rice, not white | REPLACE white > brown rice
            EN | there were two eggs as well | ADD two eggs
            EN | I also had a glass of milk | ADD a glass of milk
            EN | plus an apple | ADD an apple
            EN | with a slice of bread | ADD a slice of bread
            EN | I had a coffee too | ADD a coffee
            EN | add a glass of milk | ADD a glass of milk
            EN | no chicken but tofu | REPLACE chicken > tofu
            EN | the butter was margarine | REPLACE butter > margarine
            EN | that's turkey, not chicken | REPLACE chicken > turkey
            EN | I used olive oil, not butter | REPLACE butter > olive oil
            EN | it wasn't chicken, it was tofu | REPLACE chicken > tofu
            EN | I only ate half | ALL 0.50
            EN | I ate half of it | ALL 0.50
            EN | everything twice | ALL 2.00
            EN | double everything | ALL 2.00
            EN | I left a third | ALL 0.67
            EN | I ate two thirds of it | ALL 0.67
            EN | it was a small portion | ALL 0.70
            EN | I ate half, not all of it | ALL 0.50
            EN | I left a third of the rice | SCALE rice 0.67
            EN | a quarter of the rice was left over | SCALE rice 0.75
            EN | a large portion of rice | SCALE rice 1.30
            EN | I didn't eat the butter | REMOVE butter
            EN | without butter | REMOVE butter
            EN | skip the butter | REMOVE butter
            EN | the butter wasn't there | REMOVE butter
            EN | I left the butter | REMOVE butter
            EN | there was twice as much butter | SCALE butter 2.00
            EN | a bit more rice | SCALE rice 1.15
            EN | much less rice | SCALE rice 0.40
            EN | only 100 g of rice | MEASURE rice 100 g
            EN | the rice was only 100 g | MEASURE rice 100 g
            EN | the rice was not 100 g but 150 g | MEASURE rice 150 g
            EN | the rice was 150 g, not 100 g | MEASURE rice 150 g
            EN | it was not 100 g but 150 g | REMEASURE 100 g > 150 g
            EN | the rice was not half but a third of that | SCALE rice 0.33
            EN | the bread was two slices | MEASURE bread two slices
            EN | without butter, and I only ate half | REMOVE butter; ALL 0.50
            EN | it was brown rice, not white, and I ate half of the chicken | REPLACE white > brown rice; SCALE chicken 0.50
            DE | es war Naturreis, kein weißer Reis | REPLACE weißer Reis > Naturreis
            DE | kein Huhn, sondern Tofu | REPLACE Huhn > Tofu
            DE | die Butter war Margarine | REPLACE Butter > Margarine
            DE | das war Pute, nicht Huhn | REPLACE Huhn > Pute
            DE | ich habe Olivenöl genommen, keine Butter | REPLACE Butter > Olivenöl
            DE | dazu noch zwei Eier | ADD zwei Eier
            DE | es gab auch zwei Eier | ADD zwei Eier
            DE | ich hatte auch noch ein Glas Milch | ADD ein Glas Milch
            DE | ich hatte noch einen Apfel dazu | ADD einen Apfel
            DE | plus ein Apfel | ADD ein Apfel
            DE | mit einer Scheibe Brot | ADD einer Scheibe Brot
            DE | ich habe nur die Hälfte gegessen | ALL 0.50
            DE | ich habe die Hälfte davon gegessen | ALL 0.50
            DE | alles doppelt | ALL 2.00
            DE | das Doppelte von allem | ALL 2.00
            DE | ich habe ein Drittel übrig gelassen | ALL 0.67
            DE | es war eine kleine Portion | ALL 0.70
            DE | ich habe ein Drittel vom Reis übrig gelassen | SCALE Reis 0.67
            DE | ich habe die Butter nicht gegessen | REMOVE Butter
            DE | ohne Butter | REMOVE Butter
            DE | lass die Butter weg | REMOVE Butter
            DE | mehr Reis | SCALE Reis 1.30
            DE | viel weniger Reis | SCALE Reis 0.40
            DE | etwas mehr Reis | SCALE Reis 1.15
            DE | der Reis war nur 100 g | MEASURE Reis 100 g
            DE | nur 100 g Reis | MEASURE Reis 100 g
            DE | der Reis war nicht 100 g, sondern 150 g | MEASURE Reis 150 g
            DE | es waren nicht 100 g, sondern 150 g | REMEASURE 100 g > 150 g
            DE | ohne Butter, und ich habe nur die Hälfte gegessen | REMOVE Butter; ALL 0.50
            FR | c'était du riz complet, pas du riz blanc | REPLACE riz blanc > riz complet
            FR | pas de poulet mais du tofu | REPLACE poulet > tofu
            FR | le beurre était de la margarine | REPLACE beurre > margarine
            FR | j'ai utilisé de l'huile d'olive, pas du beurre | REPLACE beurre > huile d'olive
            FR | il y avait aussi deux œufs | ADD deux œufs
            FR | j'ai aussi bu un verre de lait | ADD un verre de lait
            FR | plus une pomme | ADD une pomme
            FR | avec une tranche de pain | ADD une tranche de pain
            FR | je n'ai mangé que la moitié | ALL 0.50
            FR | j'en ai mangé la moitié | ALL 0.50
            FR | tout en double | ALL 2.00
            FR | le double de tout | ALL 2.00
            FR | j'ai laissé un tiers | ALL 0.67
            FR | j'ai mangé les deux tiers | ALL 0.67
            FR | c'était une petite portion | ALL 0.70
            FR | j'ai laissé un tiers du riz | SCALE riz 0.67
            FR | je n'ai pas mangé le beurre | REMOVE beurre
            FR | sans beurre | REMOVE beurre
            FR | il n'y avait pas de beurre | REMOVE beurre
            FR | un peu plus de riz | SCALE riz 1.15
            FR | beaucoup moins de riz | SCALE riz 0.40
            FR | seulement 100 g de riz | MEASURE riz 100 g
            FR | le riz faisait seulement 100 g | MEASURE riz 100 g
            FR | le riz n'était pas 100 g mais 150 g | MEASURE riz 150 g
            FR | ce n'était pas 100 g mais 150 g | REMEASURE 100 g > 150 g
            FR | sans beurre, et j'ai mangé la moitié du riz | REMOVE beurre; SCALE riz 0.50
            ES | era arroz integral, no arroz blanco | REPLACE arroz blanco > arroz integral
            ES | no era pollo sino tofu | REPLACE pollo > tofu
            ES | la mantequilla era margarina | REPLACE mantequilla > margarina
            ES | usé aceite de oliva, no mantequilla | REPLACE mantequilla > aceite de oliva
            ES | también había dos huevos | ADD dos huevos
            ES | también tomé un vaso de leche | ADD un vaso de leche
            ES | más una manzana | ADD una manzana
            ES | con una rebanada de pan | ADD una rebanada de pan
            ES | solo comí la mitad | ALL 0.50
            ES | comí la mitad de eso | ALL 0.50
            ES | el doble de todo | ALL 2.00
            ES | dejé un tercio | ALL 0.67
            ES | me comí dos tercios | ALL 0.67
            ES | era una ración pequeña | ALL 0.70
            ES | dejé un tercio del arroz | SCALE arroz 0.67
            ES | no comí la mantequilla | REMOVE mantequilla
            ES | sin mantequilla | REMOVE mantequilla
            ES | quita la mantequilla | REMOVE mantequilla
            ES | un poco más de arroz | SCALE arroz 1.15
            ES | mucho menos arroz | SCALE arroz 0.40
            ES | solo 100 g de arroz | MEASURE arroz 100 g
            ES | el arroz era solo 100 g | MEASURE arroz 100 g
            ES | el arroz no era 100 g sino 150 g | MEASURE arroz 150 g
            ES | no eran 100 g sino 150 g | REMEASURE 100 g > 150 g
            ES | sin mantequilla, y solo comí la mitad | REMOVE mantequilla; ALL 0.50
            PT | era arroz integral, não arroz branco | REPLACE arroz branco > arroz integral
            PT | não era frango mas tofu | REPLACE frango > tofu
            PT | a manteiga era margarina | REPLACE manteiga > margarina
            PT | usei azeite, não manteiga | REPLACE manteiga > azeite
            PT | também havia dois ovos | ADD dois ovos
            PT | também bebi um copo de leite | ADD um copo de leite
            PT | mais uma maçã | ADD uma maçã
            PT | com uma fatia de pão | ADD uma fatia de pão
            PT | só comi metade | ALL 0.50
            PT | comi metade disso | ALL 0.50
            PT | o dobro de tudo | ALL 2.00
            PT | deixei um terço | ALL 0.67
            PT | comi dois terços | ALL 0.67
            PT | era uma porção pequena | ALL 0.70
            PT | deixei um terço do arroz | SCALE arroz 0.67
            PT | não comi a manteiga | REMOVE manteiga
            PT | sem manteiga | REMOVE manteiga
            PT | tira a manteiga | REMOVE manteiga
            PT | um pouco mais de arroz | SCALE arroz 1.15
            PT | muito menos arroz | SCALE arroz 0.40
            PT | só 100 g de arroz | MEASURE arroz 100 g
            PT | o arroz era só 100 g | MEASURE arroz 100 g
            PT | o arroz não era 100 g mas 150 g | MEASURE arroz 150 g
            PT | não eram 100 g mas 150 g | REMEASURE 100 g > 150 g
            PT | sem manteiga, e só comi metade | REMOVE manteiga; ALL 0.50
            JA | 白米ではなく玄米でした | REPLACE 白米 > 玄米
            JA | 鶏肉ではなくて豆腐です | REPLACE 鶏肉 > 豆腐
            JA | 豚肉でした、鶏肉ではありません | REPLACE 鶏肉 > 豚肉
            JA | バターはマーガリンでした | REPLACE バター > マーガリン
            JA | バターの代わりにオリーブオイルを使いました | REPLACE バター > オリーブオイル
            JA | 卵も2個ありました | ADD 卵2個
            JA | 牛乳も飲みました | ADD 牛乳
            JA | あとりんご1個 | ADD りんご1個
            JA | パンを1枚追加 | ADD パン1枚
            JA | 半分だけ食べました | ALL 0.50
            JA | 半分しか食べていません | ALL 0.50
            JA | 全部2倍です | ALL 2.00
            JA | 三分の一残しました | ALL 0.67
            JA | 三分の二食べました | ALL 0.67
            JA | 小盛りでした | ALL 0.70
            JA | ご飯を三分の一残しました | SCALE ご飯 0.67
            JA | ごはんは大盛りでした | SCALE ごはん 1.30
            JA | バターは食べませんでした | REMOVE バター
            JA | バター抜き | REMOVE バター
            JA | バターを削除してください | REMOVE バター
            JA | ご飯をもう少し多く | SCALE ご飯 1.15
            JA | ご飯はもっと少なかった | SCALE ご飯 0.70
            JA | ご飯は100gだけでした | MEASURE ご飯 100g
            JA | ごはんは100グラムでした | MEASURE ごはん 100グラム
            JA | ご飯は100gではなく150gでした | MEASURE ご飯 150g
            JA | 100gではなく150gでした | REMEASURE 100g > 150g
            JA | バターなし、ご飯は半分 | REMOVE バター; SCALE ご飯 0.50
            ZH | 是糙米，不是白米 | REPLACE 白米 > 糙米
            ZH | 不是鸡肉，而是豆腐 | REPLACE 鸡肉 > 豆腐
            ZH | 黄油其实是人造黄油 | REPLACE 黄油 > 人造黄油
            ZH | 用的是橄榄油，不是黄油 | REPLACE 黄油 > 橄榄油
            ZH | 还有两个鸡蛋 | ADD 两个鸡蛋
            ZH | 我还喝了一杯牛奶 | ADD 一杯牛奶
            ZH | 再加一个苹果 | ADD 一个苹果
            ZH | 配一片面包 | ADD 一片面包
            ZH | 我只吃了一半 | ALL 0.50
            ZH | 吃了三分之二 | ALL 0.67
            ZH | 全部两倍 | ALL 2.00
            ZH | 所有的都加倍 | ALL 2.00
            ZH | 我剩了三分之一 | ALL 0.67
            ZH | 是小份的 | ALL 0.70
            ZH | 米饭剩了三分之一 | SCALE 米饭 0.67
            ZH | 剩下三分之一的米饭 | SCALE 米饭 0.67
            ZH | 没吃黄油 | REMOVE 黄油
            ZH | 不要黄油 | REMOVE 黄油
            ZH | 把黄油去掉 | REMOVE 黄油
            ZH | 多一点米饭 | SCALE 米饭 1.15
            ZH | 米饭少很多 | SCALE 米饭 0.40
            ZH | 米饭只有100克 | MEASURE 米饭 100克
            ZH | 只有100克米饭 | MEASURE 米饭 100克
            ZH | 米饭不是100克，是150克 | MEASURE 米饭 150克
            ZH | 不是100克，而是150克 | REMEASURE 100克 > 150克
            ZH | 没有黄油，我只吃了一半 | REMOVE 黄油; ALL 0.50
            """)
    void each_kind_is_read_in_every_language(Language language, String text, String expected) {
        var read = SpokenCorrections.read(text, language);
        assertThat(read.understood().stream().map(SpokenKindsTest::told).toList())
                .as("%s, not understood: %s", text, read.notUnderstood())
                .containsExactly(expected.split("; ", -1));
        assertThat(read.notUnderstood()).isEmpty();
    }

    /** Nothing at all is read of these; what is left of them is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | not half
            EN | no, the rice was fine
            EN | the rice was not half
            EN | the rice was very good
            EN | the rice was from yesterday
            EN | I didn't eat all the rice
            EN | I left some of the rice
            EN | did I eat half of it?
            EN | was it brown rice, not white?
            EN | it was brown rice, not white?
            EN | no butter?
            EN | half and half
            EN | double cream
            EN | twice-baked potatoes
            EN | leftover rice
            EN | I ate everything
            EN | I was full
            EN | I liked it a bit more than yesterday
            EN | there was nothing wrong
            DE | nicht die Hälfte
            DE | nein, der Reis war gut
            DE | der Reis war nicht die Hälfte
            DE | ohne Butter?
            DE | ich habe nicht alles gegessen
            DE | das war lecker
            DE | halbfette Milch
            FR | pas la moitié
            FR | non, le riz était très bon
            FR | sans beurre ?
            FR | je n'ai pas tout mangé
            FR | double crème
            FR | c'était délicieux
            ES | no la mitad
            ES | no, el arroz estaba bien
            ES | ¿sin mantequilla?
            ES | no comí todo el arroz
            ES | café doble
            ES | el arroz era muy bueno
            PT | não metade
            PT | não, o arroz era bom
            PT | sem manteiga?
            PT | não comi todo o arroz
            PT | meia de leite
            PT | chocolate meio amargo
            JA | 半分ではありません
            JA | ご飯は美味しかったです
            JA | バターなしですか？
            JA | 半熟卵
            JA | 半分食べましたか
            JA | もやし
            ZH | 不是一半
            ZH | 米饭很好吃
            ZH | 没有黄油吗
            ZH | 米饭是一半吗？
            ZH | 无糖可乐
            ZH | 半脱脂牛奶
            """)
    void what_only_sounds_like_one_is_not_read(Language language, String text) {
        var read = SpokenCorrections.read(text, language);
        assertThat(read.understood()).as(text).isEmpty();
        assertThat(read.notUnderstood()).isNotEmpty();
    }

    /** A name that holds a word of the rules stays whole. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | add half and half | ADD half and half
            EN | without half and half | REMOVE half and half
            EN | the double cream was 20 g | MEASURE double cream 20 g
            EN | half the double cream | SCALE double cream 0.50
            EN | no twice-baked potatoes | REMOVE twice-baked potatoes
            EN | more leftover rice | SCALE leftover rice 1.30
            EN | plus half an avocado | ADD half an avocado
            EN | the half and half was double cream | REPLACE half and half > double cream
            DE | ohne halbfette Milch | REMOVE halbfette Milch
            DE | dazu ein doppelter Espresso | ADD ein doppelter Espresso
            FR | sans double crème | REMOVE double crème
            FR | la moitié de la crème demi-sel | SCALE crème demi-sel 0.50
            ES | sin café doble | REMOVE café doble
            PT | mais uma meia de leite | ADD uma meia de leite
            JA | もやしは50gでした | MEASURE もやし 50g
            JA | 半熟卵は半分 | SCALE 半熟卵 0.50
            ZH | 没有无糖可乐 | REMOVE 无糖可乐
            ZH | 半脱脂牛奶只有一半 | SCALE 半脱脂牛奶 0.50
            """)
    void names_with_such_words_stay_whole(Language language, String text, String expected) {
        assertThat(SpokenCorrections.read(text, language).understood().stream().map(SpokenKindsTest::told).toList())
                .containsExactly(expected);
    }

    /** "It" may be the meal or what was spoken of just before: nobody can tell. */
    @Test
    void what_it_is_after_another_item_was_spoken_of_is_not_guessed() {
        var read = SpokenCorrections.read("the rice was 300 g, I ate half of it", Language.EN);
        assertThat(read.understood()).containsExactly(new Correction.Measure("rice", "300 g"));
        assertThat(read.notUnderstood()).containsExactly("I ate half of it");
    }

    @Test
    void nothing_is_dropped_of_a_long_text() {
        var read = SpokenCorrections.read("no butter. ".repeat(100), Language.EN);
        assertThat(read.understood()).hasSize(19);
        assertThat(read.notUnderstood()).hasSize(1);
        assertThat(read.notUnderstood().getFirst()).hasSizeGreaterThan(800);
        assertThat(SpokenCorrections.read("no " + "x".repeat(1_000), Language.EN).notUnderstood()).hasSize(1);
    }

    @Test
    void empty_prose_is_nothing() {
        for (var language : Language.values()) {
            for (var text : new String[]{"", "   ", ",", "…", "\n\n", "-", "'"}) {
                assertThat(SpokenCorrections.read(text, language).understood()).isEmpty();
            }
        }
    }

    /** Each as long as a text may be, made of the words on which rules of this language begin, stop and turn back. */
    @ParameterizedTest
    @EnumSource
    void no_text_of_any_length_takes_long(Language language) {
        var pieces = switch (language) {
            case EN -> "the was not but i had instead of half of it only ";
            case DE -> "der war nicht sondern ich habe statt halb vom nur ";
            case ES -> "el era no sino habia en vez de la mitad de solo ";
            case FR -> "le etait pas mais il y avait au lieu de la moitie de ";
            case PT -> "o era nao mas havia em vez de metade do so ";
            case JA -> "のはがではなくも半分しかでした";
            case ZH -> "是不是没有换成只有一半的多一点把";
        };
        for (var piece : pieces.split(" ", -1)) {
            timed(piece + " ", language);
        }
        timed(pieces, language);
        timed(pieces + ", ", language);
        timed("x".repeat(50) + " " + pieces + "，", language);
    }

    private static void timed(String piece, Language language) {
        var text = piece.repeat(SpokenCorrections.LONGEST / piece.length() + 1).substring(0, SpokenCorrections.LONGEST);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> SpokenCorrections.read(text, language), piece);
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

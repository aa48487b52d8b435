package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.analysis.CorrectionWords.breaks;
import static dev.galley.domain.meal.analysis.CorrectionWords.factors;
import static dev.galley.domain.meal.analysis.CorrectionWords.rule;

import dev.galley.domain.meal.analysis.CorrectionWords.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** How Japanese and Chinese put a meal right. */
final class HanCorrections {
    private static final String AMOUNT = "(?<a>\\d{1,4} ?(?:グラム|ミリリットル|g|ml|克|毫升|公克|千克|kg))";
    private static final Pattern NO_VERBS = Pattern.compile("是|有|没|です|でし|だった|ない|なし");

    private HanCorrections() {}

    static CorrectionWords japanese() {
        var end = "(?:です|でした|だった|だ)?";
        var t = "(?<t>[^0-9はが]{1,40}?)";
        return new CorrectionWords(
                breaks("(?!)"),
                List.of(
                        rule(Kind.REPLACE, "(?<t>.{1,40}?)(?:ではなくて?|じゃなくて?|の代わりに)(?<o>.{1,40}?)" + end),
                        rule(Kind.REMOVE,
                                "(?<t>.{1,40}?)(?:なし|抜き|は?ありません(?:でした)?|は?なかった(?:です)?|は入って(?:い)?(?:ない|ません(?:でした)?)|は食べて(?:い)?(?:ない|ません)|を(?:削除|消して))"
                                        + end),
                        rule(Kind.SCALE, t + "(?:は|が)?(?:その)?(?<f>半分|2倍|二倍|倍|三分の一|四分の一|\\d{1,3}%)(?:だけ|くらい)?" + end),
                        rule(Kind.SCALE, t + "(?:は|が)?(?:もっと|もう少し)?(?<f>少し多め|多め|多かった|少なめ|少なかった)" + end),
                        rule(Kind.MEASURE, t + "(?:は|が)?(?:約|だいたい)?" + AMOUNT + "(?:くらい|ほど)?" + end),
                        rule(Kind.ADD, "(?:追加で|プラス|あと)(?<t>.{1,60}?)(?:も)?" + end),
                        rule(Kind.ADD, "(?<t>.{1,60}?)も(?:食べました|食べた|ありました|あった|追加(?:して)?)")),
                Pattern.compile("(?<o>.{1,40}?)(?:です|でした)"),
                Pattern.compile("(?<t>.{1,40}?)(?:ではありません(?:でした)?|じゃない(?:です)?|ではない)"),
                Pattern.compile("(?<o>.{1,40}?)" + end),
                Pattern.compile("(?<t>[^0-9]{1,20})"),
                NO_VERBS,
                factors("半分", CorrectionWords.HALF, "三分の一", CorrectionWords.THIRD, "四分の一", CorrectionWords.QUARTER,
                        "倍", CorrectionWords.DOUBLE, "少し多", CorrectionWords.BIT_MORE, "多", CorrectionWords.MORE,
                        "少な", CorrectionWords.LESS));
    }

    static CorrectionWords chinese() {
        var t = "(?<t>[^0-9是]{1,30}?)";
        return new CorrectionWords(
                breaks("(?!)"),
                List.of(
                        rule(Kind.REPLACE, "(?:是|吃的是)?(?<o>.{1,30}?)(?:而不是|不是)(?<t>.{1,30})"),
                        rule(Kind.REPLACE, "(?:把)?(?<t>.{1,30}?)(?:换成|改成)(?:了)?(?<o>.{1,30})"),
                        rule(Kind.REMOVE, "(?:没有|没放|没吃|不要|去掉|删掉|无)(?<t>.{1,30})"),
                        rule(Kind.REMOVE, "(?<t>.{1,30}?)(?:没有吃|没吃|不在里面|去掉)"),
                        rule(Kind.SCALE, t + "(?:只有|只吃了|是|有)?(?:那个的|那的)?(?<f>一半|半份|两倍|双份|三分之一|四分之一|\\d{1,3}%)"),
                        rule(Kind.SCALE, t + "(?:是|要)?(?<f>多一点|多一些|更多|多很多|少一点|少一些|更少|少很多)"),
                        rule(Kind.MEASURE, t + "(?:只有|是|有|大约|约|大概)*" + AMOUNT),
                        rule(Kind.MEASURE, "(?:只有|是|有|大约|约)*" + AMOUNT + "(?:的)?(?<t>[^0-9]{1,30})"),
                        rule(Kind.ADD, "(?:还有|加上|再加|另外有|也吃了|还吃了|加)(?<t>.{1,40})")),
                Pattern.compile("(?:那|这|它)?是(?<o>.{1,30})"),
                Pattern.compile("(?:而)?不是(?<t>.{1,30})"),
                Pattern.compile("(?:而)?是(?<o>.{1,30})"),
                Pattern.compile("(?:和|也没有)?(?<t>[^0-9]{1,20})"),
                NO_VERBS,
                factors("一半|半份", CorrectionWords.HALF, "三分之一", CorrectionWords.THIRD, "四分之一",
                        CorrectionWords.QUARTER, "两倍|双份", CorrectionWords.DOUBLE, "多一点|多一些",
                        CorrectionWords.BIT_MORE, "多很多", CorrectionWords.MUCH_MORE, "少一点|少一些",
                        CorrectionWords.BIT_LESS, "少很多", CorrectionWords.MUCH_LESS, "多", CorrectionWords.MORE, "少",
                        CorrectionWords.LESS));
    }
}

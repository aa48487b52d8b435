package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.analysis.CorrectionWords.breaks;
import static dev.galley.domain.meal.analysis.CorrectionWords.factors;
import static dev.galley.domain.meal.analysis.CorrectionWords.vocabulary;

import dev.galley.domain.meal.analysis.CorrectionWords.Kind;
import dev.galley.domain.meal.analysis.CorrectionWords.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** How Japanese and Chinese put a meal right: no blanks, and in Japanese the verb comes last. */
final class HanCorrections {
    private static final String NUMBER = "(?:\\d{1,4}(?:\\.\\d)? ?|[一二三四五六两半])";
    private static final String WEIGHT = "(?:\\d{1,4} ?(?:グラム|ミリリットル|g|ml|克|毫升|公克|千克|kg))";
    private static final String COUNTED = "(?:" + NUMBER + "(?:個|枚|杯|本|切れ|片|碗|个|块|勺|份))";
    private static final String AMOUNT = "(?:" + WEIGHT + "|" + COUNTED + ")";
    /** In Japanese an item ends before its particle; names that hold one are opaque. */
    private static final String JA_ITEM = "(?<t>[^0-9はがもを、]{1,30}?)";
    private static final String JA_FOOD = "(?<o>[^はがもを、]{1,30}?)";
    private static final String ZH_ITEM = "(?<t>[^0-9是，把的]{1,30}?)";
    private static final String ZH_FOOD = "(?<o>[^是，]{1,30}?)";

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private HanCorrections() {}

    static CorrectionWords japanese() {
        var end = "(?:です|でした|だった|だ|に(?:して(?:ください)?)?)?";
        var not = "(?:ではなくて?|じゃなくて?|ではありません(?:でした)?|じゃない(?:です)?|ではない|じゃなかった|でなく)";
        var ate = "(?:食べました|食べた|食べています|飲みました|飲んだ)";
        var notEaten = "(?:食べて|飲んで|使って|入って)?(?:い)?(?:ません(?:でした)?|なかった(?:です)?|ない)|(?:食べ|飲み)ません(?:でした)?"
                + "|食べなかった|飲まなかった";
        var used = "(?:を(?:使いました|使った|食べました|食べた))?";
        var times = "(?<f>半分|2倍|二倍|倍|3倍|三倍|三分の一|三分の二|四分の一|四分の三|3分の1|3分の2|4分の1|4分の3|\\d{1,3}%)";
        var other = "(?:半分|[二三2-9]?倍|[三四34]分の[一二三1-3]|\\d{1,3}%)";
        var compared = "(?<f>(?:もう少し|少し|ちょっと|もっと|かなり|ずっと)?(?:多く|多め|多かった|多い|少なく|少なめ|少なかった|少ない))";
        var portion = "(?<f>小盛り?|大盛り?|特盛り?|少量|(?:小さ|大き|少な)[いめ]の?(?:量|ポーション|サイズ))";
        var particle = "(?:は|が|を|の)?";
        return new CorrectionWords(
                breaks("(?!)"),
                Pattern.compile("ごはん|もやし|じゃがいも|さつまいも|いも|もも|はちみつ|はるさめ|はくさい|はんぺん|がんもどき|もち|かも|もずく"
                        + "|半熟卵?|半生"),
                List.of(
                        new Rule(Kind.MEASURE, compiled(
                                "(?:" + JA_ITEM + particle + ")?(?<b>" + AMOUNT + ")" + not + "、?(?<a>" + AMOUNT + ")"
                                        + end)),
                        new Rule(Kind.SCALE, compiled(
                                "(?:" + JA_ITEM + particle + ")?" + other + not + "、?" + times + end)),
                        new Rule(Kind.REPLACE, compiled(JA_ITEM + "(?:は|が)" + JA_FOOD.replace("<o>", "<x>") + not
                                + "、?" + JA_FOOD + used + end)),
                        new Rule(Kind.REPLACE, compiled(JA_ITEM + not + "、?" + JA_FOOD + used + end)),
                        new Rule(Kind.REPLACE, compiled(JA_FOOD + used + end + "、" + JA_ITEM + not)),
                        new Rule(Kind.REPLACE, compiled(JA_ITEM + "の代わりに、?" + JA_FOOD + used + end))),
                List.of(
                        new Rule(Kind.LEAVE, compiled(
                                "(?:" + JA_ITEM + "(?:は|を|の)?)?" + times + "(?:を|は)?(?:残しました|残した|残っています|残り)" + end)),
                        new Rule(Kind.REMOVE, compiled(JA_ITEM
                                + "(?:なし|抜き|(?<!で|じゃ)は?ありません(?:でした)?|(?<!で|じゃ)は?なかった(?:です)?|[はを](?:残しました|残した)"
                                + "|[はを](?:削除(?:して)?|消して|抜いて|外して|除いて|省いて)(?:ください)?|[はが](?:" + notEaten + "))" + end)),
                        new Rule(Kind.SCALE, compiled("(?:全部|全体|すべて|全て|全部の量)?(?:は|を|の|で)?" + times
                                + "(?:(?:だけ|くらい|ほど|しか)?(?:" + ate + "|" + notEaten + "))")),
                        new Rule(Kind.SCALE, compiled("(?<t>全部|全体|すべて|全て)(?:は|を|の|で|が)?" + times + end)),
                        new Rule(Kind.SCALE, compiled(JA_ITEM + particle + "(?:その)?" + times + "(?:だけ|くらい|しか)?(?:" + ate
                                + "|" + notEaten + "|" + end + ")")),
                        new Rule(Kind.SCALE, compiled("(?:" + JA_ITEM + "(?:は|が|の)?)?" + portion + end)),
                        new Rule(Kind.SCALE, compiled(JA_ITEM + particle + compared + end)),
                        new Rule(Kind.SCALE, compiled("(?<f>もう少し)" + JA_ITEM)),
                        new Rule(Kind.SCALE, compiled("(?:" + JA_ITEM + particle + ")?(?<f>[2二3三]人[前分])(?:を)?(?:" + ate
                                + "|" + end + ")")),
                        new Rule(Kind.ADD, compiled("(?:追加で|プラス|あと|それに|さらに|ほかに)、?" + JA_FOOD + "も?" + end)),
                        new Rule(Kind.MEASURE, compiled(JA_ITEM + particle + "(?:約|だいたい|たった)?(?<a>" + AMOUNT
                                + ")(?:くらい|ほど|だけ|しかありません)?(?:でした|です|だった|だ"
                                + "|に(?:変更|変更して|変えて|して)?(?:ください)?)?(?:" + ate + ")?")),
                        new Rule(Kind.ADD, compiled(
                                JA_FOOD + "[もを](?<n>" + AMOUNT + ")?(?:" + ate + "|ありました|あった|追加(?:して(?:ください)?)?)")),
                        new Rule(Kind.REPLACE, compiled(JA_ITEM + "(?:は|が)(?:実は)?" + JA_FOOD + "(?:でした|です|だった)"))),
                Pattern.compile("(?<t>[^0-9]{1,20})"),
                Pattern.compile("それ|これ|あれ"),
                Pattern.compile("全部|全体|すべて|全て|食事"),
                Pattern.compile("です|でし|だった|ない|なし|なく|ません|食べ|飲み|代わり|追加|残|多|少な|もっと|少し|抜き"),
                Pattern.compile(other + "|多め|少なめ"),
                Pattern.compile(other),
                Pattern.compile(AMOUNT + "|[\\d.,/]{1,20}.{0,6}"),
                Pattern.compile("(?:とても|すごく|ちょっと|かなり|まだ)?.{0,6}(?:しい|しかった|かった|い|良かった|よかった|好き|大丈夫|最高|新鮮|十分|正しい|同じ)"),
                NEVER,
                NEVER,
                NEVER,
                factors(vocabulary("""
                        two-thirds = (?:三|3)分の(?:二|2)
                        three-quarters = (?:四|4)分の(?:三|3)
                        half = 半分
                        one-and-half = 一人半前
                        triple = 三倍|[三3]人[前分]
                        third = (?:三|3)分の(?:一|1)
                        quarter = (?:四|4)分の(?:一|1)
                        double = 倍|[二2]人[前分]
                        bit-more = (?:もう少し|少し|ちょっと)多|^もう少し$|^少し$
                        much-more = (?:かなり|ずっと)多|特盛
                        bit-less = (?:もう少し|少し|ちょっと)少な
                        much-less = (?:かなり|ずっと)少な
                        more = 多|大|^もっと$
                        less = 少|小
                        """)));
    }

    static CorrectionWords chinese() {
        var i = "(?:我|我们)?";
        var only = "(?:只有|只吃了|只是|只|大约|约|大概|其实|应该|差不多)?";
        var ate = "(?:只?吃了|只?喝了|只?吃掉了)";
        var was = "(?:是|有|其实是|应该是|实际是)?";
        var times = "(?<f>一半|半份|两倍|2倍|双份|加倍|翻倍|三倍|三分之一|三分之二|四分之一|四分之三|\\d{1,3}%)";
        var other = "(?:一半|半份|两倍|双份|加倍|翻倍|三倍|[三四]分之[一二三]|\\d{1,3}%)";
        var compared = "(?<f>多一点|多一些|多很多|多得多|多点|少一点|少一些|少很多|少得多|少点|更多|更少)";
        var all = "(?:全部|所有的?|一切|整份|整个|整顿饭|都)";
        var portion = "(?<f>(?:很)?(?:小|大|半|双)份|分量(?:很|比较)?(?:小|大))";
        var sep = "[，、, ]?";
        // much of it, or all of it, is not none of it
        var none = "(?:没有|没放|没吃|没喝|没加|不要|不加|去掉|删掉|删除|拿掉|无)(?![完多很那这太什几加放有吃剩])";
        var set = "(?:改成|改为|改到|换成|设为|设成|调成|调到)了?";
        return new CorrectionWords(
                breaks("(?!)"),
                Pattern.compile("无糖(?:可乐|饮料|酸奶|豆浆)?|无盐|无麸质|半脱脂|半熟|半肥|双皮奶|[三五七]分熟|多春鱼|多宝鱼|把子肉|加拿大"),
                List.of(
                        new Rule(Kind.MEASURE, compiled("(?:" + ZH_ITEM + ")?不(?:是|止)(?<b>" + AMOUNT + ")" + sep
                                + "(?:而|应该)?是(?<a>" + AMOUNT + ")")),
                        new Rule(Kind.MEASURE, compiled("(?:" + ZH_ITEM + ")?" + was + "(?<a>" + AMOUNT + ")" + sep
                                + "(?:而)?不是(?<b>" + AMOUNT + ")")),
                        new Rule(Kind.SCALE, compiled("(?:" + ZH_ITEM + ")?不是" + other + sep + "(?:而)?是" + times)),
                        new Rule(Kind.REPLACE, compiled(ZH_ITEM + "是" + ZH_FOOD + sep + "(?:而)?不是.{1,30}")),
                        new Rule(Kind.REPLACE, compiled(i + "(?:是|吃的是|用的是|喝的是|那是|这是|它是)" + ZH_FOOD + sep
                                + "(?:而)?不是(?<t>.{1,30})")),
                        new Rule(Kind.REPLACE, compiled(i + ZH_FOOD + "[，、, ](?:而)?不是(?<t>.{1,30})")),
                        new Rule(Kind.REPLACE, compiled("(?:不是|没有|没吃|没用)(?<t>.{1,30}?)" + sep
                                + "(?:而是|是|换成了?|用的是)" + ZH_FOOD))),
                List.of(
                        new Rule(Kind.MEASURE, compiled("把?" + ZH_ITEM + set + "(?<a>" + AMOUNT + ")")),
                        new Rule(Kind.REPLACE, compiled("把?" + ZH_ITEM + "(?:换成|改成)了?" + ZH_FOOD)),
                        new Rule(Kind.REPLACE, compiled("用?" + ZH_FOOD + "(?:代替|替换)了?" + ZH_ITEM)),
                        new Rule(Kind.LEAVE, compiled(i + "(?:" + ZH_ITEM + ")?(?:剩下?了?|留下?了?|没吃完?)" + times)),
                        new Rule(Kind.LEAVE, compiled(i + "(?:剩下?了?|留下?了?|没吃)" + times + "的" + ZH_ITEM)),
                        new Rule(Kind.REMOVE, compiled(i + none + "(?<t>[^的]{1,30})")),
                        new Rule(Kind.REMOVE, compiled("把?" + ZH_ITEM + "(?:没有吃|没吃|不在里面|去掉|删掉|删除|拿掉|剩下了)")),
                        new Rule(Kind.SCALE, compiled(i + "(?:只?吃了|只?喝了|吃掉了|只有)" + times)),
                        new Rule(Kind.SCALE, compiled(i + "(?:吃了|喝了|吃掉了)(?<f>[两2三3]份)(?:的?" + ZH_ITEM + ")?")),
                        new Rule(Kind.SCALE, compiled("(?<t>" + all + "(?:东西)?)都?" + was + times)),
                        new Rule(Kind.SCALE, compiled("是?(?:一)?" + portion + "(?:的)?")),
                        new Rule(Kind.SCALE, compiled("(?:是)?" + portion + "(?:的)?" + ZH_ITEM)),
                        new Rule(Kind.SCALE, compiled(ZH_ITEM + was + portion + "(?:的)?")),
                        new Rule(Kind.SCALE, compiled(ZH_ITEM + only + "(?:" + ate + ")?" + was + "(?:那个的|那的)?"
                                + times)),
                        new Rule(Kind.SCALE, compiled(i + "(?:" + ate + "|是|只有)?" + times + "的" + ZH_ITEM)),
                        new Rule(Kind.SCALE, compiled(ZH_ITEM + "(?:要|应该)?" + was + compared)),
                        new Rule(Kind.SCALE, compiled(compared + "的?" + ZH_ITEM)),
                        new Rule(Kind.MEASURE, compiled(ZH_ITEM + only + was + only + "(?<a>" + AMOUNT + ")")),
                        new Rule(Kind.MEASURE, compiled(only + was + only + "(?<a>" + WEIGHT + ")的?" + ZH_ITEM)),
                        new Rule(Kind.ADD, compiled(i + "(?:还有|加上|再加|再来|另外有|另外|还|也|加|配|外加)(?:吃了|喝了|有)?" + ZH_FOOD)),
                        new Rule(Kind.REPLACE, compiled(ZH_ITEM + "(?:其实|实际上?)?是" + ZH_FOOD))),
                Pattern.compile("(?:和|也没有)?(?<t>[^0-9]{1,20})"),
                Pattern.compile("它|这个|那个|这|那"),
                Pattern.compile(all + "(?:东西)?"),
                Pattern.compile("是|有|没|不|吗|呢|吃|喝|剩|换成|代替|去掉|多一|多很|少一|少很|只|放|^了|[多少]$|^[还也再都少多就才]+$"),
                Pattern.compile(other),
                Pattern.compile(other),
                Pattern.compile(AMOUNT + "|[\\d.,/]{1,20}.{0,6}"),
                Pattern.compile("(?:很|太|非常|挺|真|特别|比较|好|最|有点).{0,8}|.{0,6}的|对|错|热|冷|凉|咸|甜|辣|新鲜|够了"),
                Pattern.compile("但是?|不过|可是"),
                Pattern.compile("、"),
                compiled("(?:但是?|不过|可是)?还?(?:有|吃了|喝了)?(?<o>" + AMOUNT + "[^是，的]{1,30})"),
                factors(vocabulary("""
                        two-thirds = 三分之二
                        three-quarters = 四分之三
                        half = 一半|半份
                        one-and-half = 一份半
                        triple = 三倍|[三3]份
                        third = 三分之一
                        quarter = 四分之一
                        double = 倍|双份|[两2]份
                        bit-more = 多一点|多一些|多点
                        much-more = 多很多|多得多
                        bit-less = 少一点|少一些|少点
                        much-less = 少很多|少得多
                        more = 多|大
                        less = 少|小
                        """)));
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern);
    }
}

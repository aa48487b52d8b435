package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;

/**
 * The words of Japanese or Chinese ingredient lines.
 *
 * @param units measures and counters
 * @param preparation parts of words that say what is done to the food
 * @param purpose parts of words that say what it is for
 * @param note words that begin a remark
 * @param optional words that say that one can do without
 * @param vague words that stand for an amount
 * @param about words before an amount that is not exact
 * @param or words between alternatives
 * @param foods foods that begin like a number with its counter
 */
record HanLexicon(
        HanWords units,
        HanWords preparation,
        HanWords purpose,
        HanWords note,
        HanWords optional,
        HanWords vague,
        HanWords about,
        HanWords or,
        HanWords foods) {

    private static final String METRIC = """
            g: g, G, グラム, 克, 公克
            kg: kg, KG, Kg, キロ, キログラム, 千克, 公斤
            mg: mg, 毫克
            ml: ml, mL, ML, cc, CC, ミリリットル, ミリ, 毫升, ㏄
            l: l, L, リットル, 升, 公升
            dl: dl, dL, デシリットル, 分升
            cl: cl
            cm: cm, センチ, 厘米, 公分
            mm: mm, 毫米
            oz: oz, オンス, 盎司
            lb: lb, ポンド, 磅
            tbsp: tbsp, Tbsp, T
            tsp: tsp
            cup: cup, cups
            """;

    private static final HanLexicon JAPANESE = new HanLexicon(
            HanWords.of(METRIC + """
                    tbsp: 大さじ, 大匙, 大サジ, おおさじ, オオサジ, 大スプーン
                    tsp: 小さじ, 小匙, 小サジ, こさじ, コサジ, 小スプーン
                    cup: カップ, 計量カップ, Cup, 杯分のカップ
                    180 ml: 合
                    piece: 個, コ, ケ, ヶ, こ, つ, ヶ所, 本, 尾, 匹, 羽, 株, かけ, かけら, カケ, 欠片, 片, 玉分, 粒, ピース, 本分, 個分
                    sheet: 枚
                    block: 丁
                    slice: 切れ, 切, スライス, きれ
                    head: 玉
                    bunch: 束, 把, 房, わ
                    bag: 袋
                    pack: パック
                    can: 缶
                    bottle: 瓶, ビン, びん
                    box: 箱
                    loaf: 斤
                    stalk: 茎, 筋
                    bowl: 膳, 椀, 杯
                    pinch: つまみ, つかみ塩
                    handful: つかみ, 握り
                    dash: ふり, 振り
                    drop: 滴
                    portion: 人前, 人分, 食分, 食
                    plate: 皿
                    cube: キューブ, かたまり
                    package: 包, 包み
                    block: ブロック, 塊
                    knob: 節
                    leaf: 葉
                    piece: パイ, はい
                    """),
            HanWords.of("p: 切り, みじん, すりおろ, すり下ろ, おろす, おろした, 刻, 皮をむ, 皮を剥, 種を, 茹で, ゆで, 溶き, 溶いた, 溶かし, 水気, 戻し, もどし, "
                    + "常温, 室温, つぶし, ちぎ, 炒った, 炒り, むいた, 洗っ, 水切り, 湯むき, ほぐし, 乱切り, 冷やし, 冷ま, 切る, 切っ, 炊いた, 叩, たたい, 薄切, "
                    + "千切, 角切, ざく切, 半分に, 縦に, 斜め, 小口, 輪切"),
            HanWords.of("u: 用, 飾り, 仕上げ, トッピング, 添え"),
            HanWords.of("n: お好み, 好み, あれば, または, もしくは, など, なければ, でも, 約, くらい, ぐらい, 程度"),
            HanWords.of("o: お好みで, 好みで, あれば, なくても, 省略可, お好みの量, 省略"),
            HanWords.of("v: 適量, 適宜, 少々, 少量, 少し, 各適量, 各少々, お好みで, お好みの量, たっぷり, ひたひた, 適当"),
            HanWords.of("a: 約, およそ, だいたい, 各, 正味, 計, 合計, 全量で"),
            HanWords.of("o: または, もしくは, あるいは, か"),
            HanWords.of("f: 三つ葉, 三枚肉, 一味, 三温糖, 五香粉, 八角, 八丁味噌, 八朔, 千切り, 一口大, 二十日大根, 百合根, 七味, 三河, 十六穀, 五目, 三杯酢, 二杯酢, "
                    + "一番だし, 二番だし, 五穀, 三つ編み, 八宝菜"));

    private static final HanLexicon CHINESE = new HanLexicon(
            HanWords.of(METRIC + """
                    tbsp: 汤匙, 大匙, 大勺, 湯匙, 餐匙, 大汤匙, 汤勺, 湯勺, 调羹
                    tsp: 茶匙, 小匙, 小勺, 茶勺, 小茶匙
                    spoonful: 勺, 匙
                    cup: 杯, 量杯
                    bowl: 碗
                    plate: 盘, 盤, 碟
                    500 g: 斤, 市斤
                    50 g: 两, 兩
                    piece: 个, 個, 只, 隻, 枚, 颗, 顆, 粒, 块, 塊, 小块, 小塊, 大块, 条, 條, 朵, 段, 节, 節, 尾, 份, 件
                    clove: 瓣
                    slice: 片
                    stalk: 根, 支, 支分
                    sprig: 枝
                    head: 棵, 头, 頭, 株
                    handful: 把, 小把, 大把
                    bunch: 束, 捆, 扎, 串
                    pinch: 撮, 小撮, 捏, 小捏
                    drop: 滴
                    can: 罐, 听, 聽
                    bottle: 瓶
                    box: 盒
                    bag: 袋, 小袋
                    package: 包, 小包
                    sheet: 张, 張
                    block: 板
                    leaf: 叶
                    """),
            HanWords.of(
                    "p: 切, 剁, 捣, 搗, 拍, 去皮, 去核, 去籽, 去骨, 去壳, 去蒂, 去头, 去腥线, 泡发, 泡發, 浸泡, 洗净, 洗淨, 打散, 融化, 磨, 擦, 焯, 煮熟, 室温, "
                            + "室溫, 常温, 备用, 備用, 软化, 軟化, 切碎, 压碎, 壓碎, 过筛, 過篩, 榨汁, 沥干, 瀝乾, 撕, 剥, 剝, 蒸熟, 炒香, 碾, 腌"),
            HanWords.of("u: 用于, 用於, 装饰, 裝飾, 点缀, 點綴, 炸用, 调味用, 撒面, 表面用, 涂抹用, 佐餐"),
            HanWords.of("n: 或, 可, 如, 约, 約, 根据, 根據, 按, 依, 例如, 建议, 最好, 左右"),
            HanWords.of("o: 可选, 可選, 可不放, 可省略, 随意, 選用, 选用, 可加可不加, 非必须, 可省, 不放也可"),
            HanWords.of("v: 适量, 適量, 少许, 少許, 若干, 少量, 一些, 些许, 些許, 随意, 随喜好, 酌量, 各适量, 各少许, 一点, 一點, 几滴, 幾滴"),
            HanWords.of("a: 约, 約, 大约, 大約, 大概, 各, 共, 净重, 差不多"),
            HanWords.of("o: 或者, 或是, 或, 也可用"),
            HanWords.of("f: 八角, 五香粉, 五香, 五花肉, 十三香, 千张, 千張, 百合, 百叶, 百頁, 三文鱼, 三文魚, 四季豆, 九层塔, 九層塔, 一品鲜, 二锅头, 二荆条, 三黄鸡, "
                    + "三层肉, 七味粉, 三明治, 千层, 千島, 千岛, 百里香, 百香果, 半肥瘦, 两面, 三丁, 什锦, 万年"));

    static HanLexicon of(Language language) {
        return language == Language.JA ? JAPANESE : CHINESE;
    }
}

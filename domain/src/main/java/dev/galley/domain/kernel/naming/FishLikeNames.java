package dev.galley.domain.kernel.naming;

/** Names that only sound like eggs, fish or shellfish. */
final class FishLikeNames {
    static final String TABLE = """
            = -
            en eggplant; egg plant; eggplants; oyster mushroom; oyster mushrooms; king oyster mushroom
            en king oyster mushrooms; vegan egg; flax egg; flax eggs; chia egg; egg replacer; egg shaped
            en size of an egg; size of a walnut; crab apple; crab apples; crabapple; crabapples; fish mint
            en oyster plant; oyster knife; clam shell mushroom; clamshell; lobster mushroom; lobster mushrooms
            en vegan mayonnaise; vegan mayo; shrimp plant; fishless; scallop squash; scalloped potatoes dish
            en chicken of the woods; sea bean; sea beans; size of a hazelnut; size of an almond; size of a nut
            en size of a pea
            de Eierfrucht; Eierbaum; Eierschwammerl; Eierschwämme; Eierschwamm; Eiertomate; Eiertomaten; Austernpilz
            de Austernpilze; Austernseitling; Austernseitlinge; Kräuterseitling; Kräuterseitlinge; Fischminze
            de Muschelnudeln; Eichblattsalat; Eiersatz; Leinsamen-Ei; Haifischflossenkraut; Eichel; Eichelmehl
            de Krakenbeere; Herzmuschelpilz; Dotterblume; Dotterblumen; Barschwein; Rochenpilz; Eisenkraut
            de Krebsscherenkraut
            fr pleurote; pleurotes; pleurotes en huître; jaune de curcuma; poivron jaune; poivrons jaunes
            fr oignon jaune; oignons jaunes; courgette jaune; courgettes jaunes; tomate jaune; tomates jaunes
            fr citron jaune; citrons jaunes; carotte jaune; carottes jaunes; betterave jaune; moules à muffins
            fr moule à cake; moule à tarte; moule à gâteau; moule à manqué; pomme de terre à chair jaune
            fr pêche jaune; pêches jaunes; aubergine; œuf végétal; mayonnaise végétale; mayonnaise végane
            fr coque de noix; julienne de légumes; julienne de carottes; bouquet garni; maïs jaune; haricots jaunes
            fr haricot jaune; pois jaunes; lentilles jaunes
            es huevo vegano; mayonesa vegana; seta ostra; setas ostra; hongo ostra; hongos ostra; champiñón ostra
            es cebolla dorada; agua clara; pico de gallo; hongos seta; calamar vegano; azúcar clara; miel clara
            es salsa clara; flan de coco vegano; calabaza dorada; pasa dorada; pasas doradas; linaza dorada
            es batata dorada; manzana dorada; manzanas doradas
            pt cogumelo ostra; cogumelos ostra; maionese vegana; ovo vegano; maionese vegetal; ovo de linhaça
            pt cebola dourada; linhaça dourada; passas douradas; uva passa dourada; alho dourado; batata doce
            pt cação vegano
            ja しいたけだし; 昆布だし; 昆布出汁; 干し椎茸の戻し汁; かにばさみ; 貝割れ大根; かいわれ大根; 貝割れ
            ja 野菜だし; 鶏がらだし; たい焼き型; だし昆布; たらの芽; タラの芽; あじわい; ライスたこ; たこ糸; タコ糸
            ja タコス; タコミート; みたい; くらい; ぐらい; 冷たい; かにんじん; アジアン; えびすかぼちゃ; ぬるまたい
            ja いかだ; たらす; 垂らす; だしパック昆布; スーパー; ブリオッシュ; ブリー; 柿; サケ酒; 酒; アジア
            ja さけかす; 酒粕; カツオ菜; たらっぷり; たらり
            zh 鱼腥草; 鱼香; 鱼香酱; 鱼香汁; 蟹味菇; 蟹腿菇; 海鲜菇; 蚝菇; 秀珍菇; 虾夷葱; 蛋形; 植物蛋白; 豌豆蛋白
            zh 蛋白质; 贝贝南瓜; 贝母; 川贝; 川贝母; 贝果; 蛋黄果
            """;

    private FishLikeNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names that only sound like nuts, seeds or wine. */
final class NutLikeNames {
    static final String TABLE = """
            = -
            en nutmeg; ground nutmeg; coconut; coconut flakes; coconuts; coconut oil; coconut water; coconut sugar
            en coco nut; doughnut peach; donut peach; donut peaches; water chestnut; water chestnuts; chestnut
            en chestnuts; chestnut mushroom; chestnut mushrooms; tiger nut; tiger nuts; tigernut; butternut
            en nutritional yeast; betel nut; corn nuts; kola nut; nutmeg nut; tiger nut flour; tiger nut milk
            en chestnut flour; chestnut puree; acorn squash; nut meg; pili; nutcracker; almond shaped; soapnut
            en nut brown; breadnut; hazel; cashew apple; cashew apples; cashew fruit; wing nut; shea nut
            en coquito nuts; wine leaves; vine leaves; wine grapes; grape leaves; wine gums; sesame leaf
            en horseradish; horse radish; portobello; rice wine vinegar; rice vinegar; apple cider vinegar
            en cider vinegar; white vinegar; distilled vinegar; sherry tomatoes; wine cap mushrooms; root vegetables
            en fresh currants; black currants; red currants; blackcurrants; redcurrants; red currant jelly
            en currant jelly; redcurrant jelly; fresh apricots; plum; celery cabbage; coconut vinegar; palm vinegar
            en black vinegar; plum vinegar; umeboshi vinegar; coconut aminos; mung bean sprouts; bean sprouts
            en bean sprout; mung beans; black beans; sherry peppers; chinese black vinegar
            de Muskatnuss; Muskatnüsse; Muskat; Muskatblüte; Kokosnuss; Kokosnüsse; Kokosnussöl; Kokosnusswasser
            de Kokosraspel; Erdmandel; Erdmandeln; Erdmandelmehl; Betelnuss; Wassernuss; Wasserkastanien
            de Weinblätter; Weinbeeren; Weintrauben; Weintraube; Weinbergpfirsich; Weinbergpfirsiche; Weinstein
            de Weinsteinsäure; Weinsteinbackpulver; Kolanuss; Butternuss; Butternusskürbis; Kokosnusscreme
            de Ingwernuss; Senfkohl; Weingummi; Portulak; Reisessig; Branntweinessig; Apfelessig; Tafelessig
            de Obstessig; Muskatkürbis; Pekingkohl; Nusskürbis; Kokosnussmehl; Kokosnussfleisch; Sojafrei
            de Meerrettich; Mungbohnensprossen; Mungbohnenkeimlinge; Mandarinen; Weinraute; Essigessenz
            de Weißweinsauerkraut; Steinnuss; Kräuteressig; Bananenessig
            fr noix de coco; noix de muscade; muscade; noix de veau; noix de porc; noix de bœuf; noix de jambon
            fr noix de gingembre; pomme noisette; pommes noisettes; beurre noisette; courge butternut; châtaigne
            fr châtaignes; marrons; marrons glacés; châtaigne d'eau; châtaignes d'eau; crème de marrons; souchet
            fr noix de saint-jacques; noix tigrée; huile de coco; huile de noix de coco; eau de coco; noix de cola
            fr lait de noix de coco; farine de noix de coco; noix de kola; noix de karité; crème de noix de coco
            fr noix de ris; taille d'une noix; grosseur d'une noix; raisin; raisins; raisins frais; grains de raisin
            fr feuilles de vigne; bouillon cubé; vinaigre de riz; vinaigre d'alcool; vinaigre blanc
            fr vinaigre de coco; sel de vin; raifort; fève; fèves; sucre vanillé; pousses de haricot mungo
            fr germes de haricot mungo; porto bello; portobello; raisin blanc; raisin noir; pépins de raisin
            fr huile de pépins de raisin; ras el hanout; carvi; fenouil; pruneaux d'Agen frais; bordeaux couleur
            fr champignons de Paris; chou de Bourgogne
            es nuez moscada; nueces moscadas; nuez de coco; nuez de cola; castaña; castañas; castaña de agua
            es castañas de agua; chufa; chufas; horchata de chufa; horchata; calabaza butternut; coco; coco rallado
            es leche de nuez de coco; hojas de parra; uva; uvas; vinagre de arroz; vinagre de manzana
            es vinagre blanco; vinagre de alcohol; vinagre de sidra; vinagre de coco; pasas de; pimiento de piquillo
            es orejones frescos; ciruelas; manzanilla en flor; infusión de manzanilla; té de manzanilla
            es aceitunas manzanilla; aceituna manzanilla; aceitunas de manzanilla; flor de manzanilla
            es brotes de judía mungo; azúcar fino; sal fina; fino de; rábano picante; bayas de; hinojo
            es aceite de coco; agua de coco; harina de chufa
            pt noz-moscada; noz moscada; noz de cola; castanha; castanhas; castanha portuguesa
            pt castanhas portuguesas; castanha d'água; castanhas d'água; noz de coco; coco; coco ralado
            pt abóbora manteiga; folhas de videira; folhas de uva; uva; uvas; vinagre de arroz; vinagre de maçã
            pt vinagre de álcool; vinagre branco; vinagre de sidra; vinagre de coco; chufa; junça; caju; caju fresco
            pt suco de caju; brotos de feijão; rebentos de feijão mungo; raiz-forte; funcho; noz de manteiga
            pt óleo de coco; água de coco; moyashi; broto de feijão
            ja ココナッツ; ココナツ; ココナッツオイル; ココナッツファイン; ナツメグ; 栗; 甘栗; 銀杏; ぎんなん
            ja ドーナツ桃; くわい; ヒシの実; 米酢; 酢; 穀物酢; りんご酢; アップルビネガー; 黒酢
            ja ココナッツウォーター; ココナッツシュガー; ホースラディッシュ; 西洋わさび; 緑豆もやし; もやし
            ja ワインレッド; ごまかし; からして; パセリ; ぶどうの葉; タイガーナッツ; だから; 砂肝; ココナッツロング
            ja 生姜酢; からすみ; からあげ; から揚げ; からから; 柚子胡椒; ピーカン
            zh 椰子; 椰子油; 椰子水; 椰蓉; 椰丝; 椰子片; 椰子糖; 肉豆蔻; 豆蔻; 板栗; 栗子; 荸荠; 马蹄; 银杏; 白果
            zh 莲子; 菱角; 亚麻籽; 胡麻; 米醋; 白醋; 陈醋; 香醋; 黑醋; 苹果醋; 芝麻菜; 芝麻叶; 芥蓝; 芥兰; 豆芽
            zh 绿豆芽; 油菜籽; 瓜子; 南瓜子; 葵花籽; 杏鲍菇; 杏子; 杏; 胡麻籽; 芝麻蕉; 葡萄; 葡萄叶; 香芹; 欧芹
            zh 马蹄粉; 苦杏; 芥花油; 芥花籽油; 镇江香醋; 番茄; 虎坚果; 核桃菌; 榛蘑; 松茸; 羊肚菌; 豆腐柴; 甜杏
            """;

    private NutLikeNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names that only sound like nuts, seeds or wine. */
final class NutLikeNames {
    static final String TABLE = """
            = -
            en nutmeg; ground nutmeg; coconut; coconut flakes; coconuts; coconut oil; coconut water; coconut sugar
            en coco nut; doughnut peach; donut peach; donut peaches; water chestnut; water chestnuts; chestnut
            en chestnuts; chestnut mushroom; chestnut mushrooms; tiger nut; tiger nuts; tigernut; pine nut
            en pine nuts; butternut; nutritional yeast; beechnut; betel nut; corn nuts; kola nut; nutmeg nut
            en tiger nut flour; tiger nut milk; chestnut flour; chestnut puree; acorn squash; nut meg; pili
            en nutcracker; almond shaped; soapnut; nut brown; breadnut; hazel; cedar nuts; cashew apple
            en cashew apples; cashew fruit; wing nut; shea nut; coquito nuts; pinon nuts; wine leaves; vine leaves
            en wine grapes; grape leaves; wine gums; sesame leaf; horseradish; horse radish; portobello
            en rice wine vinegar; rice vinegar; apple cider vinegar; cider vinegar; white vinegar; distilled vinegar
            en sherry tomatoes; wine cap mushrooms; root vegetables; fresh currants; black currants; red currants
            en blackcurrants; redcurrants; red currant jelly; currant jelly; redcurrant jelly; fresh apricots; plum
            en celery cabbage; coconut vinegar; palm vinegar; black vinegar; plum vinegar; umeboshi vinegar
            en coconut aminos; mung bean sprouts; bean sprouts; bean sprout; mung beans; black beans; sherry peppers
            en chinese black vinegar
            de Muskatnuss; Muskatnüsse; Muskat; Muskatblüte; Kokosnuss; Kokosnüsse; Kokosnussöl; Kokosnusswasser
            de Kokosraspel; Erdmandel; Erdmandeln; Erdmandelmehl; Pinienkerne; Pinienkern; Betelnuss; Wassernuss
            de Wasserkastanien; Weinblätter; Weinbeeren; Weintrauben; Weintraube; Weinbergpfirsich
            de Weinbergpfirsiche; Weinstein; Weinsteinsäure; Weinsteinbackpulver; Kolanuss; Butternuss
            de Butternusskürbis; Kokosnusscreme; Ingwernuss; Senfkohl; Weingummi; Portulak; Reisessig
            de Branntweinessig; Apfelessig; Tafelessig; Obstessig; Muskatkürbis; Pekingkohl; Nusskürbis
            de Kokosnussmehl; Kokosnussfleisch; Sojafrei; Meerrettich; Mungbohnensprossen; Mungbohnenkeimlinge
            de Mandarinen; Weinraute; Essigessenz; Weißweinsauerkraut; Steinnuss; Kräuteressig; Pinienkerne geröstet
            de Bananenessig
            fr noix de coco; noix de muscade; muscade; noix de veau; noix de porc; noix de bœuf; noix de jambon
            fr noix de gingembre; pomme noisette; pommes noisettes; beurre noisette; courge butternut; châtaigne
            fr châtaignes; marrons; marrons glacés; châtaigne d'eau; châtaignes d'eau; crème de marrons; pignon
            fr pignons; pignons de pin; souchet; noix de saint-jacques; noix tigrée; huile de coco
            fr huile de noix de coco; eau de coco; noix de cola; lait de noix de coco; farine de noix de coco
            fr noix de kola; noix de karité; crème de noix de coco; noix de ris; taille d'une noix
            fr grosseur d'une noix; raisin; raisins; raisins frais; grains de raisin; feuilles de vigne
            fr bouillon cubé; vinaigre de riz; vinaigre d'alcool; vinaigre blanc; vinaigre de coco; sel de vin
            fr raifort; fève; fèves; sucre vanillé; pousses de haricot mungo; germes de haricot mungo; porto bello
            fr portobello; raisin blanc; raisin noir; pépins de raisin; huile de pépins de raisin; ras el hanout
            fr carvi; fenouil; pruneaux d'Agen frais; bordeaux couleur; champignons de Paris; chou de Bourgogne
            es nuez moscada; nueces moscadas; nuez de coco; nuez de cola; castaña; castañas; castaña de agua
            es castañas de agua; piñón; piñones; chufa; chufas; horchata de chufa; horchata; calabaza butternut
            es coco; coco rallado; leche de nuez de coco; hojas de parra; uva; uvas; vinagre de arroz
            es vinagre de manzana; vinagre blanco; vinagre de alcohol; vinagre de sidra; vinagre de coco; pasas de
            es pimiento de piquillo; orejones frescos; ciruelas; manzanilla en flor; infusión de manzanilla
            es té de manzanilla; aceitunas manzanilla; aceituna manzanilla; aceitunas de manzanilla
            es flor de manzanilla; brotes de judía mungo; azúcar fino; sal fina; fino de; rábano picante; bayas de
            es hinojo; aceite de coco; agua de coco; harina de chufa
            pt noz-moscada; noz moscada; noz de cola; castanha; castanhas; castanha portuguesa
            pt castanhas portuguesas; castanha d'água; castanhas d'água; pinhão; pinhões; noz de coco; coco
            pt coco ralado; abóbora manteiga; folhas de videira; folhas de uva; uva; uvas; vinagre de arroz
            pt vinagre de maçã; vinagre de álcool; vinagre branco; vinagre de sidra; vinagre de coco; chufa; junça
            pt caju; caju fresco; suco de caju; brotos de feijão; rebentos de feijão mungo; raiz-forte; funcho
            pt noz de manteiga; óleo de coco; água de coco; moyashi; broto de feijão
            ja ココナッツ; ココナツ; ココナッツオイル; ココナッツファイン; ナツメグ; 栗; 甘栗; 松の実; 銀杏
            ja ぎんなん; まつのみ; ドーナツ桃; くわい; ヒシの実; 米酢; 酢; 穀物酢; りんご酢; アップルビネガー; 黒酢
            ja ココナッツウォーター; ココナッツシュガー; ホースラディッシュ; 西洋わさび; 緑豆もやし; もやし
            ja ワインレッド; ごまかし; からして; パセリ; ぶどうの葉; タイガーナッツ; だから; 砂肝; ココナッツロング
            ja 生姜酢; からすみ; からあげ; から揚げ; からから; 柚子胡椒; ピーカン
            zh 椰子; 椰子油; 椰子水; 椰蓉; 椰丝; 椰子片; 椰子糖; 肉豆蔻; 豆蔻; 板栗; 栗子; 松子; 松仁; 荸荠; 马蹄
            zh 银杏; 白果; 莲子; 菱角; 亚麻籽; 胡麻; 米醋; 白醋; 陈醋; 香醋; 黑醋; 苹果醋; 芝麻菜; 芝麻叶; 芥蓝
            zh 芥兰; 豆芽; 绿豆芽; 油菜籽; 瓜子; 南瓜子; 葵花籽; 杏鲍菇; 杏子; 杏; 胡麻籽; 芝麻蕉; 葡萄; 葡萄叶
            zh 香芹; 欧芹; 马蹄粉; 苦杏; 芥花油; 芥花籽油; 镇江香醋; 番茄; 虎坚果; 核桃菌; 榛蘑; 松茸; 羊肚菌
            zh 豆腐柴; 甜杏
            """;

    private NutLikeNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names of sesame, mustard, celery, lupin, and of what is sulphited. */
final class SeedNames {
    static final String TABLE = """
            = sesame
            * sesame; tahini; halva; halvah; gomasio; hummus; houmous; humus; zaatar; za'atar; furikake; dukkah
            * goma; baba ganoush
            en sesame seed; sesame seeds; sesame oil; toasted sesame oil; tahini paste; sesame paste; black sesame
            en benne seeds; everything bagel seasoning; hummous; gingelly oil; til oil; baba ghanoush; sesame flour
            de Sesam; Sesamöl; Sesamsamen; Sesampaste; Tahin; Sesammus; Sesamkörner; Halwa; geröstetes Sesamöl
            de Tahini; Hummus
            fr sésame; graines de sésame; huile de sésame; tahin; tahini; pâte de sésame; purée de sésame; houmous
            fr crème de sésame; halva
            es sésamo; ajonjolí; semillas de sésamo; semillas de ajonjolí; aceite de sésamo; aceite de ajonjolí
            es tahina; pasta de sésamo; tahine; hummus; humus
            pt sésamo; gergelim; sementes de sésamo; sementes de gergelim; óleo de sésamo; óleo de gergelim; tahine
            pt pasta de gergelim; pasta de sésamo; homus; tahina
            ja ごま; ゴマ; 胡麻; 白ごま; 黒ごま; すりごま; いりごま; 炒りごま; ごま油; ゴマ油; 胡麻油; ねりごま
            ja 練りごま; タヒニ; ごまだれ; ごまドレッシング; フムス; 担々麺の素; ふりかけ; ごま塩; 白すりごま
            ja 金ごま; ごまペースト; 黒すりごま; 芝麻醤; 芝麻
            zh 芝麻; 白芝麻; 黑芝麻; 熟芝麻; 芝麻油; 香油; 麻油; 芝麻酱; 麻酱; 鹰嘴豆泥; 中东芝麻酱; 黑芝麻糊
            zh 芝麻粉; 小磨香油; 焙煎芝麻沙拉汁; 胡麻酱; 熟白芝麻
            = sesame?
            en burger buns; hamburger buns; bagel; bagels; breadsticks; falafel; hoisin sauce; hoisin
            de Knäckebrot; Falafel
            fr pain burger; gressins
            es pan de hamburguesa; palitos de pan
            pt pão de hambúrguer
            ja 焼肉のたれ; バンズ; 七味唐辛子; 七味
            zh 海鲜酱; 火锅蘸料; 烧饼; 沙茶酱; 油泼辣子
            = mustard
            * dijon; mustard; moutarde; mostaza; mostarda
            en dijon mustard; mustard seed; mustard seeds; mustard powder; dry mustard; english mustard
            en yellow mustard; wholegrain mustard; honey mustard; mustard greens; mustard oil; mustard leaves
            en piccalilli; colman's; mustard cress; ballpark mustard
            de Senf; Senfkörner; Senfsaat; Senfpulver; Senfmehl; Dijonsenf; Dijon-Senf; körniger Senf
            de mittelscharfer Senf; Senföl; Senfgurken; Mostrich
            fr moutarde; moutarde de Dijon; moutarde à l'ancienne; graines de moutarde; moutarde en poudre
            fr moutarde en grains; feuilles de moutarde; moutarde forte; moutarde jaune
            es mostaza; mostaza de Dijon; mostaza antigua; semillas de mostaza; mostaza en polvo; mostaza en grano
            es granos de mostaza; hojas de mostaza
            pt mostarda; mostarda de Dijon; sementes de mostarda; mostarda em pó; grãos de mostarda
            pt mostarda em grão; mostarda antiga; folhas de mostarda
            ja マスタード; からし; 辛子; 練りからし; 和からし; 粒マスタード; ディジョンマスタード; マスタードシード
            ja 洋からし; からし菜; ハニーマスタード; 粉からし; カラシ; 辛子高菜; 高菜
            zh 芥末; 芥末酱; 黄芥末; 黄芥末酱; 第戎芥末; 芥末籽; 芥末粉; 芥子; 法式芥末酱; 蜂蜜芥末; 大藏芥末
            zh 芥末油; 雪里蕻; 雪菜; 芥菜; 榨菜; 酸芥菜; 雪里红; 梅干菜; 梅菜; 芥辣
            = mustard?
            en vinaigrette; salad dressing; curry powder; french dressing; italian dressing; barbecue sauce
            en bbq sauce; wasabi paste; pickles; dill pickles; relish; madras curry powder; steak sauce; wasabi
            en gherkins; pickled cucumbers; piccalilli; sweet pickle relish; dressing; panch phoron; curry paste
            en sambar powder; caesar dressing; ketchup spicy; poultry seasoning
            de Vinaigrette; Salatdressing; Currypulver; Curry; Barbecuesauce; BBQ-Sauce; Gewürzgurken; Essiggurken
            de Wasabi; Wasabipaste; Cornichons; Wurst; Grillsauce; Salatsauce; Saure Gurken
            fr vinaigrette; curry; curry en poudre; sauce barbecue; cornichons; wasabi; poudre de curry; cornichon
            fr sauce salade; sauce burger
            es vinagreta; curry; curry en polvo; salsa barbacoa; pepinillos; wasabi; aderezo; pepinillo; aliño
            es salsa BBQ
            pt vinagrete; caril; caril em pó; curry; curry em pó; molho barbecue; pickles; picles; wasabi
            pt molho churrasco; pepinos em conserva; pó de caril
            ja ドレッシング; カレー粉; わさび; ワサビ; 練りわさび; バーベキューソース; ピクルス
            ja フレンチドレッシング; おでんの素
            zh 咖喱粉; 油醋汁; 沙拉汁; 烧烤酱; 山葵; 酸黄瓜; 千岛酱; 咖喱; 凯撒酱; 日式芥末; 青芥辣; 辣根
            = celery
            * celery; celeriac; celeri
            en celery stalk; celery stalks; celery rib; celery ribs; celery salt; celery seed; celery seeds
            en celery root; celery leaves; mirepoix; soffritto; clamato; bloody mary mix; v8; v8 juice; waldorf
            en celery heart
            de Sellerie; Knollensellerie; Staudensellerie; Stangensellerie; Selleriesalz; Selleriesamen
            de Selleriegrün; Bleichsellerie; Suppengrün; Suppengemüse; Schnittsellerie; Sellerieknolle
            fr céleri; céleri-rave; céleri branche; céleri en branche; branche de céleri; branches de céleri
            fr sel de céleri; graines de céleri; mirepoix; céleri rave; feuilles de céleri; céleris; cœur de céleri
            es apio; apio nabo; apionabo; sal de apio; semillas de apio; tallo de apio; ramas de apio; apio en rama
            es rama de apio; hojas de apio; apio rábano
            pt aipo; salsão; aipo-rábano; sal de aipo; sementes de aipo; talo de aipo; talos de salsão
            pt talo de salsão; folhas de aipo; aipo rábano; raiz de aipo
            ja セロリ; セロリの葉; セロリシード; 根セロリ; セロリソルト; セルリー; スープセロリ; セロリアック
            ja ミルポワ; ソフリット; 野菜ジュース
            zh 芹菜; 西芹; 芹菜籽; 根芹; 芹菜根; 芹菜叶; 香芹芹菜; 块根芹; 水芹; 芹菜粒; 芹; 旱芹; 药芹
            = lupin
            * lupin; lupine; lupini
            en lupin flour; lupini beans; lupin beans; lupin seeds; lupins; lupin flakes
            de Lupine; Lupinen; Lupinenmehl; Lupinenkerne; Süßlupinen; Süßlupinenmehl; Lupinendrink; Lupinenschrot
            fr lupin; lupins; farine de lupin; graines de lupin
            es altramuz; altramuces; harina de altramuz; chochos; lupino; tarwi; tarhui
            pt tremoço; tremoços; farinha de tremoço; tremoceiro
            ja ルピナス; ルピン; ルピナス豆; ルパン豆; ルピン豆
            zh 羽扇豆; 羽扇豆粉; 鲁冰花豆; 白羽扇豆
            = sulphites?
            es pasas doradas
            fr raisins dorés
            * sultana; sultanas
            en raisin; raisins; golden raisins; currants; dried apricot; dried apricots; dried fruit; dried fruits
            en mixed dried fruit; prune; prunes; dried figs; dried cranberries; dried mango; dried apple
            en candied fruit; candied peel; mixed peel; glace cherries; maraschino cherries; wine vinegar
            en white wine vinegar; red wine vinegar; balsamic vinegar; balsamic glaze; molasses; sauerkraut
            en bottled lemon juice; grape juice; instant mashed potato; instant potato flakes; cider vinegar
            en dried cherries; dried pineapple; dried papaya; desiccated coconut; sun-dried tomatoes
            en sun dried tomatoes; horseradish sauce; pickled onions; apple cider; candied ginger
            en crystallized ginger; dried peaches; dried pears; lemon juice from concentrate; dehydrated potatoes
            en cocktail onions; lime juice cordial; pectin; corn syrup; sherry vinegar; champagne vinegar; vinegar
            de Rosinen; Sultaninen; Korinthen; getrocknete Aprikosen; Trockenobst; Trockenfrüchte; Trockenpflaumen
            de Backpflaumen; getrocknete Feigen; Dörrobst; Orangeat; Zitronat; Weinessig; Weißweinessig
            de Rotweinessig; Balsamico; Balsamicoessig; Aceto balsamico; Sauerkraut; Belegkirschen; Cranberries
            de kandierte Früchte; Traubensaft; Balsamessig; Sherryessig; Kartoffelpüreepulver; getrocknete Tomaten
            de Meerrettich aus dem Glas; Cocktailkirschen; Apfelessig; Essig; Melasse; Kokosraspel; Dörrpflaumen
            de Zitronensaftkonzentrat
            fr raisins secs; raisin sec; abricots secs; abricot sec; pruneau; pruneaux; fruits secs; fruits confits
            fr fruit confit; écorces confites; vinaigre de vin; vinaigre de vin rouge; vinaigre de vin blanc
            fr vinaigre balsamique; vinaigre de Xérès; choucroute; figues sèches; figues séchées; cerises confites
            fr jus de raisin; cranberries séchées; mélasse; purée instantanée; tomates séchées; gingembre confit
            fr raisins de Corinthe; raisins blonds; vinaigre; vinaigre de cidre; bigarreaux; dattes séchées
            fr canneberges séchées; crème de balsamique
            es pasas; uvas pasas; pasas de uva; uva pasa; pasa; orejones; albaricoques secos; ciruelas pasas
            es ciruela pasa; frutas secas; fruta seca; higos secos; fruta confitada; frutas confitadas
            es fruta abrillantada; vinagre de vino; vinagre de jerez; vinagre balsámico; chucrut; zumo de uva
            es arándanos secos; melaza; tomates secos; cerezas al marrasquino; vinagre; guindas en almíbar
            es dátiles secos; ciruelas secas; duraznos secos; crema de vinagre balsámico; cerezas confitadas
            es vinagre de vino tinto; vinagre de vino blanco
            pt passas; uva passa; uvas passas; uva-passa; uvas-passas; damasco seco; damascos secos; alperces secos
            pt ameixa seca; ameixas secas; frutas secas; figos secos; fruta cristalizada; frutas cristalizadas
            pt vinagre de vinho; vinagre de vinho tinto; vinagre de vinho branco; vinagre balsâmico; chucrute
            pt arandos secos; cranberry seca; melaço; tomate seco; tomates secos; suco de uva; sumo de uva
            pt cerejas em calda; vinagre; passas de uva; sultanas; frutos secos; cerejas cristalizadas; figo seco
            ja レーズン; 干しぶどう; サルタナ; ドライアプリコット; 干しあんず; ドライフルーツ; プルーン
            ja ドライマンゴー; ドライクランベリー; 干し柿; ワインビネガー; 白ワインビネガー; 赤ワインビネガー
            ja バルサミコ酢; バルサミコ; ザワークラウト; かんぴょう; 甘納豆; ドライフィグ; 干しいちじく
            ja ドライトマト; ぶどうジュース; シェリービネガー; カレンズ; オレンジピール; ドレンチェリー
            zh 葡萄干; 提子干; 杏干; 果干; 干果; 西梅; 西梅干; 无花果干; 蔓越莓干; 芒果干; 蜜饯; 葡萄酒醋
            zh 白葡萄酒醋; 红酒醋; 意大利香醋; 黑醋汁; 德国酸菜; 葡萄汁; 果脯; 番茄干; 糖渍樱桃; 黄花菜; 蓝莓干
            zh 金针菜; 巴萨米克醋; 干黄花菜; 柿饼; 话梅; 银耳; 百合干
            = sulphites alcohol
            * prosecco; champagne; cava; marsala; vermouth; madeira; chianti; merlot; chardonnay; riesling; martini
            * sangria; bourgogne; sauternes; shaoxing
            en wine; red wine; white wine; dry white wine; sherry; port; port wine; cooking wine; sparkling wine
            en burgundy; dry vermouth; madeira wine; mulled wine; cooking sherry; hard cider; mirin wine
            en sauvignon blanc; pinot noir; pinot grigio; cabernet; cabernet sauvignon; rose wine; dessert wine
            en rice wine; marsala wine; mead
            de Wein; Weißwein; Rotwein; Roséwein; Sekt; Portwein; Sherry; Wermut; Champagner; Madeirawein; Glühwein
            de Kochwein; Apfelwein; Cidre; Riesling; Marsalawein; Süßwein; Reiswein; Spätburgunder; Most
            fr vin; vin rouge; vin blanc; vin blanc sec; vin rosé; vin doux; porto; xérès; champagne; madère; cidre
            fr cidre brut; vin jaune; vin cuit; banyuls; pineau; muscat; vermouth; crémant; vin mousseux; vin de riz
            fr monbazillac; rivesaltes; bordeaux; beaujolais; vin blanc moelleux; noilly prat; marsala
            es vino; vino tinto; vino blanco; vino blanco seco; vino rosado; vino de Jerez; jerez; oporto; cava
            es champán; vermut; vino dulce; sidra; vino de arroz; vino fino; vino de cocina; moscatel; sangría
            es espumante; brandy de Jerez; vino de Oporto; vino Marsala; Pedro Ximénez; amontillado
            pt vinho; vinho tinto; vinho branco; vinho branco seco; vinho do Porto; vinho da Madeira; vinho verde
            pt vinho rosé; champanhe; espumante; xerez; moscatel; sidra; vermute; vinho de arroz; vinho seco
            pt vinho doce; vinho Madeira; vinho de Xerez; jeropiga
            ja ワイン; 赤ワイン; 白ワイン; ロゼワイン; シャンパン; シェリー; シェリー酒; マルサラ; ポートワイン
            ja スパークリングワイン; ベルモット; マデラ酒; シードル; マルサラ酒; 赤葡萄酒; 白葡萄酒; プロセッコ
            ja 料理用ワイン
            zh 葡萄酒; 红酒; 红葡萄酒; 白葡萄酒; 干白; 干白葡萄酒; 干红; 香槟; 雪利酒; 波特酒; 起泡酒; 白酒葡萄
            zh 苹果酒; 味美思; 玛萨拉酒; 马沙拉酒; 马德拉酒; 雪莉酒; 桃红葡萄酒
            """;

    private SeedNames() {}
}

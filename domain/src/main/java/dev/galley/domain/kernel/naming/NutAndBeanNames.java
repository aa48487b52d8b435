package dev.galley.domain.kernel.naming;

/** Names of nuts, peanuts and soya. */
final class NutAndBeanNames {
    static final String TABLE = """
            = nuts
            * pistachio; macadamia; marzipan; praline; gianduja; nutella; frangipane; amaretto; amaretti; pesto
            * nougat; turron; nocino; frangelico; orgeat; baklava; romesco; dukkah
            en nut; nuts; mixed nuts; almond; almonds; almond flour; almond meal; ground almonds; almond milk
            en almond butter; almond extract; almond paste; slivered almonds; flaked almonds; walnut; walnuts
            en walnut oil; pecan; pecans; hazelnut; hazelnuts; filbert; filberts; hazelnut spread; cashew; cashews
            en cashew nut; cashew nuts; cashew butter; cashew milk; cashew cream; pistachios; pistachio nuts
            en brazil nut; brazil nuts; macadamia nuts; macadamias; nut butter; nut milk; nut oil; nut meal
            en hickory nuts; praline paste; nut flour; hazelnut oil; almond oil; marcona almonds; butternuts
            en black walnuts; candied walnuts; chopped nuts; pralines; walnut meats; pecan meats; nut meats
            en nut meat; nut cutlet; almond milk drink
            de Nuss; Nüsse; Mandel; Mandeln; Mandelmehl; Mandelmilch; Mandeldrink; Mandelmus; Mandelblättchen
            de Mandelstifte; Haselnuss; Haselnüsse; Haselnusskerne; Walnuss; Walnüsse; Walnusskerne; Walnussöl
            de Cashew; Cashews; Cashewkerne; Cashewnüsse; Cashewmus; Pistazie; Pistazien; Pekannuss; Pekannüsse
            de Paranuss; Paranüsse; Macadamianüsse; Nussmus; Nusskerne; Nussnougat; Nuss-Nougat-Creme; Nougat
            de Krokant; Bittermandel; Bittermandelaroma; Bittermandelöl; Marzipanrohmasse; Rohmarzipan; Persipan
            de Studentenfutter; Baumnuss; Baumnüsse; Haselnussmus; Nussmix; Nusslikör; Makronen; Mandelsplitter
            de Nusspli; Marzipan; Praline; Pralinen; Amaretti
            fr noix; noix de cajou; noix de pécan; noix du Brésil; noix de macadamia; noix de Grenoble
            fr cerneaux de noix; amande; amandes; amandes effilées; poudre d'amandes; poudre d'amande
            fr amandes en poudre; lait d'amande; lait d'amandes; purée d'amandes; huile de noix; huile de noisette
            fr noisette; noisettes; poudre de noisettes; beurre d'amande; pistache; pistaches; pralin; praliné
            fr pâte d'amande; pâte d'amandes; pâte à tartiner; nougatine; dragées; crème d'amandes; sirop d'orgeat
            fr calisson; calissons; macaron; macarons; extrait d'amande; extrait d'amande amère; amande amère
            fr fruits à coque; financier; financiers; pâte de pistache; mélange de noix; purée de noisettes
            fr fruits secs à coque; lait de noisette; boisson aux amandes
            es nuez; nueces; almendra; almendras; harina de almendra; harina de almendras; almendra molida
            es almendras molidas; leche de almendra; leche de almendras; bebida de almendras; bebida de almendra
            es avellana; avellanas; anacardo; anacardos; pistacho; pistachos; nuez pecana; nueces pecanas
            es nuez de la India; nuez de Brasil; nueces de Brasil; castañas de cajú; castaña de cajú; marañón
            es nueces de macadamia; mazapán; turrón; praliné; crema de avellanas; crema de cacao y avellanas
            es mantequilla de almendra; mantequilla de almendras; crema de almendras; extracto de almendra
            es esencia de almendra; aceite de nuez; frutos secos; salsa romesco; horchata de almendra
            es nuez de castilla; nuez picada; nogada; mantequilla de anacardo; pralin; leche de avellanas
            es leche de anacardo
            pt noz; nozes; amêndoa; amêndoas; farinha de amêndoa; farinha de amêndoas; leite de amêndoa
            pt leite de amêndoas; bebida de amêndoa; avelã; avelãs; caju torrado; castanha de caju
            pt castanhas de caju; castanha-de-caju; castanha do Pará; castanhas do Pará; castanha-do-pará
            pt castanha do Brasil; pistache; pistáchio; pistácio; pistácios; pistáchios; noz pecã; nozes pecã
            pt noz-pecã; macadâmia; maçapão; marzipã; pralinê; creme de avelã; creme de avelãs; pasta de amêndoa
            pt manteiga de amêndoa; manteiga de amêndoas; extrato de amêndoa; essência de amêndoa; óleo de nozes
            pt nogado; amêndoas laminadas; frutos secos; frutos de casca rija; leite de castanha
            pt leite de castanha de caju; miolo de amêndoa; miolo de noz; cajus; xerém de castanha
            pt creme de castanha de caju; pistaches
            ja ナッツ; ミックスナッツ; アーモンド; アーモンドプードル; アーモンドパウダー; アーモンドスライス
            ja アーモンドミルク; アーモンドバター; アーモンドエッセンス; くるみ; クルミ; 胡桃; ヘーゼルナッツ
            ja カシューナッツ; カシュー; ピスタチオ; ピーカンナッツ; ペカン; マカダミアナッツ; マカデミアナッツ
            ja ブラジルナッツ; マジパン; プラリネ; ヌガー; ヌテラ; アマレット; ヘーゼルナッツペースト; クルミ油
            ja ナッツミルク; カシュークリーム; マカロン; フランジパーヌ; ヌテッラ; ジャンドゥーヤ
            zh 坚果; 混合坚果; 杏仁; 杏仁粉; 杏仁片; 杏仁奶; 杏仁露; 杏仁酱; 杏仁碎; 巴旦木; 扁桃仁; 核桃; 核桃仁
            zh 核桃油; 核桃粉; 榛子; 榛果; 榛子酱; 榛仁; 腰果; 腰果酱; 腰果奶; 开心果; 开心果仁; 夏威夷果; 碧根果
            zh 山核桃; 巴西坚果; 巴西果; 杏仁膏; 杏仁豆腐; 能多益; 牛轧糖; 杏仁精; 杏仁糖; 果仁; 澳洲坚果; 杏仁片碎
            zh 琥珀桃仁; 桃仁; 鲍鱼果; 混合果仁
            = nuts milk
            * pesto; nutella; gianduja
            en pesto; basil pesto; green pesto; nutella; hazelnut spread; chocolate hazelnut spread; pesto sauce
            en red pesto; praline; hazelnut chocolate spread
            de Pesto; grünes Pesto; Basilikumpesto; Nuss-Nougat-Creme; Nussnougatcreme; rotes Pesto; Nutella
            fr pesto; sauce pesto; pâte à tartiner; pâte à tartiner aux noisettes; pesto rosso; pesto vert
            es pesto; salsa pesto; crema de cacao y avellanas; crema de avellanas; pesto rojo
            pt pesto; molho pesto; creme de avelã; creme de avelãs
            ja ペスト; ジェノベーゼ; バジルペースト; ジェノベーゼソース; ペーストジェノベーゼ; ヌテラ
            zh 青酱; 罗勒青酱; 香蒜酱; 能多益; 罗勒酱; 榛子巧克力酱
            = nuts eggs
            * nougat; turron; macaron; macarons; amaretti
            en nougat; macarons; dacquoise
            de Makronen; Türkischer Honig; Amarettini
            fr nougat; macaron; macarons; dacquoise; financier; financiers
            es turrón; turrón de Alicante
            pt nogado; torrão
            ja ヌガー; マカロン; ダコワーズ
            zh 牛轧糖; 马卡龙
            = nuts? peanuts? milk?
            en granola; muesli; trail mix; energy bar; granola bar; granola bars; chocolate bar; candy bar
            en chocolate candy; chocolate spread; chocolate; dark chocolate; chocolate chips; milk chocolate
            en white chocolate; baklava filling; mole
            de Müsli; Schokoriegel; Schokolade; Schokocreme; Müsliriegel; Schokoladenaufstrich
            fr muesli; granola; chocolat; pralinoise; chocolat noir; barre de céréales; barres de céréales
            es muesli; granola; chocolate; barrita de cereales; mole; mole poblano; bombones
            pt muesli; granola; chocolate; barra de cereais; bombons
            ja グラノーラ; ミューズリー; チョコレート; シリアルバー
            zh 格兰诺拉; 巧克力; 什锦果仁麦片; 能量棒
            = soybeans?
            en chocolate; dark chocolate; chocolate chips; milk chocolate; white chocolate; margarine; lecithin
            en vegetable oil; vegetable shortening; shortening; bread; cooking spray; protein powder
            en vegetable protein; hydrolyzed vegetable protein; textured vegetable protein; mayonnaise
            en veggie burger; vegetarian sausage; vegan sausage; vegan cheese; meat substitute; non-dairy creamer
            en plant-based meat; plant-based mince; vegan mince; vegan butter; hydrolysed vegetable protein
            en veggie mince; plant based sausage; crisco; vitamin e; rice crackers
            de Schokolade; Zartbitterschokolade; Kuvertüre; Margarine; Lecithin; Pflanzenöl; Pflanzenfett
            de vegane Wurst; veganes Hack; vegetarische Wurst; Fleischersatz; Pflanzensahne; Pflanzendrink
            de Pflanzenmargarine
            fr chocolat; chocolat noir; margarine; lécithine; huile végétale; margarine végétale; steak végétal
            fr haché végétal; crème végétale
            es chocolate; chocolate negro; margarina; lecitina; aceite vegetal; proteína vegetal; carne vegetal
            es manteca vegetal; proteína vegetal texturizada; hamburguesa vegetal
            pt chocolate; margarina; lecitina; óleo vegetal; proteína vegetal; carne vegetal
            pt proteína vegetal texturizada; gordura vegetal; hambúrguer vegetal; óleo
            ja チョコレート; マーガリン; レシチン; サラダ油; 植物油; ショートニング; マヨネーズ; 大豆ミート代替
            zh 巧克力; 人造黄油; 卵磷脂; 植物油; 色拉油; 植物蛋白; 素肉; 植物肉; 调和油; 起酥油; 素鸡腿
            = peanuts
            * peanut; peanuts; satay; arachide; arachides; cacahuete; cacahuetes; gado gado; bamba
            en peanut butter; peanut oil; groundnut; groundnuts; groundnut oil; peanut sauce; satay sauce
            en monkey nuts; crunchy peanut butter; smooth peanut butter; goober peas; peanut flour; peanut brittle
            en reese's; beer nuts; peanut butter cups; peanut butter chips; goobers
            de Erdnuss; Erdnüsse; Erdnussbutter; Erdnussmus; Erdnussöl; Erdnusskerne; Erdnusssauce; Erdnusssoße
            de Erdnussflips; Satésauce; Saté-Sauce; Erdnusscreme; Erdnussmehl; Spanische Nüsse
            fr cacahuète; cacahuètes; cacahouète; cacahouètes; beurre de cacahuète; beurre de cacahuètes
            fr beurre de cacahouète; huile d'arachide; beurre d'arachide; sauce satay; sauce cacahuète
            fr pâte d'arachide; pistache de terre; pâte de cacahuète
            es cacahuete; cacahuetes; cacahuate; cacahuates; maní; manís; manies; mantequilla de cacahuete
            es mantequilla de maní; crema de cacahuete; crema de cacahuate; mantequilla de cacahuate
            es aceite de cacahuete; aceite de maní; pasta de maní; salsa satay; salsa de cacahuete; crema de maní
            es mantequilla de cacahuetes
            pt amendoim; amendoins; manteiga de amendoim; pasta de amendoim; óleo de amendoim; paçoca
            pt creme de amendoim; molho satay; pé de moleque; farinha de amendoim; molho de amendoim
            ja ピーナッツ; ピーナツ; 落花生; 南京豆; ピーナッツバター; ピーナッツオイル; ピーナッツ油
            ja ピーナッツクリーム; サテソース; 柿ピー; ピーナッツペースト; バターピーナッツ
            zh 花生; 花生米; 花生仁; 花生酱; 花生油; 花生碎; 沙爹酱; 花生糖; 沙茶酱; 熟花生; 落花生; 油炸花生
            zh 花生粉; 酒鬼花生
            = soybeans
            * tofu; miso; tempeh; natto; edamame; shoyu; tamari; yuba; okara; teriyaki; doenjang; ponzu; aburaage
            * koya dofu; inari; hoisin; gochujang; douchi; tvp; kinako
            en soy; soya; soybean; soybeans; soya bean; soya beans; soy sauce; soya sauce; soy milk; soya milk
            en soymilk; soy flour; soy protein; soy lecithin; soya lecithin; soybean oil; soy cream; soya cream
            en soy yogurt; soya yogurt; soy yoghurt; miso paste; white miso; silken tofu; firm tofu; bean curd
            en tofu skin; fermented black beans; black bean sauce; hoisin sauce; teriyaki sauce; ponzu sauce
            en kecap manis; soy mince; soy chunks; soya chunks; soya mince; textured soy protein; tofu cream
            en bean paste chili; doubanjiang; black bean garlic sauce; bragg liquid aminos; liquid aminos
            en oyster flavored sauce; chili bean paste; chilli bean paste; sukiyaki sauce; fermented bean curd
            en fermented tofu; soybean paste; soy crumbles; soy curls
            de Soja; Sojabohnen; Sojabohne; Sojasauce; Sojasoße; Sojamilch; Sojadrink; Sojasahne; Sojajoghurt
            de Sojamehl; Sojaöl; Sojaschnetzel; Sojagranulat; Sojalecithin; Sojacuisine; Misopaste; Seidentofu
            de Räuchertofu; Hoisinsauce; Hoisinsoße; Teriyakisauce; Teriyakisoße; Schwarze-Bohnen-Sauce; Sojaprotein
            de Sojasprossen; Sojakeimlinge; Sojacreme; Tofu; Miso; Tempeh; Edamame; Shoyu; Tamari
            fr soja; graines de soja; fèves de soja; sauce soja; sauce de soja; lait de soja; crème de soja
            fr yaourt de soja; yaourt au soja; tofu soyeux; tofu ferme; pâte miso; pâte de miso; lécithine de soja
            fr huile de soja; protéines de soja; sauce hoisin; sauce teriyaki; farine de soja; boisson au soja
            fr boisson soja; haricots noirs fermentés; tofu fumé; pousses de soja; germes de soja; fèves soya
            es soja; soya; salsa de soja; salsa de soya; sillao; leche de soja; leche de soya; bebida de soja
            es bebida de soya; habas de soja; frijol de soya; frijoles de soya; aceite de soja; aceite de soya
            es yogur de soja; nata de soja; tofu sedoso; pasta de miso; salsa hoisin; salsa teriyaki; salsa china
            es lecitina de soja; lecitina de soya; soja texturizada; soya texturizada; harina de soja
            es brotes de soja; carne de soya; crema de soja; proteína de soja
            pt soja; molho de soja; molho shoyu; shoyu; leite de soja; bebida de soja; óleo de soja; feijão de soja
            pt grãos de soja; natas de soja; creme de soja; iogurte de soja; pasta de missô; missô; proteína de soja
            pt proteína texturizada de soja; carne de soja; lecitina de soja; molho hoisin; molho teriyaki
            pt farinha de soja; tofu; broto de soja; rebentos de soja; iogurte soja; soja texturizada; molho tarê
            ja 大豆; 醤油; しょうゆ; しょう油; 濃口醤油; 薄口醤油; うすくちしょうゆ; だし醤油; たまり; たまり醤油
            ja 味噌; みそ; 赤味噌; 白味噌; 合わせ味噌; 豆腐; 絹ごし豆腐; 木綿豆腐; 高野豆腐; 焼き豆腐; 厚揚げ
            ja 油揚げ; 揚げ出し豆腐; 豆乳; 納豆; 枝豆; きな粉; おから; 湯葉; ゆば; がんもどき; 豆板醤; 甜麺醤
            ja コチュジャン; 豆鼓; 豆豉; テンペ; 大豆ミート; 大豆油; めんつゆ; ポン酢; ぽん酢; 照り焼きのたれ
            ja 焼肉のたれ; すき焼きのたれ; だし入り味噌; 蒸し大豆; 白だし; 豆乳ヨーグルト; 豆腐干; もやし大豆
            ja 八丁味噌; XO醤; 大豆粉; 浅漬けの素; 絹豆腐; 甘酢あんかけ; 味噌汁; インゲン味噌; すき焼き割り下
            ja 割り下; 田楽みそ; 酢味噌; 肉味噌; 醤油麹; 大豆ひき肉
            zh 大豆; 黄豆; 毛豆; 豆腐; 嫩豆腐; 老豆腐; 内酯豆腐; 豆干; 豆腐干; 香干; 豆皮; 千张; 百叶; 腐竹; 豆浆
            zh 豆奶; 酱油; 生抽; 老抽; 味极鲜; 蒸鱼豉油; 豉油; 豆豉; 豆瓣酱; 郫县豆瓣酱; 郫县豆瓣; 黄豆酱; 大酱
            zh 甜面酱; 味噌; 纳豆; 豆腐乳; 腐乳; 南乳; 素鸡; 豆油; 大豆油; 豆腐皮; 油豆腐; 豆泡; 豆渣; 天贝
            zh 大豆蛋白; 大豆卵磷脂; 韩式辣酱; 海鲜酱; 照烧酱; 照烧汁; 豆腐泡; 冻豆腐; 黄豆芽; 豆花; 豆腐脑; 豆酱
            zh 臭豆腐; 海鲜酱油; 红腐乳; 白腐乳; 叉烧酱; 柱侯酱; 排骨酱; 酱豆腐; 烧烤汁; 日本酱油; 豆豉酱; 辣豆瓣酱
            zh 黑豆酱油; 豆腐丝; 干豆腐; 豆筋; 儿童酱油; 味淋酱油; 生抽酱油; 豆腐块; 黑豆; 大豆分离蛋白
            = soybeans wheat
            * shoyu; teriyaki; ponzu; hoisin; gochujang; kecap manis
            en soy sauce; soya sauce; hoisin sauce; teriyaki sauce; ponzu sauce; dark soy sauce; light soy sauce
            en sukiyaki sauce; black bean sauce; sweet soy sauce
            de Sojasauce; Sojasoße; Hoisinsauce; Hoisinsoße; Teriyakisauce; Teriyakisoße; Ponzusauce
            fr sauce soja; sauce de soja; sauce hoisin; sauce teriyaki; sauce ponzu
            es salsa de soja; salsa de soya; sillao; salsa hoisin; salsa teriyaki; salsa china; salsa soya
            es salsa soja
            pt molho de soja; molho shoyu; molho hoisin; molho teriyaki; molho tarê
            ja 醤油; しょうゆ; しょう油; 濃口醤油; 薄口醤油; うすくちしょうゆ; だし醤油; めんつゆ; ポン酢; ぽん酢
            ja 照り焼きのたれ; 焼肉のたれ; すき焼きのたれ; 甜麺醤; 白だし; 割り下; 醤油麹
            zh 酱油; 生抽; 老抽; 味极鲜; 蒸鱼豉油; 豉油; 甜面酱; 海鲜酱; 照烧酱; 照烧汁; 叉烧酱; 柱侯酱; 海鲜酱油
            zh 日本酱油; 黄豆酱; 排骨酱; 大酱
            = soybeans wheat? gluten?
            * miso; gochujang; tamari
            en miso paste; white miso; red miso; black bean garlic sauce; doubanjiang; chili bean paste
            en fermented black beans; soybean paste; tempeh
            de Misopaste; Tempeh
            fr pâte miso; pâte de miso
            es pasta de miso
            pt pasta de missô; missô
            ja 味噌; みそ; 豆板醤; コチュジャン; 赤味噌; 白味噌; 合わせ味噌; だし入り味噌; たまり醤油; 八丁味噌
            zh 味噌; 豆瓣酱; 郫县豆瓣酱; 韩式辣酱; 豆豉; 郫县豆瓣; 豆豉酱; 辣豆瓣酱; 豆酱; 烧烤汁
            """;

    private NutAndBeanNames() {}
}

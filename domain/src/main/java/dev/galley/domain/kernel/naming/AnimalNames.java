package dev.galley.domain.kernel.naming;

/** Names of gelatine, honey, insects and alcohol: what some do not eat for other reasons than allergies. */
final class AnimalNames {
    static final String TABLE = """
            = gelatine
            * gelatin; gelatine; marshmallow; marshmallows; jell-o; jello; aspic; isinglass; collagen; haribo
            en gelatin sheets; gelatine leaves; unflavored gelatin; powdered gelatin; gelatin powder
            en marshmallow fluff; marshmallow creme; gummy bears; gummies; gummy candy; leaf gelatine; jelly cubes
            en jelly crystals; mini marshmallows; gummy worms; fruit gummies; jelly babies; wine gums; panna cotta
            en lime jelly mix; strawberry jello; collagen powder; flavored gelatin
            de Gelatine; Blattgelatine; Gelatinepulver; Sofortgelatine; Gelatinefix; Marshmallows; Gummibärchen
            de Aspik; Sülze; Götterspeise; Wackelpudding; Schaumküsse; Sülzpulver; Kollagen; Mäusespeck; Weingummi
            fr gélatine; feuille de gélatine; feuilles de gélatine; gélatine en poudre; guimauve; guimauves
            fr gelée en poudre; chamallow; chamallows; aspic; bonbons gélifiés; collagène; oursons en gelée
            fr gelée de viande
            es gelatina; hojas de gelatina; gelatina sin sabor; gelatina en polvo; grenetina; malvavisco
            es malvaviscos; nubes de azúcar; cola de pescado; gominolas; colapez; colágeno; bombones gelatina
            es ositos de goma; masmelos; gelatina neutra; láminas de gelatina
            pt gelatina; folhas de gelatina; folha de gelatina; gelatina em pó; gelatina incolor; gelatina sem sabor
            pt marshmallow; gomas; colágeno; balas de goma; gelatina de morango; gelatina neutra
            ja ゼラチン; 粉ゼラチン; 板ゼラチン; マシュマロ; グミ; ゼラチンパウダー; 煮こごり; コラーゲン
            ja ゼリーの素; ゼラチンリーフ
            zh 吉利丁; 吉利丁片; 吉利丁粉; 明胶; 鱼胶粉; 鱼胶片; 棉花糖; 软糖; 阿胶; 皮冻; 胶原蛋白; 鱼胶; 花胶
            = animal
            * honey; propolis; royal jelly
            en honey; honeycomb; beeswax; bee pollen; raw honey; manuka honey; clover honey; hot honey; honey powder
            en shellac; honey roasted; lanolin
            de Honig; Blütenhonig; Waldhonig; Akazienhonig; Bienenwachs; Bienenhonig; Gelée royale; Lebkuchenhonig
            de Honigwabe; Imkerhonig
            fr miel; miel d'acacia; miel liquide; cire d'abeille; gelée royale; miel de fleurs; miel toutes fleurs
            fr miel de thym; pollen d'abeille; miel de lavande
            es miel; miel de abeja; miel de abejas; miel de flores; miel de romero; jalea real; polen de abeja
            es cera de abeja; miel de azahar; miel cruda
            pt mel; mel de abelha; mel de flores; geleia real; cera de abelha; própolis; mel de rosmaninho
            pt mel de laranjeira; mel silvestre
            ja はちみつ; ハチミツ; 蜂蜜; ローヤルゼリー; みつろう; ハニー; プロポリス; 純粋はちみつ
            zh 蜂蜜; 蜂王浆; 蜂蜡; 蜂胶; 槐花蜜; 花蜜; 蜂巢蜜; 枣花蜜; 野蜂蜜
            = insect
            en carmine; cochineal; cricket flour; mealworms; insects; carminic acid; insect powder; cricket powder
            en grasshoppers; crickets
            de Karmin; Cochenille; Mehlwürmer; Grillenmehl; Heuschrecken; Grillen; Echtes Karmin; Insektenmehl
            fr carmin; cochenille; insectes; farine de grillons; vers de farine; grillons; criquets
            es carmín; cochinilla; chapulines; harina de grillo; insectos; escamoles; gusanos de maguey; grillos
            pt carmim; cochonilha; insetos; farinha de grilo; formigas; grilos; larvas de tenébrio
            ja コチニール; コチニール色素; カルミン; いなご; イナゴ; コオロギ; コオロギパウダー; 蜂の子
            ja イナゴの佃煮
            zh 胭脂红虫; 胭脂虫; 胭脂虫红; 蚕蛹; 蚂蚱; 蝗虫; 昆虫; 蟋蟀粉; 竹虫; 知了
            = alcohol
            * rum; vodka; gin; tequila; whisky; whiskey; bourbon; brandy; cognac; kirsch; calvados; grappa
            * limoncello; cointreau; kahlua; baileys; pernod; ouzo; absinthe; campari; aperol; curacao; armagnac
            * sake; soju; mezcal; cachaca; pisco; sambuca; grand marnier; schnapps; drambuie; chartreuse; pastis
            * ricard; raki; triple sec; arrack; aquavit; amaretto; frangelico; chambord; angostura; midori
            * tia maria; maraschino; advocaat; galliano
            en liqueur; orange liqueur; coffee liqueur; irish cream; spirits; mirin; cooking wine; shaoxing wine
            en rice wine; shaohsing wine; alcohol; vanilla extract; dark rum; white rum; spiced rum; apple brandy
            en cherry brandy; peach schnapps; creme de cacao; creme de menthe; creme de cassis; bitters
            en angostura bitters; everclear; southern comfort; jack daniels; moonshine; applejack; sloe gin
            en almond liqueur; orange bitters; almond extract; lemon extract; rum extract; orange extract
            en peppermint extract; hard seltzer; hard cider; chinese cooking wine; elderflower liqueur
            de Rum; Wodka; Weinbrand; Schnaps; Likör; Orangenlikör; Kirschwasser; Obstler; Korn; Kornbrand
            de Kräuterlikör; Himbeergeist; Reiswein; Mirin; Eierlikör; Branntwein; Kaffeelikör; Strohrum; Williams
            de Apfelkorn; Zwetschgenwasser; Sake; Alkohol; Kirschlikör; Mandellikör; Rumaroma; Vanilleextrakt
            de Marillenschnaps; Stroh-Rum; Shaoxing-Wein; Jägermeister; Asbach; Cassislikör
            fr rhum; rhum brun; rhum ambré; eau-de-vie; eau de vie; liqueur; liqueur d'orange; liqueur de café; marc
            fr alcool; mirin; crème de cassis; crème de cacao; crème de menthe; crème de mûre; crème de pêche
            fr extrait de vanille; saké; vin de riz; eau-de-vie de poire; alcool de fruits; génépi; rhum agricole
            fr rhum blanc; guignolet; kir; bénédictine
            es ron; ginebra; coñac; licor; licor de naranja; licor de café; aguardiente; orujo; anís; anisado
            es pacharán; alcohol; mirin; extracto de vainilla; sake; brandi; licor de almendras; ron añejo
            es ron oscuro; ron blanco; licor de avellanas; licor 43; vino de arroz; whisky escocés; anís seco
            es licor de anís; sidra; licor de hierbas
            pt rum; cachaça; aguardente; conhaque; licor; licor de laranja; licor de café; ginjinha; ginja; álcool
            pt mirin; saquê; extrato de baunilha; bagaço; pinga; vodca; uísque; licor beirão; licor de amêndoa
            pt conhaque brandy; rum branco; rum escuro; licor de cacau; medronho; licor de cassis
            ja 酒; 料理酒; 日本酒; 清酒; みりん; 本みりん; 紹興酒; ラム酒; ブランデー; ウイスキー; ウォッカ; ジン
            ja テキーラ; 焼酎; リキュール; キルシュ; キルシュワッサー; コアントロー; グランマルニエ; カルーア
            ja カシスリキュール; 梅酒; 泡盛; バニラエッセンス; バニラエクストラクト; ラム; 老酒; コニャック; 甘酒
            ja 酒粕; 煮切り酒; 煮切りみりん; オレンジリキュール; バーボン; カンパリ; ベイリーズ; 薬用酒; 白酒
            ja ラムレーズン; カルヴァドス; アルコール; カンパリソーダ; 味醂; 赤酒; 純米酒; 調理酒; 黄酒
            ja ホワイトラム; ダークラム; アマレット
            zh 料酒; 黄酒; 绍兴酒; 花雕酒; 白酒; 米酒; 朗姆酒; 白兰地; 威士忌; 伏特加; 金酒; 龙舌兰; 清酒; 味淋
            zh 味醂; 酒酿; 醪糟; 利口酒; 君度; 百利甜; 咖啡酒; 甘露咖啡酒; 烧酒; 高粱酒; 二锅头; 酒; 香草精; 啤酒
            zh 葡萄酒; 红酒; 红葡萄酒; 白葡萄酒; 干邑; 百利甜酒; 力娇酒; 酒糟; 梅酒; 梅子酒; 花雕; 糯米酒; 朗姆
            zh 樱桃白兰地; 苦艾酒; 烧酎; 君度橙酒; 本味醂; 米酒水; 女儿红; 香叶酒
            """;

    private AnimalNames() {}
}

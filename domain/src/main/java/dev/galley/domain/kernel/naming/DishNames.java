package dev.galley.domain.kernel.naming;

/** Names of dishes, of which nobody knows what the cook took. */
final class DishNames {
    static final String TABLE = """
            =+ wheat? gluten? milk? eggs? soybeans? sesame? mustard?
            en hamburger; hamburgers; cheeseburger; burger; sandwich; sandwiches; submarine sandwich; hot dog bun
            en taco; tacos; burrito; burritos; quesadilla; enchilada; enchiladas; empanada; taquitos; wrap; nachos
            en pizza; calzone; fried chicken; chicken tenders; onion rings; fish sandwich; corn dog; hush puppies
            en schnitzel; chicken nuggets; mozzarella sticks; chicken parmigiana; pot pie; crumble; crisp topping
            en shortcake; fruitcake; cinnamon roll; cinnamon rolls; pie; tart; wafers; vanilla wafers; gefilte fish
            en fig bars; breadsticks; bolillo; granola bar; pudding; vanilla pudding; tapioca pudding; fish fingers
            en fish sticks; ice cream sandwich; fried squid; fried shrimp; chili dog; pecan pie; pumpkin pie
            en cream pie; meringue pie; pancake mix; banana bread; potato bread; corn muffin; white bread
            en garlic bread; croutons; coffee creamer; rice bowl; frozen rice bowl; mousse; chocolate mousse
            en smoothie; whipped topping; glaze; french toast; soda bread; irish soda bread; apple crisp; pan dulce
            en fried fish; battered fish; sesame sticks; yeast extract; marmite; vegemite
            de Hamburger; Cheeseburger; Sandwich; Burger; Burrito; Quesadilla; Pizza; Nuggets; Hähnchennuggets
            de Apfelkuchen; Apfelpastete; Hörnchen; Yufka; Yufkateig; Lasagne; Krautsalat; Pastete; Kuchen; Torte
            de Cordon bleu; Naan; Nudelsuppe; Hühnernudelsuppe; Tomatensuppe; Buchweizennudeln; Vanillepudding
            de Auflauf; Pudding; Dessert
            fr hamburger; cheeseburger; sandwich; burger; nuggets; nuggets de poulet; tarte; tarte aux pommes; pizza
            fr lasagnes; gratin; gratin de macaronis; salade de chou; soupe; soupe de tomates
            fr soupe de poulet aux nouilles; clafoutis; pudding; flan; crumble; croque-monsieur; nems; bleu; naan
            fr pain naan; velouté
            es hamburguesa; hamburguesas; sándwich; bocadillo; burrito; quesadilla; nuggets; nuggets de pollo
            es palitos de pescado; varitas de pescado; tortita; tortitas; panqueque; panqueques; pizza; lasaña; pay
            es pay de manzana; ensalada de col; empanada; empanadas; croquetas; sopa; sopa de tomate; budín; postre
            es pan naan; croqueta; milanesas; sopa de pollo con fideos; taco; tacos
            pt hambúrguer; sanduíche; x-burger; torta; torta de maçã; torta de queijo; nuggets; nuggets de frango
            pt pizza; lasanha; pastel; pastéis; coxinha; empada; croquete; croquetes; sopa; sopa de tomate
            pt salada de repolho; pudim; panqueca; pão naan; arroz frito; sopa de frango com macarrão
            ja ハンバーガー; チーズバーガー; サンドイッチ; ピザ; ラザニア; ナン; ナゲット; チキンナゲット; フライ
            ja 唐揚げ; コロッケ; とんかつ; アップルパイ; パイ; コールスロー; スープ; トマトスープ
            ja チキンヌードルスープ; フィッシュフィンガー; 白身魚フライスティック; パンケーキ; ホットケーキ
            ja フィロ生地; 春巻き; チーズケーキ; サヴォイアルディ; プディング; ミューズリー; バーガー; ヌードル
            ja グラタン
            zh 汉堡; 汉堡包; 芝士汉堡; 三明治; 披萨; 比萨; 千层面; 鸡块; 鱼条; 炸鱼条; 炸鸡; 松饼; 薄煎饼; 苹果派
            zh 派皮; 派; 法棍; 皮塔饼; 馕; 印度烤饼; 墨西哥面饼; 番茄汤; 鸡汤面; 鸡肉面条汤; 卷心菜沙拉; 布丁
            zh 什锦麦片; 木斯里; 蛋卷; 炸猪排; 芝士蛋糕; 意大利肉酱面; 意大利直面; 塔皮; 沙拉
            =+ wheat? gluten? eggs? soybeans?
            en fried rice; stir fry; egg fried rice; lo mein; chow mein; chop suey; orange chicken
            en sweet and sour chicken; sweet and sour pork; sesame chicken; general tso; potstickers; spring rolls
            en wonton soup; hot and sour soup; egg roll; egg rolls; rice bowl; beef and vegetables
            en chicken and vegetables; shrimp and vegetables; chicken pieces
            de gebratener Reis; Bratreis; Frühlingsrollen; gebratene Nudeln
            fr riz frit; riz cantonais; rouleaux de printemps; nouilles sautées
            es arroz frito; rollitos de primavera; arroz chaufa; arroz chino
            pt arroz frito; arroz chop suey; rolinhos primavera; yakisoba
            ja チャーハン; 炒飯; 八宝菜; 酢豚; 麻婆豆腐; 春巻; 焼飯; 天津飯; 回鍋肉; 青椒肉絲
            zh 炒饭; 春卷; 炒米粉; 宫保; 麻婆豆腐; 糖醋; 锅贴; 扬州炒饭
            =+ celery? gluten? wheat? milk?
            en soup; chicken soup; vegetable soup; beef soup; noodle soup; chicken noodle soup; minestrone
            en lentil soup; bean soup; split pea soup; chowder; clam chowder; bisque; tomato bisque; tomato soup
            en cream soup; gumbo; stew; oyster stew; chicken stock; beef stock; fish stock; chicken broth
            en beef broth; turkey broth; veal stock; lamb stock; vegetable juice; chicken stock cube
            en beef stock cube; gravy; beef gravy; chicken gravy; turkey gravy; white sauce; thin white sauce
            en bechamel; bechamel sauce; béchamel sauce; cheese sauce; black bean soup; cream of chicken soup
            en cream of mushroom soup; condensed soup; oyster soup; peanut sauce; bone broth
            de Hühnerbrühe; Hühnerfond; Rinderbrühe; Rinderfond; Geflügelfond; Geflügelbrühe; Kalbsfond; Fischfond
            de Fleischbrühe; Suppe; Hühnersuppe; Gemüsesuppe; Béchamelsauce; Bratensoße; Eintopf; Lammfond
            de Knochenbrühe; Cremesuppe; Wildfond; Bechamelsauce; Mehlsuppe
            fr fond de volaille; fond de veau; fond de bœuf; bouillon de poulet; bouillon de volaille
            fr bouillon de bœuf; soupe de légumes; fumet de poisson; sauce béchamel; béchamel; potage
            fr bouillon de viande; soupe de poisson; court-bouillon; soupe au poulet
            es caldo de pollo; caldo de pollo casero; fondo de pollo; caldo de res; caldo de carne; fondo de carne
            es caldo de gallina; caldo de pescado; sopa de verduras; bechamel; sopa de pollo; caldo de ave
            es salsa bechamel; fumet de pescado; guiso; caldo de ternera
            pt caldo de galinha; caldo de galinha caseiro; caldo de frango; caldo de carne; caldo de carne caseiro
            pt caldo de galinha em cubo; caldo de peixe; sopa de legumes; molho bechamel; molho branco; canja
            pt ensopado
            ja チキンストック; ビーフストック; チキンスープ; チキンスープの素; 鶏がらスープ; 固形チキンコンソメ
            ja ビーフコンソメ; 野菜スープ; シチュー; フォン; フォンドボー; チキンブイヨン; ビーフブイヨン
            ja チャウダー
            zh 鸡高汤; 鸡汤; 牛肉汤; 牛骨汤; 鸡汤块; 蔬菜汤; 浓汤; 骨汤; 牛高汤; 高汤; 罗宋汤; 奶油汤
            =+ milk? eggs?
            en chicken noodle soup; noodle soup; noodle soup mix; spinach pasta; white bread; garlic bread; naan
            en lasagne; lasagna; ravioli; tortellini; cheesecake; meringue pie; ice cream sandwich; cream pie
            en pumpkin pie; pecan pie; banana cream pie; sugar glaze; irish cream; rusk; rusks; coffee cake
            en fresh pasta; pierogi; scrambled eggs; french vanilla ice cream; potato gratin; arepa; caesar wrap
            en ice cream; cinnamon bun; pasta in tomato sauce; mashed potato; crust; wafer; zwieback; crackers crust
            en angel food cake
            de Tortellini; Ravioli; Naan
            fr ravioles
            es ravioles
            pt torta de queijo
            ja ラビオリ
            zh 意大利饺
            =+ eggs? mustard? milk?
            en horseradish sauce; russian dressing; green goddess dressing; poppy seed dressing; peppercorn dressing
            en blue cheese dressing; tuna salad; chicken salad; coleslaw; potato salad; creamy dressing
            en honey mustard dressing; cole slaw; sandwich spread
            de Krautsalat; Kartoffelsalat; Nudelsalat; Fleischsalat; Sahnemeerrettich
            fr salade de chou; salade piémontaise
            es ensalada de col; ensalada rusa
            pt salada de repolho; salpicão de frango
            ja コールスロー; 沙拉酱; マカロニサラダ
            zh 沙拉酱; 凉拌卷心菜沙拉; 卷心菜沙拉; 土豆色拉
            = milk
            en colby; limburger; tilsit; brunost; irish cream; irish cream liqueur; cheeseburger; malted milk powder
            en oyster stew; mozzarella sticks
            de Cheeseburger; Irish Cream; Kuhmilchkäse
            fr bleu; mimolette vieille
            es manteca; mozarela; ricota; requesón
            pt mozarela; ricota
            ja チーズバーガー; バジルソース; 脱脂乳
            zh 脱脂乳; 芝士汉堡; 脱脂奶; 牛油
            = nuts
            en pine nut; pine nuts; pinon nuts; pine kernels; cedar nuts; beechnuts; beechnut; acorn flour
            de Pinienkerne; Pinienkern; Pinienkerne geröstet; Zedernnüsse
            fr pignon; pignons; pignons de pin; pignon de pin
            es piñón; piñones; pacana; pacanas; pinoli
            pt pinoli; pinolis; pinhões de pinheiro; pinhão europeu; pinhão; pinhões
            ja バジルソース; 松の実; まつのみ
            zh 松子; 松仁; 松子仁; 什锦麦片; 巴旦木奶; 巴旦木露
            = wheat
            en hamburger; hamburgers; cheeseburger; sandwich; sandwiches; bolillo; pan dulce; shortcake; fruitcake
            en breadsticks; angel food cake; vanilla wafers; fig bars; sesame sticks; burrito; burritos
            de Hörnchen; Yufka; Brezn; Hamburger; Cheeseburger
            fr hamburger; cheeseburger; sandwich
            es baguete; pay de manzana; tortita
            pt triguilho; baguete
            ja フィロ生地; サヴォイアルディ; アップルパイ; チーズバーガー; ハンバーガー
            zh 布格麦; 库斯库斯; 法棍; 皮塔饼; 馕; 意大利直面; 印度烤饼; 墨西哥面饼; 派皮; 苹果派; 汉堡; 汉堡包
            zh 三明治
            = fish
            en freshwater bass; bass; ling; grey mullet; mullet; redfish; whitefish; wolffish; butterfish
            ja タラ; 真だら; ティラピア; オイルサーディン; フィッシュフィンガー; サーディン
            zh 韩国泡菜; 鱼条
            = gluten
            en yeast extract spread; marmite; chinese black vinegar; cornbread
            ja ロールドオーツ; パールバーリー
            = gluten? wheat?
            en rye bread; pumpernickel; muesli; granola; mixed nut bars; chinese black vinegar; shaoxing wine
            en yeast extract spread; corn flakes; onion rings; malted milk powder; crab sticks; chicken rice bowl
            en rye
            de Roggenbrot; Pumpernickel; Müsli; Schwarzbrot; Fischstäbchen
            fr pain de seigle; muesli; pétales de maïs; granola
            es pan de centeno; muesli; granola
            pt pão de centeio; muesli; granola
            ja ライ麦パン; ミューズリー; グラノーラ; 紹興酒
            zh 黑麦面包; 绍兴酒; 花雕酒; 陈醋; 镇江香醋; 料酒
            = peanuts?
            en mixed nuts; trail mix; chopped nuts; nuts
            de Nussmix; Studentenfutter
            = sulphites? alcohol
            en cider; hard cider
            = soybeans?
            en vegetarian chicken pieces; vegetarian sausage; vegetarian sausages; vegetarian bacon
            en vegetarian meatballs; vegetarian frankfurter; vegetarian burger
            = -
            en spaghetti squash; pizza sauce; soy vermicelli; pasta sauce; tomato pasta sauce; carob flour; acorn
            en ginkgo nuts; pancake syrup; corn cakes; cream of rice; head cheese; mung bean; burger seasoning
            en sandwich thins; pizza seasoning
            de Nudelsauce; Nudelsoße; Pizzasauce; Pastasauce; Schweinelachs; Sushireis; Sushi-Reis; Sojasprossen
            de Suppenlöffel; Suppenkelle; Suppennudelfrei; Pizzagewürz
            fr rôti; rôtis; rôtie; sucre roux; roux; sauce tomate pour pâtes; germes de soja; rôti de
            es salsa de tomate para pasta; calabaza cacahuete; pasta de sésamo; salsa para pasta; salsa para pizza
            pt macarrão de feijão-mungo; macarrão harusame; abóbora butternut; molho de pizza; molho para pizza
            ja 唐辛子; 赤唐辛子; 生唐辛子; 青唐辛子; 干し唐辛子; 鷹の爪; 一味唐辛子; 粉唐辛子; キャッサバ
            ja ブリスケット; 牛ブリスケット; トマトパスタソース; ピザソース; パスタソース; スープスプーン
            ja ココナッツ; パイナップル; パイン; ハイビスカス; コリアンダー; ライム
            zh 番茄意面酱; 意面酱; 披萨酱; 沙拉油; 派克
            = soybeans
            en tofu mayonnaise; soy vermicelli
            = nuts milk?
            zh 木斯里
            =+ celery? eggs?
            de Hühnernudelsuppe; Nudelsuppe
            fr soupe de poulet aux nouilles
            es sopa de pollo con fideos
            pt sopa de frango com macarrão
            ja チキンヌードルスープ
            zh 鸡肉面条汤; 鸡汤面
            =+ eggs?
            de Käsekuchen
            es tarta de queso
            """;

    private DishNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names of cereals and what is baked of them, and of what only sounds like them. */
final class GrainNames {
    static final String TABLE = """
            = wheat
            ja プンパーニッケル; フォカッチャ; チャバタ; クルトン; サワードウブレッド
            zh 佛卡夏; 恰巴塔
            pt foccacia
            es chapata
            * spaghetti; penne; fusilli; linguine; tagliatelle; fettuccine; rigatoni; macaroni; maccheroni; lasagne
            * lasagna; farfalle; orecchiette; bucatini; cannelloni; conchiglie; ditalini; orzo; vermicelli; ravioli
            * tortellini; tortelloni; pappardelle; capellini; angel hair; ziti; pasta; gnocchi; couscous; bulgur
            * bulghur; seitan; ramen; udon; panko; pita; ciabatta; focaccia; baguette; croissant; brioche; pretzel
            * filo; phyllo; strudel; spelt; kamut; farro; einkorn; freekeh; durum; semolina; emmer; matzo; matzah
            * naan; chapati; roti; paratha; muffin; muffins; cookie; cookies; brownie; brownies; crouton; croutons
            * pizza; panettone; pandoro; amaretti; tempura; maultaschen; fregola; rotini; cavatappi; trofie
            * casarecce; stelline; gemelli; paccheri; campanelle; manicotti; mafalda; somen; fideo; fideos; wonton
            * gyoza; pierogi; biscotti; triticale; lavash; puri; challah; streusel; graham; oreo; mezzelune; cresti
            en wheat; flour; all-purpose flour; plain flour; self-raising flour; self-rising flour; bread flour
            en cake flour; pastry flour; whole wheat flour; wholemeal flour; wheat flour; strong flour; 00 flour
            en wheat germ; wheat bran; wheat berries; bran; wheat gluten; vital wheat gluten; gluten flour
            en cracked wheat; cream of wheat; farina; bread; breads; breadcrumb; breadcrumbs; bread crumbs
            en white bread; sourdough; sourdough starter; toast; rolls; bread rolls; bun; buns; burger buns
            en hamburger buns; bagel; bagels; noodle; noodles; egg noodles; lo mein; chow mein; chow mein noodles
            en flour tortilla; flour tortillas; cracker; crackers; cracker crumbs; saltines; graham crackers
            en graham cracker crumbs; biscuit; biscuits; digestive biscuits; cake; cakes; sponge cake; cupcake
            en pie crust; pie shell; pastry; puff pastry; shortcrust pastry; shortcrust; pie dough; pizza dough
            en dough; bread dough; pizza base; pizza crust; cookie dough; waffle; waffles; pancake; pancakes
            en doughnut; doughnuts; donut; donuts; spring roll wrappers; wonton wrappers; egg roll wrappers
            en dumpling wrappers; dumplings; crumpet; crumpets; english muffin; english muffins; stuffing
            en stuffing mix; ritz; ritz crackers; ladyfingers; shortbread; gingersnaps; gingersnap; gingerbread
            en crescent rolls; hot dog buns; pretzels; wraps; flatbread; french fried onions; roux; bisquick
            en baking mix; pancake mix; cake mix; biscuit mix; cheesecake; scone; scones; wheat starch; wheat beer
            en couscous pearls; israeli couscous; seasoned breadcrumbs; tortellini pasta; zwieback; rusk; rusks
            de Weizen; Mehl; Weizenmehl; Vollkornmehl; Hartweizen; Hartweizengrieß; Grieß; Weizengrieß; Dinkel
            de Dinkelmehl; Grünkern; Emmer; Einkorn; Kamut; Paniermehl; Semmelbrösel; Brösel; Brot; Weißbrot
            de Toastbrot; Brötchen; Semmel; Semmeln; Knödelbrot; Nudeln; Nudel; Bandnudeln; Spätzle; Schupfnudeln
            de Eiernudeln; Lasagneplatten; Lasagneblätter; Blätterteig; Mürbeteig; Hefeteig; Pizzateig; Filoteig
            de Yufkateig; Teig; Nudelteig; Strudelteig; Keks; Kekse; Butterkekse; Löffelbiskuits; Zwieback; Kuchen
            de Biskuit; Biskuitboden; Tortenboden; Waffeln; Brezel; Brezeln; Laugenbrezel; Knäckebrot; Weizenkleie
            de Weizenkeime; Weizenstärke; Weizengluten; Mutschelmehl; Croûtons; Fladenbrot; Tortenguss falsch
            de Mie-Nudeln; Mienudeln; Weckmehl; Knödel; Semmelknödel; Grießnockerl; Lebkuchen; Spekulatius; Stollen
            de Oblaten; Pfannkuchen; Flädle; Toast; Backerbsen; Suppennudeln; Fadennudeln; Hörnchennudeln; Makkaroni
            de Weizentortillas; Glutenmehl; Ravioli; Mehlschwitze; Wan-Tan-Blätter; Bulgur; Couscous; Spaghetti
            de Lasagne; Pasta; Pizza; Baguette; Tortellini; Gnocchi; Croissant; Tagliatelle; Semmelmehl
            fr blé; farine; farine de blé; farine complète; farine T55; farine T45; farine tout usage; semoule
            fr semoule de blé; boulgour; épeautre; petit épeautre; farine d'épeautre; germe de blé; son de blé; pain
            fr pain de mie; pain d'épices; pain rassis; pain complet; petits pains; mie de pain; chapelure; croûton
            fr croûtons; biscotte; biscottes; pâtes; pâtes fraîches; nouilles; nouilles aux œufs; coquillettes
            fr vermicelles; pâte; pâte brisée; pâte feuilletée; pâte sablée; pâte à pizza; pâte à pain; pâte à choux
            fr feuilles de brick; brick; biscuit; biscuits; petits-beurre; petit beurre; spéculoos; gâteau; gâteaux
            fr génoise; gaufre; gaufres; crêpe; crêpes; galettes de blé; roux; gluten; gluten de blé; amidon de blé
            fr boudoirs; sablés; feuilles de lasagne; macarons de Nancy; madeleine; madeleines; quatre-quarts
            fr cannelés; fond de tarte; pâte filo; pâte phyllo; tortillas de blé; levain; petits gâteaux; éclair
            fr choux à la crème; crozets; ravioles
            es trigo; harina; harina de trigo; harina integral; harina de fuerza; harina leudante; harina común
            es sémola; sémola de trigo; espelta; cuscús; germen de trigo; salvado; salvado de trigo; pan; panes
            es pan rallado; pan molido; pan de molde; pan duro; pan integral; picatostes; miga de pan; migas; fideos
            es fideos chinos; tallarines; macarrones; espaguetis; espagueti; coditos; canelones; lasaña; masa
            es masa quebrada; masa de hojaldre; hojaldre; masa filo; masa de pizza; masa para empanadas
            es obleas de empanadilla; galleta; galletas; galletas maría; bizcocho; bizcochos; pastel; torta; tarta
            es tortillas de harina; tortilla de harina; tortilla de trigo; barquillos; gofres; churros; magdalenas
            es gluten; gluten de trigo; almidón de trigo; pan pita; pan tostado; tostadas de pan; bollos; panecillos
            es croissants; rebozado; crepes; pasta de sopa; bolillo; telera; baguete; masa madre
            es harina para rebozar; harina con polvo de hornear; empanadillas; pambazo; bulgur; pan de hamburguesa
            es pan para hamburguesa; pan para hot dog
            pt trigo; farinha; farinha de trigo; farinha integral; farinha com fermento; farinha sem fermento
            pt sêmola; semolina; espelta; cuscuz marroquino; gérmen de trigo; germe de trigo; farelo
            pt farelo de trigo; trigo para quibe; pão; pães; pão ralado; farinha de rosca; pão de forma; pão francês
            pt pão duro; miolo de pão; massa; massas; macarrão; esparguete; espaguete; talharim; massa folhada
            pt massa quebrada; massa de pizza; massa filo; massa para lasanha; massa de pastel; lasanha; bolacha
            pt bolachas; bolacha maria; biscoito; biscoitos; biscoito maizena; bolo; bolos; pão de ló
            pt tortilha de trigo; glúten; glúten de trigo; amido de trigo; torradas; croutons; crepes; panqueca
            pt panquecas; aletria; nhoque; massa de tarte; palitos la reine; pão sírio; rosca; rap10
            pt pão de hambúrguer; pão para hambúrguer; bolo de arroz
            ja 小麦; 小麦粉; 薄力粉; 強力粉; 中力粉; 全粒粉; 天ぷら粉; お好み焼き粉; たこ焼き粉; から揚げ粉
            ja 唐揚げ粉; パン粉; パン; 食パン; フランスパン; バゲット; バンズ; うどん; そうめん; 素麺; ひやむぎ
            ja ラーメン; 中華麺; 中華めん; 焼きそば麺; 焼きそば; パスタ; スパゲッティ; スパゲティ; スパゲティー
            ja マカロニ; ペンネ; ラザニア; ショートパスタ; 餃子の皮; ぎょうざの皮; ワンタンの皮; 春巻きの皮
            ja シュウマイの皮; 麩; お麩; グルテン; セモリナ; セモリナ粉; クスクス; ブルグル; デュラム; スペルト
            ja パイ生地; パイシート; 冷凍パイシート; ピザ生地; ビスケット; クッキー; クラッカー; ケーキ
            ja スポンジケーキ; ホットケーキミックス; ホットケーキ; 麺; ナン; ピタパン; ベーグル; クロワッサン; 餃子
            ja 天ぷら; 揚げ玉; 天かす; フィットチーネ; 小麦胚芽; カレールー; カレールウ; シチュールー; ハヤシルー
            ja フランスパン粉; 油揚げ麺; トルティーヤ小麦; ドーナツ; ワッフル; ドーナッツ; ピザ; ピッツァ
            ja リングイネ; タリアテッレ; ニョッキ; ラビオリ; シリアルパン; パンツァネッラ; メロンパン
            zh 小麦; 面粉; 中筋面粉; 高筋面粉; 低筋面粉; 全麦面粉; 全麦粉; 自发粉; 小麦粉; 面包; 面包粉; 面包糠
            zh 面包屑; 吐司; 馒头; 包子; 饺子; 饺子皮; 馄饨; 馄饨皮; 云吞皮; 云吞; 春卷皮; 面条; 拉面; 挂面; 乌冬
            zh 乌冬面; 意大利面; 意面; 通心粉; 面筋; 烤麸; 油条; 麸皮; 小麦胚芽; 粗麦粉; 古斯米; 饼干; 蛋糕; 酥皮
            zh 飞饼; 方便面; 刀削面; 烧饼; 千层面; 手抓饼; 面团; 薄饼皮; 花卷; 油面筋; 烧麦皮; 螺旋面; 斜管面
            zh 小麦淀粉; 澄粉; 澄面; 谷朊粉; 蝴蝶面; 披萨; 阳春面; 生面; 鸡蛋面; 饼皮; 炸酱面; 贝果; 曲奇; 蛋卷皮
            zh 面疙瘩; 宽面; 细面; 炒面; 汤面; 碱水面; 鲜面; 牛角包; 牛角面包; 面包片; 凉面
            = wheat milk? eggs?
            en cake; cakes; muffin; muffins; pancake; pancakes; waffle; waffles; cookie; cookies; brownie; brownies
            en doughnut; donuts; biscuit; biscuits; scone; scones; sponge cake; pastry; cupcake; naan; bun; buns
            en pie crust; puff pastry
            de Kuchen; Kekse; Waffeln; Pfannkuchen; Biskuit; Blätterteig; Mürbeteig
            fr gâteau; gâteaux; biscuits; crêpes; gaufres; pâte brisée; pâte feuilletée; pâte sablée; génoise
            fr madeleine; madeleines
            es bizcocho; galletas; pastel; tarta; torta; magdalenas; gofres; masa quebrada; hojaldre
            pt bolo; bolos; bolachas; biscoitos; panquecas; massa folhada
            ja ケーキ; クッキー; ビスケット; スポンジケーキ; ドーナツ; ワッフル; パイシート; 冷凍パイシート
            ja ホットケーキミックス; ナン
            zh 饼干; 酥皮; 曲奇; 披萨
            = wheat eggs
            de frische Nudeln; frische Pasta
            ja 生パスタ
            zh 鲜意面
            * tagliatelle; fettuccine; pappardelle; biscotti; challah; maultaschen
            en egg noodles; ladyfingers; lady fingers; sponge fingers; choux pastry; choux; egg pasta; fresh pasta
            en french toast
            de Eiernudeln; Löffelbiskuits; Spätzle; Brandteig; Biskuitboden
            fr nouilles aux œufs; pâtes aux œufs; pâtes fraîches; boudoirs; biscuits à la cuillère; pâte à choux
            fr pain perdu
            es fideos de huevo; pasta al huevo; pasta fresca; bizcochos de soletilla; masa choux
            pt massa fresca; massa com ovos; palitos la reine; biscoito champanhe; pão de ló
            ja 卵麺; エッグヌードル; カステラ; シュー生地; お好み焼き
            zh 鸡蛋面; 蛋面; 蛋糕; 泡芙
            = wheat milk
            es besamel
            ja ベシャメルソース; ホワイトソース
            zh 白酱
            * croissant; croissants; brioche; panettone
            en shortbread; cheesecake; crescent rolls; milk bread; cheese crackers; puff pastry all butter
            en butter crackers; macaroni and cheese; mac and cheese
            de Butterkekse; Käsekuchen; Milchbrötchen; Butterkuchen
            fr petits-beurre; petit beurre; sablés; pain au lait; pains au lait; croissants; quiche
            es cruasán; cruasanes; medialunas; tarta de queso; pan de leche
            pt pão de leite; croissants
            ja クロワッサン; チーズケーキ; ブリオッシュ; グラタン; シチューミックス
            zh 可颂; 牛角包; 奶油面包; 芝士蛋糕; 布里欧
            = eggs wheat milk
            ja ブリオッシュ
            zh 布里欧修
            * brioche; panettone; quiche
            en quiche; eclair; profiteroles; croque monsieur
            fr quiche; éclair; choux à la crème; profiteroles
            = gluten
            * seitan
            en barley; pearl barley; rye; rye bread; rye flour; oats; oat; rolled oats; steel cut oats; oatmeal
            en porridge oats; oat milk; oat flour; oat bran; granola; muesli; malt; malted barley; malt extract
            en malt vinegar; malt syrup; barley malt; beer; lager; stout; ale; pilsner; ipa; guinness; triticale
            en pumpernickel; oat cream; oat drink; ovaltine; malt powder; malted milk powder; barley flour
            en jumbo oats; quick oats; instant oats; shochu barley; oatcakes; oatcake; horlicks
            de Gerste; Gerstengraupen; Graupen; Perlgraupen; Gerstenmalz; Roggen; Roggenmehl; Roggenbrot
            de Schwarzbrot; Pumpernickel; Hafer; Haferflocken; Hafermilch; Haferdrink; Hafersahne; Hafermehl
            de Haferkleie; Müsli; Malz; Malzextrakt; Malzbier; Bier; Weizenbier; Weißbier; Altbier; Schmelzflocken
            de Hafercuisine; Seitan
            fr orge; orge perlé; malt; extrait de malt; seigle; farine de seigle; pain de seigle; avoine
            fr flocons d'avoine; lait d'avoine; son d'avoine; farine d'avoine; crème d'avoine; boisson à l'avoine
            fr muesli; granola; bière; bière blonde; bière brune; vinaigre de malt; boisson avoine
            es cebada; cebada perlada; malta; extracto de malta; centeno; harina de centeno; pan de centeno; avena
            es copos de avena; leche de avena; bebida de avena; harina de avena; salvado de avena; muesli; granola
            es cerveza; cerveza negra; cerveza rubia; hojuelas de avena; vinagre de malta; avena en hojuelas
            pt cevada; cevadinha; malte; extrato de malte; centeio; farinha de centeio; pão de centeio; aveia
            pt flocos de aveia; aveia em flocos; leite de aveia; farinha de aveia; farelo de aveia; granola; muesli
            pt cerveja; cerveja preta; bebida de aveia; vinagre de malte
            ja 大麦; 押し麦; もち麦; 麦; ライ麦; ライ麦パン; ライ麦粉; オーツ麦; オートミール; オーツミルク
            ja グラノーラ; ミューズリー; 麦芽; モルト; モルトビネガー; ビール; 黒ビール; 麦茶; 麦味噌; はったい粉
            ja 麦ごはん
            zh 大麦; 黑麦; 黑麦面包; 燕麦; 燕麦片; 燕麦奶; 燕麦粉; 麦片; 麦芽; 麦芽糖浆; 麦精; 啤酒; 黑啤; 格兰诺拉
            zh 青稞; 青稞粉; 大麦茶; 麦仁; 即食燕麦; 麦芽精; 生啤
            = wheat alcohol
            es vino de Shaoxing
            fr vin de Shaoxing; vin de riz chinois
            de Shaoxing-Wein
            pt vinho de Shaoxing
            ja 紹興酒
            zh 黄酒
            = gluten alcohol
            en beer; lager; stout; ale; pilsner; ipa; guinness; porter; brown ale; wheat beer; dark beer; light beer
            en whiskey barley
            de Bier; Weizenbier; Weißbier; Altbier; Dunkelbier; Pils; helles Bier; Schwarzbier; Starkbier
            fr bière; bière blonde; bière brune; bière blanche; bière ambrée
            es cerveza; cerveza negra; cerveza rubia; cerveza clara
            pt cerveja; cerveja preta; cerveja clara
            ja ビール; 黒ビール
            zh 啤酒; 黑啤; 生啤; 黑啤酒
            = gluten? wheat?
            * tortilla; tortillas; falafel; gravy; soba; kibbeh; haggis; sake kasu
            en tortilla chips; corn dogs; soup mix; gravy granules; gravy powder; bouillon; bouillon cube
            en bouillon cubes; stock cube; stock cubes; breaded; battered; corn flakes; cornflakes; cereal
            en rice krispies; puffed rice cereal; baking powder; taco shells; taco seasoning; seasoning mix
            en spice mix; meatball; meatballs; burger patty; burger patties; sausage; sausages; hot dog; hot dogs
            en frankfurters; licorice; liquorice; modified starch; teff bread; veggie burger; crepes; crepe
            en crispbread; brown rice syrup; spring rolls; soup; batter; coating mix; pudding mix; dressing
            en meatless crumbles; crumble topping; crust; pie; spring roll; samosa; samosas
            de Tortillachips; Cornflakes; Brühwürfel; Suppenwürfel; Bratensoße; Bratensauce; Soßenbinder
            de Saucenbinder; Wurst; Würstchen; Bratwurst; Frikadellen; Hackbällchen; Backpulver; Gewürzmischung
            de Lakritz; Sobanudeln; Knusperflocken; Müsliriegel; panierte; paniert; Soßenpulver; Vollkorn
            fr bouillon cube; cubes de bouillon; cube de bouillon; bouillon en cube; saucisse; saucisses
            fr chair à saucisse; levure chimique; céréales; corn flakes; fond de veau déshydraté; sauce gravy
            fr tortillas; réglisse; nouilles soba; galette; galettes; boulettes; pané; panés; boulettes de viande
            fr mélange d'épices
            es cubo de caldo; cubitos de caldo; pastilla de caldo; caldo en cubo; salchicha; salchichas; albóndigas
            es hamburguesa; levadura química; polvo de hornear; cereales; copos de maíz; tortillas; tortilla
            es empanado; regaliz; hamburguesas; sazonador; mezcla de especias; empanada; empanadas
            pt cubo de caldo; caldo em cubo; caldo em tablete; salsicha; salsichas; linguiça; almôndegas; hambúrguer
            pt fermento em pó; cereais; flocos de milho; tortilha; tortilhas; alcaçuz; empanado; mistura de temperos
            pt hamburguer; sopa pronta
            ja そば; 蕎麦; 日本そば; コーンフレーク; シリアル; ソーセージ; ウインナー; ウィンナー; ミートボール
            ja ハンバーグ; トルティーヤ; コンソメ; 固形スープ; 固形コンソメ; コンソメキューブ; ブイヨン
            ja 鶏がらスープの素; ベーキングパウダー; 片栗粉代用; デミグラスソース; グレービーソース; とんかつソース
            ja 中濃ソース; お好み焼きソース; 焼肉のたれ; カレー粉; スープの素; 米粉パン
            zh 香肠; 火腿肠; 肉丸; 鸡精; 浓汤宝; 高汤块; 汤块; 玉米片; 谷物早餐; 荞麦面; 泡打粉; 丸子; 汤料; 鸡粉
            zh 五香粉; 咖喱块; 卤料; 炸粉; 脆皮; 火锅底料; 午餐肉; 麦丽素
            = celery? gluten? milk? wheat? soybeans?
            en bouillon; bouillon cube; bouillon cubes; stock cube; stock cubes; stock powder; bouillon powder
            en bouillon granules; better than bouillon; vegetable bouillon; vegetable bouillon powder
            en onion soup mix; soup mix; gravy mix; soup base; chicken bouillon; beef bouillon
            de Brühwürfel; Suppenwürfel; Gemüsebrühe instant; gekörnte Brühe; Instantbrühe; Gemüsebrühepulver
            de Brühpulver; Suppenpulver; Zwiebelsuppenpulver; Brühe instant; Suppengewürz; Maggi
            fr bouillon cube; bouillons cubes; cube de bouillon; cubes de bouillon; cube de bouillon de légumes
            fr bouillon en cube; bouillon en poudre; soupe à l'oignon déshydratée; cube de volaille
            es cubo de caldo; cubitos de caldo; pastilla de caldo; pastillas de caldo; caldo en polvo
            es sopa de cebolla en sobre; caldo concentrado; consomé en polvo; cubito de caldo
            pt cubo de caldo; caldo em cubo; caldo em tablete; tablete de caldo; caldo em pó; sopa de cebola em pó
            pt creme de cebola em pó; cubos de caldo
            ja コンソメ; 固形コンソメ; 顆粒コンソメ; コンソメキューブ; ブイヨン; 固形スープの素; 鶏がらスープの素
            ja 中華だし; 中華スープの素; ウェイパー; カレールー
            zh 浓汤宝; 高汤块; 汤块; 鸡精; 鸡粉; 高汤粉; 汤料
            = celery?
            ja 魚のだし; 野菜だし
            en stock; broth; vegetable stock; vegetable broth; curry powder; seasoning salt; mixed vegetables
            en soup vegetables; consomme; court bouillon; mirepoix
            de Brühe; Fond; Gemüsebrühe; Gemüsefond; Suppengemüse; Würze; Bouillon; Suppe
            fr bouillon; bouillon de légumes; court-bouillon; fond blanc; mirepoix; jardinière de légumes
            fr légumes pour pot-au-feu
            es caldo; caldo de verduras; caldo vegetal; sopa de verduras; consomé
            pt caldo; caldo de legumes; caldo de vegetais; sopa de legumes
            ja スープストック; 野菜ブイヨン; 野菜スープ
            zh 高汤; 蔬菜高汤; 素高汤
            = -
            de Tamarinde; Tamarindenpaste; Tortillamehl
            zh 茴芹籽; 干黑豆; 罐头黑豆; 干红芸豆
            fr viande de chèvre
            ja タラゴン; 乾燥タラゴン
            en buckwheat; buckwheat flour; buckwheat groats; rice flour; glutinous rice flour; sweet rice flour
            en brown rice flour; corn flour; cornflour; chickpea flour; gram flour; besan flour; coconut flour
            en tapioca flour; potato flour; cassava flour; millet flour; quinoa flour; teff flour; sorghum flour
            en banana flour; green pea flour; lentil flour; arrowroot flour; masa flour; urad flour; rice noodles
            en rice noodle; rice vermicelli; rice sticks; glass noodles; glass noodle; cellophane noodles
            en bean thread noodles; mung bean noodles; sweet potato noodles; shirataki noodles; konjac noodles
            en kelp noodles; zucchini noodles; corn tortilla; corn tortillas; corn pasta; rice pasta; rice paper
            en rice paper wrappers; rice cakes; rice cake; lentil pasta; chickpea pasta; gluten free flour
            en gluten free pasta; gluten free bread; wheatgrass; glutinous rice; sweetbread; sweetbreads; breadfruit
            en bread fruit; flower; bread knife; breadnut; potato starch; corn starch; gluten free oats
            en quinoa pasta; rice bran; rice bran oil; corn meal; polenta; root beer; ginger beer; ginger ale
            en ginger pale; malted; spring roll rice wrappers; hearts of palm pasta; corn dough; masa harina; masa
            en pappadum; papadum; poppadom; arepa; black bean pasta; corn husk; rice porridge; maltodextrin; maltose
            de Buchweizen; Buchweizenmehl; Reismehl; Klebreismehl; Maismehl; Kichererbsenmehl; Kokosmehl
            de Tapiokamehl; Kartoffelmehl; Maniokmehl; Hirsemehl; Quinoamehl; Teffmehl; Johannisbrotkernmehl
            de Guarkernmehl; Bananenmehl; Kastanienmehl; Maronenmehl; Maisgrieß; Reisgrieß; Hirseflocken
            de Reisflocken; Reisnudeln; Glasnudeln; Konjaknudeln; Zucchininudeln; Linsennudeln; Kichererbsennudeln
            de Maisnudeln; Reiswaffeln; Reispapier; Maiswaffeln; Maistortillas; Bierhefe; Klebreis; Vollkornreis
            de Leinmehl; Leinsamenmehl; Eichelmehl; Kartoffelteig; Maisbrot; Johannisbrot; Brotfrucht; Mehlbanane
            de Mehlbananen; Kartoffelknödel; Kartoffelklöße; Tomatenfond; Kartoffelpuffer; Käsekuchenform
            de Springformboden; Kuchenform; Ingwerbier; Traubenkernmehl; Hanfmehl; Buchweizennudeln
            de Süßkartoffelnudeln; Hefeflocken; Teigschaber; Nudelholz; Kürbiskernmehl; Reisteigblätter; Reisblätter
            de Linsenmehl; Erbsenmehl; Vollkornmais; Maisgries; Maltit; Maltodextrin; Granatapfel; Granatapfelkerne
            de Granatapfelsirup; Pitahaya; Pitaya; Kirschen; Kirsche; Kirschtomaten; Kirschtomate; Kirschsaft
            de Kirschkonfitüre; Sauerkirschen; Süßkirschen; Zimtrinde; Zimt; Reis; Mais; Eisberg; Gewürznelken
            de Nelken; Lorbeerblätter; Zuckerrübensirup; Weizenfreies; Pfirsich; Pfirsiche; Reismilchpulver
            de Brotgewürz; Brotaufstrich; Milchsäure
            fr sarrasin; blé noir; farine de sarrasin; farine de blé noir; farine de riz; farine de maïs
            fr farine de pois chiche; farine de pois chiches; farine de châtaigne; farine de châtaignes
            fr farine de coco; farine de manioc; farine de tapioca; farine de quinoa; farine de millet
            fr farine de teff; farine de lentilles; fécule; semoule de maïs; semoule de riz; galettes de riz
            fr galette de riz; nouilles de riz; vermicelles de riz; vermicelles de soja; pâtes de riz
            fr feuilles de riz; galettes de sarrasin; galette de sarrasin; pâtes de maïs; pâtes de lentilles
            fr nouilles de konjac; farine de caroube; choux; chou-fleur; choux-fleurs; chou rouge; chou vert
            fr chou blanc; chou frisé; chou chinois; choux de Bruxelles; pâte de tomate; pâtes de fruits
            fr pâte de fruits; pâte de coing; pâte de dattes; pâte de vanille; pâte à sucre; pâte de piment
            fr pâte de piments; pâte de tamarin; pâte d'ail; pâte de gingembre; bière de gingembre
            fr farine de souchet; pâte de cacao; pâte d'umeboshi; galettes de maïs; tortillas de maïs
            fr tortilla de maïs; fruit à pain; moule à pain; farine sans gluten; pain sans gluten; pâtes sans gluten
            fr levure; levure de boulanger; levure de bière; brique de tomates
            es trigo sarraceno; sarraceno; alforfón; harina de sarraceno; harina de trigo sarraceno; harina de arroz
            es harina de maíz; harina de garbanzo; harina de garbanzos; harina de coco; harina de yuca
            es harina de tapioca; harina de mandioca; harina de quinoa; harina de mijo; harina de castaña
            es harina de lentejas; harina de teff; harina de plátano; harina de algarroba; harina pan
            es fideos de arroz; fideos de soja; fideos de cristal; fideos de konjac; pasta de arroz; pasta de maíz
            es pasta de lentejas; tortilla de maíz; tortillas de maíz; papel de arroz; obleas de arroz
            es tortitas de arroz; tortitas de maíz; pasta de tomate; masa de maíz; masa harina; harina de masa
            es cerveza de jengibre; pasta de chile; pasta de ají; pasta de dátiles; pasta de tamarindo
            es pasta de achiote; pasta de vainilla; pasta de ajo; levadura de cerveza; árbol del pan; panela
            es pancita; pasta de membrillo; harina sin gluten; pan sin gluten; pasta sin gluten; cuscús de coliflor
            es tortilla de papa; pasta de jengibre; pasta de guayaba; fideos de calabacín; sémola de maíz
            es sémola de arroz; masa de tamal; pasta de cacao; pasta de aceitunas; masa de arepa; fruta del pan
            pt trigo sarraceno; trigo-sarraceno; trigo mourisco; farinha de sarraceno; farinha de trigo sarraceno
            pt farinha de arroz; farinha de milho; farinha de mandioca; farinha de grão-de-bico
            pt farinha de grão de bico; farinha de coco; farinha de tapioca; farinha de quinoa; farinha de alfarroba
            pt farinha de banana; farinha de linhaça; farinha de castanha portuguesa; farinha d'água
            pt farinha de milheto; macarrão de arroz; massa de arroz; massa de milho; macarrão de arroz integral
            pt esparguete de arroz; aletria de arroz; tortilha de milho; papel de arroz; bolacha de arroz
            pt bolachas de arroz; massa de tomate; cuscuz de milho; cerveja de gengibre; massa de pimentão
            pt massa de malagueta; massa de alho; massa de tamarindo; pasta de alho; pasta de tomate
            pt fermento de padeiro; levedura de cerveja; farofa; fruta-pão; fruta pão; farinha sem glúten
            pt pão sem glúten; massa sem glúten; macarrão sem glúten; sêmola de milho; biscoito de arroz
            pt massa de cacau; massa de pimentos; broa de milho puro; farelo de arroz; macarrão de abobrinha; beiju
            pt tapioca
            ja そば粉; そばの実; 米粉; 上新粉; 白玉粉; もち粉; コーンフラワー; コーングリッツ; コーンミール; きな粉
            ja タピオカ粉; ココナッツフラワー; ひよこ豆粉; ビーフン; 春雨; フォー; 米粉麺; 米粉パスタ; しらたき
            ja ライスペーパー; 片栗粉; コーンスターチ; はと麦; ハトムギ; パンプキン; パンチェッタ; フライパン
            ja シャンパン; ジンジャービア; ルートビア; 生春巻きの皮; 緑豆春雨; こんにゃく麺; 米麺; 麦わら
            ja アマランサス; 蕎麦の実; コーントルティーヤ; 米粉のパン粉; ベジヌードル; スイカ; すいか; メロンパン型
            ja ブルーベリー; ブルー; アイスプラント; パンダン; パンダンリーフ; スパイス; パンペルデュ型; オパール
            ja ピーマン; シナモン
            zh 荞麦; 荞麦粉; 荞麦米; 米粉; 糯米粉; 粘米粉; 大米粉; 玉米粉; 玉米淀粉; 玉米面; 玉米面粉; 鹰嘴豆粉
            zh 椰子粉; 木薯粉; 土豆粉; 马铃薯粉; 藜麦; 藜麦粉; 河粉; 米线; 粉丝; 粉条; 米皮; 魔芋面; 魔芋丝; 凉粉
            zh 薏米; 薏仁; 薏苡仁; 麦冬; 油麦菜; 苦麦菜; 莜麦菜; 姜汁啤酒; 香茅面; 无麸质面粉; 米饼; 越南米纸; 米纸
            zh 红薯粉; 红薯粉条; 麦卢卡; 麦芽糊精; 麦芽糖; 麦芽糖醇; 西葫芦面; 肠粉; 绿豆粉丝; 绿豆粉; 小米面; 豆面
            zh 高粱面; 地瓜粉; 玉米饼; 麦门冬; 粟米粉; 粿条; 杂粮米; 面包果; 方面; 表面; 面积; 单面; 双面
            """;

    private GrainNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names of what is made of milk, and of what only sounds like it. */
final class DairyNames {
    static final String TABLE = """
            = milk
            ja 酪乳; 山羊乳; ヤギ乳; クレームフレーシュ; クワルク; プロヴォローネ; ハルーミ
            zh 酪乳; 开菲尔; 哈罗米奶酪; 炼奶; 炼乳
            pt quefir
            de Rahmspinat
            * milk; butter; yogurt; yoghurt; kefir; ayran; lassi; paneer; ghee; mascarpone; ricotta; mozzarella
            * burrata; stracciatella; feta; halloumi; brie; camembert; cheddar; gouda; edam; emmental; emmentaler
            * raclette; provolone; scamorza; taleggio; stilton; havarti; monterey jack; colby jack; queso; crema
            * kefalotyri; asiago; labneh; labne; skyr; quark; stracchino; tzatziki; dulce de leche; tres leches
            * gelato; panna cotta; bechamel; cotija; munster; tilsiter; leerdammer; jarlsberg; boursin; philadelphia
            * velveeta; chantilly; saint nectaire; tomme; ossau iraty; bocconcini; fior di latte; crescenza
            * kashkaval; creme fraiche; fromage frais; fromage blanc; petit suisse; neufchatel; cantal; morbier
            * reblochon; vacherin; panna; oaxaca
            en whole milk; skim milk; skimmed milk; buttermilk; evaporated milk; condensed milk; milk powder
            en powdered milk; dried milk; cream; sour cream; half and half; clotted cream; double cream; heavy cream
            en whipping cream; cheese; cream cheese; cottage cheese; goat cheese; blue cheese; bleu cheese; curd
            en curds; paneer cheese; swiss cheese; whey; casein; caseinate; sodium caseinate; calcium caseinate
            en lactose; lactalbumin; butterfat; butter fat; milk fat; milkfat; ice cream; custard; custard powder
            en yogurt sauce; milk chocolate; white chocolate; white chocolate chips; toffee; butterscotch; fudge
            en raita; rice pudding; butter sauce; brown butter; clarified butter; dairy; milk solids; whipped cream
            en milkshake; beurre blanc; alfredo sauce; alfredo; cheese sauce; cheez whiz; string cheese
            en farmer cheese; pepper jack; muenster; cream of chicken soup; curd cheese; lactic casein; malted milk
            en caramel sauce; cool whip; american cheese; velveeta cheese; romano cheese; milk curd
            en hot chocolate mix; cream sauce; white sauce; cream soup; sherbet; frozen yogurt; rennet custard
            en kefir grains; khoya; mawa; goat's cheese; lemon butter; goat milk; port salut; cream cheese frosting
            de Milch; Vollmilch; Magermilch; Buttermilch; Sahne; Schlagsahne; Schlagrahm; Rahm; Obers; Schlagobers
            de Schmand; Sauerrahm; saure Sahne; süße Sahne; Käse; Frischkäse; Hüttenkäse; Ziegenkäse; Schafskäse
            de Quark; Topfen; Joghurt; Molke; Kondensmilch; Butterschmalz; Butterreinfett; Milchpulver; Milchzucker
            de Laktose; Kasein; Casein; Molkenpulver; Dickmilch; Sauermilch; Vollmilchschokolade; Weiße Schokolade
            de Eiscreme; Vanilleeis; Schokoladeneis; Sahneeis; Vanillesauce; Vanillepudding; Bergkäse; Schmelzkäse
            de Blauschimmelkäse; Edelpilzkäse; Hartkäse; Reibekäse; Karamellsauce; Käsesauce; Rahmsauce; Schichtkäse
            de Harzer; Limburger; Romadur; Appenzeller; Feta; Almkäse; Butter; Mozzarella; Ricotta; Mascarpone
            de Gouda; Emmentaler; Cheddar; Camembert; Brie; Edamer; Halloumi; Gorgonzola
            fr lait; lait entier; lait demi-écrémé; lait écrémé; lait concentré; lait concentré sucré
            fr lait en poudre; lait ribot; lait fermenté; beurre; beurre clarifié; beurre demi-sel; beurre noisette
            fr beurre doux; crème; crème liquide; crème épaisse; crème entière; crème fouettée; crème fleurette
            fr crème anglaise; crème pâtissière; yaourt; fromage; fromage râpé; fromage de chèvre; chèvre
            fr chevre frais; bleu d'Auvergne; fourme d'Ambert; caillé; caséine; lactosérum; petit-lait; lactose
            fr babeurre; glace à la vanille; chocolat au lait; chocolat blanc; sauce béchamel; saint-marcellin; kiri
            fr vache qui rit; mimolette; saint-moret; beurre fondu; brousse; faisselle; noix de beurre
            es leche; leche entera; leche desnatada; leche semidesnatada; leche condensada; leche evaporada
            es leche en polvo; leche de vaca; leche de cabra; mantequilla; nata; nata líquida; nata para montar
            es crema de leche; crema agria; media crema; crema para batir; crema ácida; queso; queso crema
            es queso fresco; queso rallado; queso de cabra; queso azul; requesón; yogur; cuajada; suero de leche
            es caseína; lactosa; natillas; helado de vainilla; helado de crema; chocolate con leche
            es chocolate blanco; bechamel; salsa bechamel; cajeta; manjar; arequipe; jocoque; queso oaxaca
            es queso panela; panela de queso; tetilla; cabrales; idiazabal; suero de mantequilla; dulce de leche
            pt leite; leite integral; leite desnatado; leite condensado; leite em pó; leite evaporado; manteiga
            pt manteiga de garrafa; nata; natas; creme de leite; nata fresca; queijo; queijo ralado; queijo parmesão
            pt queijo creme; cream cheese; queijo coalho; queijo minas; requeijão; iogurte; coalhada; soro de leite
            pt caseína; lactose; doce de leite; chocolate ao leite; chocolate branco; leitelho; molho branco
            pt sorvete de creme; gelado de baunilha; queijo da serra; catupiry; muçarela; mussarela; ricota
            pt creme azedo; brigadeiro; leite moça
            ja 牛乳; ミルク; 生クリーム; クリーム; バター; 無塩バター; 有塩バター; チーズ; クリームチーズ
            ja カッテージチーズ; ヨーグルト; 練乳; コンデンスミルク; 脱脂粉乳; スキムミルク; 粉乳; 乳清; ホエイ
            ja ホエー; カゼイン; 乳糖; サワークリーム; アイスクリーム; ホワイトソース; ベシャメル; ベシャメルソース
            ja マスカルポーネ; モッツァレラ; リコッタ; カスタード; カスタードクリーム; ホイップクリーム; ギー
            ja ラッシー; ケフィア; ゴルゴンゾーラ; ミルクチョコレート; ホワイトチョコレート; エバミルク
            ja エバポレーテッドミルク; バターミルク; パニール; 乳製品; 加工乳; 低脂肪乳; ホットケーキミックス
            ja グラタン; クリームソース; カマンベール; チェダー; フェタ; ピザ用チーズ; とろけるチーズ
            ja スライスチーズ; 粉チーズ; 乳酸菌飲料; カルピス; 生乳; 全乳; ブリーチーズ; さけるチーズ; パンナコッタ
            zh 牛奶; 全脂牛奶; 脱脂牛奶; 鲜奶; 牛乳; 黄油; 奶油; 淡奶油; 鲜奶油; 稀奶油; 奶酪; 芝士; 起司; 乳酪
            zh 奶油奶酪; 奶油芝士; 马苏里拉; 马斯卡彭; 酸奶; 优格; 炼乳; 炼奶; 奶粉; 脱脂奶粉; 乳清; 乳清粉; 酪蛋白
            zh 乳糖; 酥油; 酸奶油; 冰淇淋; 雪糕; 白巧克力; 牛奶巧克力; 淡奶; 马苏里拉芝士; 奶豆腐; 奶皮; 白脱
            zh 白脱牛奶; 动物奶油; 打发奶油; 白酱; 干酪; 车打芝士; 芝士片; 芝士粉; 忌廉; 羊奶; 奶盖; 双皮奶; 奶昔
            zh 乳制品; 奶; 羊奶酪; 牛角包
            = milk rennet
            * parmesan; parmigiano; parmigiano reggiano; grana padano; pecorino; pecorino romano; grana; reggiano
            en parmesan cheese; parmesan rind; gruyere cheese
            de Parmesan; Parmesankäse
            es parmesano; queso parmesano
            pt parmesão
            ja パルメザン; パルメザンチーズ; パルミジャーノ; パルミジャーノレッジャーノ; ペコリーノ; グラナパダーノ
            zh 帕玛森; 帕尔玛; 帕马森; 帕玛森芝士; 帕尔马干酪; 帕玛臣芝士
            = milk rennet?
            * gruyere; comte; manchego; roquefort; gorgonzola; beaufort; emmental de savoie; camembert de normandie
            * fontina; idiazabal; mimolette
            de Greyerzer; Gruyère
            ja グリュイエール; コンテ; マンチェゴ; ロックフォール
            = milk?
            * margarine
            en nougat; caramel; caramels; spread; vegetable spread; dark chocolate; chocolate; chocolate chips
            en semisweet chocolate; bittersweet chocolate; mashed potatoes; pancake mix; cake mix; protein powder
            en creamer; coffee creamer; au gratin; ranch dressing; ranch; caesar dressing; truffle; frosting
            en creamed corn; cream style corn; butter flavored shortening
            de Schokolade; Zartbitterschokolade; Kuvertüre; Karamell; Schokotropfen; Milchreis; Streichfett
            de Proteinpulver; Eiweißpulver; Eis; Margarine
            fr chocolat; chocolat noir; caramel; pépites de chocolat; matière grasse; pralinoise
            fr purée de pommes de terre; glace
            es chocolate; chocolate negro; chispas de chocolate; caramelo; margarina; helado; aderezo ranch
            es proteína en polvo; crema de maíz; crema de verduras; crema de cacao
            pt chocolate; chocolate amargo; gotas de chocolate; caramelo; margarina; sorvete; gelado; proteína em pó
            ja チョコレート; ダークチョコレート; チョコチップ; 板チョコ; チョコ; キャラメル; マーガリン; プロテイン
            ja カレールー; シチュールー; アイス; コーヒーフレッシュ
            zh 巧克力; 黑巧克力; 巧克力豆; 焦糖; 人造黄油; 植物黄油; 玛琪琳; 蛋白粉; 奶精; 植脂末; 奶茶; 植物奶油
            = -
            en coconut milk; coconut cream; cream of coconut; creamed coconut; rice milk; hemp milk; pea milk
            en cocoa butter; cacao butter; shea butter; apple butter; pumpkin butter; pear butter; mango butter
            en sunflower butter; sunflower seed butter; pumpkin seed butter; seed butter; vegan butter; plant butter
            en cream of tartar; butter lettuce; butter bean; butter beans; butter head; butterhead
            en butterhead lettuce; buttercup squash; butternut; butternut squash; butternut pumpkin; vegan cheese
            en nutritional yeast cheese; cream soda; milk thistle; milkweed; vegetable milk; plant milk; bean curd
            en bean curds; coconut yogurt; coconut yoghurt; coconut butter; coconut ice cream
            en coconut condensed milk; coconut whipping cream; plant based milk; plant based butter; nondairy milk
            en butter crunch lettuce; lactic acid; lactobacillus; potato milk
            de Kokosmilch; Kokosnussmilch; Kokoscreme; Kokossahne; Reismilch; Hanfmilch; Erbsenmilch; Kakaobutter
            de Sheabutter; Apfelbutter; Butternut; Butternusskürbis; Butternut-Kürbis; Butterkürbis; Butterbohnen
            de Buttersalat; Pflanzenmilch; Leberkäse; Leberkäs; Fleischkäse; Kokosjoghurt; Rahmapfel; Milchner
            de Kokosbutter; Erdbutter; Eisbergsalat; Eiskraut; Eiswürfel; Eiswasser; Speiseeiskegel; Eisberg
            de Pflanzensahne; Pflanzenbutter; Pflanzendrink; Reisdrink; Quarkfein; Milchsäure; Buttergemüse; Kakao
            de Butterpilze; Butterpilz; Butterbirne; Butterbirnen; Milchlattich; Käsekraut
            fr lait de coco; crème de coco; lait de riz; lait de chanvre; lait végétal; beurre de cacao
            fr beurre de karité; beurre de coco; beurre de pomme; crème de tartre; crème de marrons; crème de marron
            fr crème de cassis; crème de menthe; crème de riz; haricots beurre; haricot beurre; courge butternut
            fr butternut; crème de pruneaux; yaourt de coco; yaourt au lait de coco; glace pilée; glace carbonique
            fr sucre glace; crème végétale; beurre végétal; fromage végétal; fromage de tête
            fr crème de vinaigre balsamique; crème de balsamique; laitue; laitue beurre
            es leche de coco; crema de coco; leche de arroz; leche de cáñamo; bebida de arroz; leche vegetal
            es manteca de cacao; mantequilla de cacao; manteca de karité; crémor tártaro; cremor tartaro
            es crema de tártaro; bebida vegetal; mantequilla vegetal; queso vegano; yogur de coco; nata de coco
            es nata vegetal; crema de cacao; crema balsámica; frijol mantequilla
            pt leite de coco; creme de coco; leite de arroz; leite vegetal; manteiga de cacau; manteiga de karité
            pt creme de tártaro; cremor tártaro; bebida de arroz; bebida vegetal; queijo vegano; manteiga vegetal
            pt iogurte de coco; creme vegetal; feijão manteiga; feijão-manteiga; alface manteiga; abóbora manteiga
            pt couve manteiga; couve-manteiga; nata de coco; creme de arroz
            ja ココナッツミルク; ココナツミルク; ココナッツクリーム; ライスミルク; カカオバター; ココアバター
            ja シアバター; バターナッツかぼちゃ; バターナッツ; バターナッツカボチャ; バターレタス; クリームコーン
            ja コーンクリーム; クリームコーン缶; コーンクリーム缶; 植物性ミルク; バタービーンズ
            ja ココナッツヨーグルト; りんごバター; アップルバター; クリームタータ; クリームオブタータ; 乳酸
            zh 椰奶; 椰浆; 椰子奶; 椰汁; 米浆; 可可脂; 可可黄油; 牛油果; 牛油果油; 奶白菜; 奶油生菜; 奶油南瓜
            zh 奶油瓜; 椰奶油; 椰子奶油; 植物奶; 塔塔粉; 奶香菜; 米奶; 乳瓜; 乳酸; 奶油玉米; 乳化剂
            """;

    private DairyNames() {}
}

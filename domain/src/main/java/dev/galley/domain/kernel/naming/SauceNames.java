package dev.galley.domain.kernel.naming;

/** Names of sauces that hold several things. */
final class SauceNames {
    static final String TABLE = """
            = fish eggs? milk? mustard?
            en caesar dressing; caesar salad dressing; caesar salad
            de Caesar-Dressing; Caesardressing
            fr sauce césar; sauce caesar
            es aderezo césar; salsa césar
            pt molho caesar; molho césar
            ja シーザードレッシング; シーザーサラダ
            zh 凯撒酱; 凯撒沙拉酱; 凯撒沙拉
            = fish? mustard? soybeans? gluten? celery?
            en barbecue sauce; bbq sauce; steak sauce; hp sauce; a1 sauce; brown sauce; worcestershire powder
            en marinade; cocktail sauce; bloody mary mix; clamato
            de Barbecuesauce; BBQ-Sauce; Grillsauce; Steaksauce; Cocktailsauce
            fr sauce barbecue; sauce cocktail; marinade
            es salsa barbacoa; salsa BBQ; salsa rosa; adobo preparado; salsa cóctel
            pt molho barbecue; molho churrasco; molho cocktail; molho de bife
            ja バーベキューソース; とんかつソース; 中濃ソース; お好み焼きソース; ステーキソース; 濃厚ソース
            zh 烧烤酱; 牛排酱; 鸡尾酒酱; 烤肉酱
            = eggs mustard? milk?
            en ranch dressing; ranch; thousand island dressing; thousand island; marie rose sauce; burger sauce
            en coleslaw; coleslaw dressing; potato salad; tartar sauce; tartare sauce; egg salad
            en blue cheese dressing
            de Tausend-Island-Dressing; Burgersauce; Remoulade; Remouladensauce; Kartoffelsalat
            de Krautsalat mit Mayonnaise
            fr sauce burger; sauce tartare; sauce cocktail; rémoulade; sauce samouraï; céleri rémoulade
            es salsa rosa; salsa tártara; ensaladilla rusa; salsa mil islas; ensalada de papa
            pt molho rosé; molho tártaro; maionese de batata; salada russa
            ja タルタルソース; サウザンドアイランド; ポテトサラダ; オーロラソース
            zh 千岛酱; 塔塔酱; 土豆沙拉; 汉堡酱; 沙律酱
            = milk
            en ranch dressing; ranch; ranch seasoning; blue cheese dressing; pao de queijo; butter chicken sauce
            en tikka masala sauce; korma sauce; vodka sauce; alfredo; carbonara; cheese straws; scalloped potatoes
            en potato gratin; creamed spinach; cream cheese frosting; buttercream; ganache; creamed corn with milk
            de Rahmspinat; Rahmsoße; Käsespätzle; Buttercreme; Sahnesteif mit Milch; Kartoffelgratin; Ganache
            de Kräuterbutter; Kräuterquark; Knoblauchbutter; Carbonara; Sahnesauce; Sahnesoße; Käsefondue
            fr gratin dauphinois; crème au beurre; ganache; sauce carbonara; sauce au fromage; purée au lait
            fr sauce mornay; épinards à la crème; beurre d'ail
            es salsa alfredo; salsa carbonara; salsa de queso; crema de mantequilla; ganache
            es puré de patatas con leche; salsa mornay
            pt molho alfredo; molho carbonara; molho de queijo; creme de manteiga; ganache; pão de queijo; beijinho
            ja カルボナーラ; カルボナーラソース; アルフレッドソース; バタークリーム; ガナッシュ; チーズソース
            ja クリームシチュー; ガーリックバター; ポンデケージョ
            zh 奶油蘑菇酱; 奶油酱; 芝士酱; 甘纳许; 奶油霜; 白汁; 卡仕达; 奶; 奶黄; 蒜香黄油
            = eggs milk
            en carbonara; carbonara sauce; buttercream french; tiramisu; bread pudding; pao de queijo; fruit curd
            en lime curd; orange curd; passion fruit curd
            de Carbonara; Tiramisu
            fr carbonara; sauce carbonara; tiramisu; île flottante
            es carbonara; salsa carbonara; tiramisú
            pt carbonara; molho carbonara; tiramisù; pão de queijo
            ja カルボナーラ; ティラミス
            zh 提拉米苏; 奶黄; 奶黄馅
            = meat
            en bolognese; bolognese sauce; meat sauce; ragu; chili con carne; turkey ham; beef bacon; beef sausage
            en chicken soup; cream of chicken soup; beef consomme; gyro meat; shawarma; kebab meat; chicken salad
            en beef gravy; turkey gravy; chicken gravy; chicken bacon; mincemeat with suet; chicken base; beef base
            en roe deer
            de Bolognese; Bolognesesauce; Ragout; Chili con Carne; Hühnersuppe; Rindersuppe; Truthahnschinken
            de Putenschinken; Geflügelwürstchen; Hühnerbouillon; Rinderbouillon; Kebab; Putenwurst; Rinderschinken
            de Rindswurst
            fr sauce bolognaise; bolognaise; ragoût; chili con carne; soupe de poulet; jambon de dinde
            fr bacon de dinde; jambon de poulet; cube de volaille; cube de bœuf; bouillon cube de bœuf
            fr bouillon cube de volaille; kebab
            es salsa boloñesa; boloñesa; ragú; sopa de pollo; jamón de pavo; tocino de pavo; cubo de caldo de pollo
            es salchichas de pollo; salchicha de pavo; kebab; chorizo de pavo; fiambre de pavo
            pt molho à bolonhesa; bolonhesa; ragu; canja; presunto de peru; fiambre de peru
            pt caldo de galinha em cubo; cubo de caldo de galinha; salsicha de frango; linguiça de frango
            pt peito de peru defumado; bacon de peru
            ja ミートソース; ボロネーゼ; 鶏スープ; チキンナゲット; ターキーハム; チキンハム; ビーフシチュー
            ja チキンカレー; ケバブ; 鶏ハム; 牛丼の素
            zh 肉酱; 鸡肉汤; 火鸡火腿; 牛肉酱; 鸡肉香肠; 牛肉火腿; 烤肉; 红烧肉; 宫保鸡丁; 鸡肉火腿; 牛肉香肠
            = fish?
            en fish shaped crackers; kimchi; caponata; tapenade; olive tapenade; green goddess dressing
            en puttanesca sauce; remoulade; papaya salad; pad thai sauce
            de Tapenade; Olivenpaste
            fr tapenade; anchoïade
            es tapenade; salsa puttanesca
            pt tapenade
            ja タプナード; 冷や汁; おでん; すまし汁
            zh 橄榄酱; 关东煮
            = peanuts nuts? sesame?
            * mole poblano; satay; gado gado
            en satay sauce; mole poblano; mole sauce; mole paste; massaman curry paste; pad thai sauce
            en dan dan sauce; bamba
            de Satésauce; Mole
            fr sauce satay; mafé
            es mole; mole poblano; salsa macha; mole en pasta
            pt molho satay; vatapá; caruru
            ja サテソース; バンバンジーのたれ; 棒棒鶏のたれ
            zh 沙爹酱; 沙茶酱; 麻辣酱; 棒棒鸡酱
            = crustaceans fish soybeans
            en xo sauce
            ja XO醤
            zh XO酱
            = crustaceans
            pt vatapá; caruru; bobó de camarão
            ja えび肉
            zh 叻沙酱; 冬阴功酱
            = molluscs
            en clam chowder; seafood chowder; clam sauce
            ja クラムチャウダー
            = fish
            ja 魚肉ソーセージ; 魚肉
            = soybeans
            ja 大豆肉; 大豆ミート
            zh 鸡蛋豆腐; 素鸡; 素肉; 大豆蛋白
            = eggs
            zh 鸡蛋豆腐; 鸽子蛋; 鹅蛋
            = pork
            de Lachsschinken
            = wheat milk? eggs?
            fr langues de chat; langue-de-chat
            es lengua de gato; lenguas de gato
            = molluscs?
            en mushroom oyster sauce
            = soybeans wheat? gluten?
            ja 海鮮醤
            en vegetarian oyster sauce; mushroom oyster sauce; tofu cream
            zh 素蚝油
            = wheat? eggs? milk?
            en banana bread; cornbread; corn bread; corn muffin; corn muffins; potato bread; potato gnocchi
            en cornbread mix; dinner rolls; crescent dough
            es pan de maíz; torta de maíz; pastel de choclo
            = wheat
            en dinner rolls; crescent dough; chicken nuggets; corn dog; goldfish crackers; ice cream cones
            en pot stickers; potstickers; vol au vent; croutons; seasoned flour; yorkshire pudding; lasagna noodles
            en lasagne sheets; grape nuts; ginger nut; ginger nuts; nut crackers
            = crustaceans? fish?
            fr pâte de curry
            = animal
            zh 蜜糖
            = sesame?
            zh 胡麻油
            = wheat? eggs?
            en potato pancakes; rice crackers; potato pancake
            = eggs? milk?
            pt biscoito de polvilho; creme de milho; bolo de fubá
            """;

    private SauceNames() {}
}

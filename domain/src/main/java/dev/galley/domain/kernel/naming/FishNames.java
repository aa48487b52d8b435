package dev.galley.domain.kernel.naming;

/** Names of fish and shellfish. */
final class FishNames {
    static final String TABLE = """
            = fish
            ja 塩だら; ハドック; スケトウダラ; メルルーサ; オヒョウ; 舌平目; すずき; マス; なまず; 鯉; にしん; ニシン; メカジキ
            zh 黑线鳕; 狭鳕; 无须鳕
            es eglefino; fletán; carpa
            pt escamudo; polaca; alabote; halibute; carpa
            fr carpe; espadon
            de Schnapper
            * anchovy; anchovies; tuna; salmon; cod; bacalhau; bacalao; garum; bottarga; gravlax; lox; sashimi
            * nam pla; nuoc mam; dashi; katsuobushi; tobiko; masago; ikura; surimi; taramasalata; pissala; dorade
            * tilapia; branzino; barramundi; hoki; merluza; patis; colatura
            en fish; fish sauce; sardine; sardines; pilchard; pilchards; mackerel; herring; kipper; kippers; haddock
            en halibut; trout; sea bass; bass fillet; bream; snapper; red snapper; grouper; mahi mahi; plaice; sole
            en dover sole; flounder; turbot; pollock; whiting; hake; perch; pike; carp; sprat; sprats; whitebait
            en rockfish; fish stock; fish fillet; fish fingers; fish sticks; fish cake; fish cakes; fish roe; roe
            en salmon roe; smoked salmon; bonito; bonito flakes; swordfish; anchovy paste; anchovy fillet; fish oil
            en cod liver oil; isinglass; milkfish; worcestershire; worcestershire sauce; worcester sauce
            en caesar salad; fish balls; fish ball; fish paste; walleye; brill; john dory; smelt; salt cod; saltfish
            en yellowtail; ahi; arctic char; orange roughy; striped bass; croaker; pompano; cisco; shad; bluefish
            en lingcod; sablefish; tilefish; imitation crab sticks; crab sticks; crab stick; imitation crab
            en imitation crabmeat; seafood stock; puttanesca; gentleman's relish
            de Fisch; Lachs; Räucherlachs; Thunfisch; Kabeljau; Dorsch; Seelachs; Sardellen; Sardelle; Sardine
            de Sardinen; Anchovis; Hering; Matjes; Makrele; Forelle; Zander; Hecht; Karpfen; Heilbutt; Scholle
            de Seezunge; Rotbarsch; Wolfsbarsch; Barsch; Goldbrasse; Schellfisch; Fischsauce; Fischsoße; Fischfond
            de Fischfilet; Fischstäbchen; Stockfisch; Bückling; Sprotten; Fischrogen; Forellenkaviar; Worcestersauce
            de Worcestershiresauce; Rollmops; Steinbutt; Felchen; Saibling; Stremellachs; Schillerlocken; Fischpaste
            de Bismarckhering; Sardellenpaste; Sardellenfilets; Surimi; Sushi
            fr poisson; poissons; saumon; saumon fumé; thon; cabillaud; morue; anchois; maquereau; hareng; truite
            fr lieu; lieu noir; colin; merlu; merlan; sole; bar; loup de mer; daurade; dorade; églefin; haddock
            fr flétan; turbot; raie; rouget; brochet; sandre; perche; sauce poisson; sauce de poisson; nuoc-mâm
            fr nuoc mam; fumet de poisson; œufs de saumon; œufs de lump; œufs de poisson; beurre d'anchois
            fr pâte d'anchois; crème d'anchois; sauce worcestershire; vivaneau; limande; carrelet; sprat; rascasse
            fr fumet; bâtonnets de crabe; brandade; tarama
            es pescado; pescados; salmón; salmón ahumado; atún; bacalao; anchoa; anchoas; boquerón; boquerones
            es sardina; sardinas; caballa; arenque; trucha; lubina; dorada; mero; lenguado; rape; rodaballo; bonito
            es pez espada; emperador; salsa de pescado; caldo de pescado; fumet; huevas; huevas de pescado
            es salsa inglesa; salsa worcestershire; salsa perrins; palitos de cangrejo; pargo; huachinango; corvina
            es róbalo; mojarra; besugo; melva; gallo; abadejo; jurel; anchoveta; leche de tigre; lomo de salmón
            es lomos de salmón; lomo de merluza; lomos de merluza; lomo de bacalao; lomos de bacalao; lomo de atún
            es lomos de atún; filete de pescado; filetes de pescado; filete de merluza; filetes de merluza
            es filete de salmón; filetes de salmón; filetes de anchoa; filetes de anchoas; filete de bacalao
            es filete de lenguado; filetes de atún; filete de atún; hígado de bacalao; huevas de merluza
            es filete de tilapia; filetes de tilapia; filetes de boquerón; lomo de caballa; filetes de caballa
            pt peixe; peixes; salmão; salmão defumado; atum; bacalhau; anchova; anchovas; aliche; sardinha
            pt sardinhas; cavala; cavalinha; arenque; truta; robalo; dourada; linguado; tamboril; pescada; garoupa
            pt carapau; merluza; tilápia; pargo; badejo; corvina; molho de peixe; caldo de peixe; ovas
            pt ovas de peixe; molho inglês; delícias do mar; kani; kani kama; espadarte; congro; cherne; namorado
            pt pintado; pirarucu; tambaqui; tainha; cação; leite de tigre; filé de peixe; filés de peixe
            pt filé de tilápia; filés de tilápia; filé de salmão; filés de salmão; filé de merluza; filés de pescada
            pt filé de pescada; lombo de bacalhau; lombos de bacalhau; lombo de salmão; lombos de salmão
            pt lombos de pescada; lombo de atum; bife de atum; bifes de atum; fígado de bacalhau; filetes de anchova
            pt filetes de pescada; filetes de peixe
            ja 魚; 鮭; サーモン; スモークサーモン; さけ; まぐろ; マグロ; ツナ; ツナ缶; かつお; カツオ; 鰹; かつお節
            ja 鰹節; かつおぶし; 削り節; だし; だし汁; 出汁; 和風だし; ほんだし; 顆粒だし; だしの素; めんつゆ
            ja 白だし; さば; サバ; 鯖; さば缶; いわし; イワシ; 鰯; アンチョビ; あじ; アジ; 鯵; 鱈; ぶり; ブリ; 鰤
            ja さんま; 秋刀魚; 鯛; ひらめ; 煮干し; いりこ; じゃこ; ちりめんじゃこ; しらす; いくら; イクラ; たらこ
            ja 明太子; とびこ; ナンプラー; 魚醤; ニョクマム; ウスターソース; かまぼこ; 蒲鉾; ちくわ; 竹輪; はんぺん
            ja さつま揚げ; かに風味かまぼこ; カニカマ; なると; 練り物; 白身魚; 刺身; 鰆; さわら; ししゃも; ポン酢
            ja あごだし; つみれ; スズキ; 魚介
            zh 鱼; 鱼肉; 鱼片; 鱼头; 三文鱼; 金枪鱼; 吞拿鱼; 鳕鱼; 凤尾鱼; 鳀鱼; 沙丁鱼; 鲭鱼; 鲈鱼; 鲤鱼; 草鱼
            zh 鲫鱼; 带鱼; 黄鱼; 鲷鱼; 鱼露; 鱼丸; 鱼饼; 鱼糕; 鱼子; 鱼子酱; 木鱼花; 柴鱼; 柴鱼片; 鲣鱼; 鲣节; 鱼酱
            zh 鱼干; 小鱼干; 蟹肉棒; 蟹棒; 蟹柳; 辣酱油; 伍斯特酱; 喼汁; 咸鱼; 银鱼; 鱿鱼酱; 鲑鱼; 鲱鱼; 龙利鱼
            zh 比目鱼; 鳟鱼; 鲳鱼; 鱼松; 鱼豆腐; 鱼汤; 豆豉鲮鱼; 鲮鱼; 罗非鱼; 石斑鱼
            = fish unkosher
            en eel; smoked eel; catfish; shark; monkfish; caviar; sturgeon; skate; skate wing; ray wing
            en swordfish steak; lumpfish; lumpfish roe; conger; lamprey; turbot fillet; burbot; dogfish; unagi
            de Aal; Räucheraal; Wels; Hai; Seeteufel; Kaviar; Stör; Rochen; Pangasius
            fr anguille; lotte; requin; caviar; esturgeon; raie; roussette; congre; silure; baudroie; pangasius
            es anguila; angulas; tiburón; caviar; esturión; rape; raya; congrio; pez gato; bagre; cazón
            pt enguia; tubarão; caviar; esturjão; tamboril; raia; congro; bagre; cação; lampreia
            ja うなぎ; 鰻; ウナギ; あなご; 穴子; キャビア; ナマズ; サメ; あんこう; うなぎの蒲焼
            zh 鳗鱼; 鲶鱼; 鲨鱼; 鱼翅; 鲟鱼; 黄鳝; 鳝鱼; 泥鳅; 安康鱼; 巴沙鱼
            = fish gluten?
            en worcestershire; worcestershire sauce; worcester sauce; fish fingers; fish sticks; lea and perrins
            en lea & perrins
            de Worcestersauce; Worcestershiresauce; Worcestershire-Sauce; Worcester Sauce; Fischstäbchen
            fr sauce worcestershire; sauce Worcester
            es salsa inglesa; salsa worcestershire; salsa perrins; salsa Worcester
            pt molho inglês; molho worcestershire
            ja ウスターソース
            zh 伍斯特酱; 伍斯特沙司; 喼汁; 李派林; 辣酱油
            = fish eggs? crustaceans? gluten?
            * surimi
            en crab sticks; crab stick; imitation crab; imitation crabmeat; imitation crab meat; seafood sticks
            en krab
            de Krebsfleischimitat; Krabbenstäbchen
            fr bâtonnets de crabe; bâtonnets de surimi
            es palitos de cangrejo; palitos de surimi
            pt delícias do mar; kani kama; kani
            ja カニカマ; かにかま; かに風味かまぼこ; かまぼこ; ちくわ; はんぺん; さつま揚げ; なると
            zh 蟹肉棒; 蟹棒; 蟹柳; 鱼豆腐; 鱼饼
            = crustaceans
            * scampi; langoustine; langoustines; gamba; gambas; krill; ebi; homard; crevette; crevettes; tiger prawn
            * camaron; camarones; belacan; terasi; bisque
            en shrimp; shrimps; prawn; prawns; crab; crabs; crabmeat; crab meat; lobster; lobsters; lobster tail
            en crayfish; crawfish; shrimp paste; dried shrimp; crab claws; king crab; shellfish; prawn crackers
            en shrimp chips; shrimp stock; crab boil meat; lobster stock; mudbugs; barnacle; barnacles
            en prawn cracker; shrimp powder; crab roe; yabby; yabbies; marron crayfish; moreton bay bugs; seafood
            en seafood mix; mixed seafood; marinara mix; shellfish stock; frutti di mare
            de Garnele; Garnelen; Krabben; Krabbe; Nordseekrabben; Shrimps; Krebs; Krebse; Krebsfleisch; Flusskrebse
            de Flusskrebsschwänze; Hummer; Languste; Langusten; Kaisergranat; Riesengarnelen; Krustentiere
            de Garnelenpaste; Krebsbutter; Taschenkrebs; Hummerfond; Meeresfrüchte; Krupuk; Scampi; Gambas
            de Langustinen
            fr crevette; crevettes; crevettes grises; gambas; crabe; chair de crabe; homard; langouste; langoustine
            fr langoustines; écrevisse; écrevisses; tourteau; araignée de mer; crustacés; pâte de crevettes
            fr bisque de homard; fruits de mer; étrille; bouquet de crevettes; chips de crevettes
            es gamba; gambas; camarón; camarones; langostino; langostinos; cangrejo; carne de cangrejo; bogavante
            es langosta; cigala; cigalas; nécora; centollo; centolla; percebes; buey de mar; jaiba; marisco
            es mariscos; quisquilla; quisquillas; pasta de camarón; camarón seco; carabinero
            pt camarão; camarões; camarão seco; gamba; gambas; caranguejo; siri; carne de siri; lagosta; lagostim
            pt lagostins; lavagante; sapateira; santola; percebes; marisco; mariscos; frutos do mar
            pt pasta de camarão; pitu; casquinha de siri
            ja えび; エビ; 海老; むきえび; 桜えび; 桜エビ; 干しえび; 干しエビ; 小えび; 甘えび; かに; カニ; 蟹
            ja かに缶; カニ缶; ズワイガニ; 蟹肉; ロブスター; 伊勢海老; ザリガニ; 車海老; ブラックタイガー
            ja シュリンプ; えびせん; かにみそ; シャコ; オキアミ; シーフードミックス; 芝えび; 海鮮
            zh 虾; 虾仁; 大虾; 明虾; 对虾; 基围虾; 虾米; 虾皮; 虾干; 海米; 开洋; 虾酱; 虾膏; 龙虾; 小龙虾; 螃蟹; 蟹
            zh 蟹肉; 蟹黄; 大闸蟹; 梭子蟹; 虾滑; 虾片; 虾饺; 虾油; 虾籽; 皮皮虾; 河虾; 海鲜; 什锦海鲜; 虾粉; 青蟹
            zh 帝王蟹; 虾丸
            = crustaceans molluscs fish?
            en seafood; seafood mix; mixed seafood; marinara mix; frutti di mare; shellfish; seafood stock
            en shellfish stock
            de Meeresfrüchte; Meeresfrüchtemischung
            fr fruits de mer; cocktail de fruits de mer
            es marisco; mariscos; frutos del mar
            pt marisco; mariscos; frutos do mar
            ja シーフードミックス; 海鮮; シーフード
            zh 海鲜; 什锦海鲜
            = crustaceans? fish?
            en thai curry paste; curry paste; red curry paste; green curry paste; yellow curry paste
            en panang curry paste; laksa paste; tom yum paste; xo sauce; kimchi; sambal; massaman curry paste
            en tom yum; sambal oelek; kimchi base
            de Currypaste; rote Currypaste; grüne Currypaste; gelbe Currypaste; Kimchi; Sambal; Laksapaste
            de Tom-Yam-Paste
            fr pâte de curry; pâte de curry rouge; pâte de curry vert; pâte de curry jaune; kimchi; sambal
            fr sambal oelek
            es pasta de curry; pasta de curry rojo; pasta de curry verde; pasta de curry amarillo; kimchi; sambal
            pt pasta de curry; pasta de caril; pasta de curry vermelho; pasta de curry verde; kimchi; sambal
            ja キムチ; カレーペースト; レッドカレーペースト; グリーンカレーペースト; XO醤; 白菜キムチ; サンバル
            zh 泡菜酱; 韩式泡菜; 辣白菜; 咖喱酱; 红咖喱酱; 绿咖喱酱; XO酱; 冬阴功酱; 叻沙酱; 参巴酱; 沙嗲酱; 沙茶酱
            zh 黄咖喱酱; 泰式咖喱酱
            = molluscs
            * squid; octopus; calamari; vongole; escargot; escargots; abalone; coquilles; cuttlefish; pulpo; bulots
            en clam; clams; clam juice; mussel; mussels; oyster; oysters; scallop; scallops; cockle; cockles; whelk
            en whelks; periwinkle; winkles; conch; oyster sauce; snail; snails; squid ink; cuttlefish ink
            en razor clams; geoduck; limpets; clamato; oyster extract; clam broth
            de Muschel; Muscheln; Miesmuscheln; Venusmuscheln; Jakobsmuscheln; Jakobsmuschel; Auster; Austern
            de Austernsauce; Austernsoße; Tintenfisch; Tintenfische; Tintenfischringe; Sepia; Kalmar; Kalmare
            de Calamares; Oktopus; Krake; Schnecken; Weinbergschnecken; Herzmuscheln; Pulpo; Tintenfischtinte
            fr moule; moules; huître; huîtres; palourde; palourdes; coque; coques; Saint-Jacques
            fr noix de Saint-Jacques; coquilles Saint-Jacques; pétoncles; pétoncle; calmar; calmars; calamar
            fr calamars; encornet; encornets; seiche; seiches; poulpe; bulot; bulots; bigorneaux; escargots
            fr sauce huître; sauce d'huîtres; encre de seiche; praires; couteaux de mer; pieuvre; noix de pétoncle
            es mejillón; mejillones; almeja; almejas; ostra; ostras; ostión; ostiones; vieira; vieiras; berberecho
            es berberechos; calamar; calamares; sepia; pulpo; chipirón; chipirones; caracoles; salsa de ostras
            es tinta de calamar; navajas; zamburiñas; choritos; machas; concha de abanico; choco; pota
            pt mexilhão; mexilhões; amêijoa; amêijoas; ostra; ostras; vieira; vieiras; berbigão; lula; lulas; polvo
            pt choco; chocos; molho de ostra; molho de ostras; caracóis; tinta de choco; tinta de lula; vongole
            pt sururu; conquilhas; búzios; lapas
            ja あさり; アサリ; しじみ; シジミ; はまぐり; ハマグリ; 蛤; 牡蠣; かき油; 牡蛎; カキ; ホタテ; ほたて
            ja 帆立; 帆立貝; 貝柱; 干し貝柱; ムール貝; いか; イカ; 烏賊; スルメ; するめいか; たこ; タコ; 蛸
            ja オイスターソース; サザエ; あわび; アワビ; 貝; イカ墨; いか墨; エスカルゴ; つぶ貝; ホッキ貝
            ja いかの塩辛; 塩辛; 赤貝
            zh 蛤蜊; 蛤; 花蛤; 蚬; 牡蛎; 生蚝; 蚝; 蚝油; 蚝豉; 扇贝; 干贝; 瑶柱; 带子; 贻贝; 青口; 淡菜; 鱿鱼; 墨鱼
            zh 乌贼; 章鱼; 八爪鱼; 鲍鱼; 海螺; 田螺; 螺肉; 螺蛳; 蜗牛; 贝类; 蛏子; 鱿鱼须; 墨鱼丸; 鱿鱼干; 北极贝
            zh 象拔蚌; 响螺
            = molluscs gluten? soybeans? wheat?
            en oyster sauce
            de Austernsauce; Austernsoße
            fr sauce huître; sauce d'huîtres; sauce aux huîtres
            es salsa de ostras
            pt molho de ostra; molho de ostras
            ja オイスターソース; かき油
            zh 蚝油
            """;

    private FishNames() {}
}

package dev.galley.domain.kernel.naming;

/** Names that only sound like meat or alcohol. */
final class MeatLikeNames {
    static final String TABLE = """
            = -
            en chicken of the woods; hen of the woods; beefsteak tomato; beefsteak tomatoes; meatless; meat free
            en duck sauce; goose berries; gooseberry; gooseberries; goosefoot; kidney bean; kidney beans
            en red kidney beans; liver of sulphur; lamb's lettuce; lambs lettuce; lamb lettuce; artichoke heart
            en artichoke hearts; palm heart; hearts of palm; heart of palm; romaine heart; romaine hearts
            en lettuce heart; hearts of romaine; ox tongue fern; coconut meat; mincemeat; fruit mince
            en mince pie filling; horse radish; horse bean; horse gram; chickpea; chickpeas; chick peas
            en steak seasoning; steak sauce; hot dog buns; hot dog bun; hamburger buns; hamburger bun; burger buns
            en burger sauce; sausage casing; meat tenderizer; meat rub; steak fries; marrow squash; marrow
            en vegetable marrow; hamburger dill; chicken seasoning; poultry seasoning; horse chestnut; blood orange
            en blood oranges; blood orange juice; turtle beans; black turtle beans; bear's garlic; rabbit tobacco
            en sausage tree; ginger; ginseng; gingko; cauliflower steak; cauliflower steaks; t bone; lamb mint
            en chuck wagon; game chips; deer tongue; jackfruit meat; honeydew; honeydew melon; honey dew
            en honey crisp apple; honeycrisp apple; honeycrisp apples; honey mushroom; honey mushrooms
            en honey nut squash; honeynut squash; honeysuckle; honey mango; honey fungus; honey tangerine
            en vegan honey; bee balm; orange marmalade; root beer; ginger beer; ginger ale; agar; agar agar
            en vegan gelatin; vegan gelatine; vegetable gelatin; vegetarian gelatin; jelly; jelly beans
            en sherry vinegar; champagne vinegar; champagne mangoes; champagne mango; champagne grapes
            en rice wine vinegar; red wine vinegar; white wine vinegar; wine vinegar; cider vinegar; vanilla essence
            en white vinegar; sake kasu; cava beans; vegan bacon; facon; coconut bacon; turkey bacon; beyond meat
            en impossible meat; quorn; plant based meat; plant based beef; tofurky; chick n; turkey tail mushroom
            en lion's mane; deer horn; rum essence; brandywine tomatoes; brandywine tomato; pig's ear mushroom
            en beef tomato; beef tomatoes; mock turtle; spirit vinegar; white spirit vinegar; bourbon vanilla
            en bourbon vanilla sugar; bourbon vanilla bean; bourbon vanilla beans; gin berries
            de Fruchtfleisch; Fleischtomate; Fleischtomaten; Ochsenherztomate; Ochsenherztomaten; Fleischersatz
            de Fleischklopfer; Gänseblümchen; Gänsefuß; Lammsalat; Feldsalat; Kidneybohnen; Pferdebohnen; Saubohnen
            de Kokosfleisch; Hähnchengewürz; Herzkirschen; Herzkirsche; Artischockenherzen; Artischockenherz
            de Palmherzen; Palmenherzen; Salatherzen; Salatherz; Romanasalatherzen; Kohlherzen; Leberblümchen
            de Wildreis; Wildkräuter; Wildkräutersalat; Wildbeeren; Wildpilze; Wildrosen; Wildpreiselbeeren
            de Wildheidelbeeren; Wildgewürz; Wildapfel; Hackbrett; gehackt; Rehling; Rehlinge; Taubenkropf
            de Weinessig; Weißweinessig; Rotweinessig; Branntweinessig; Weinblätter; Weintrauben; Weintraube
            de Weinstein; Honigmelone; Honigmelonen; Honigtomaten; Honigpilz; Honigtau; Honigwein; Schweineohren
            de Blutorange; Blutorangen; Blutorangensaft; Blutampfer; Bluthirse; Blutpflaume; Rumtopf; Rumpfsteak
            de Ingwer; Korn; Kornblumen; Maiskorn; Körner; Pfefferkorn; Pfefferkörner; Senfkorn; Agar-Agar
            de Gelierzucker; Geliermittel; Gelierpulver; vegane Gelatine; Tortenguss; Alkoholfreies; Fleischgewürz
            de Ginster; Schinkenkraut; Spickbraten; Bratenthermometer; Kürbisfleisch; Melonenfleisch; Olivenfleisch
            de Tomatenfleisch; Avocadofleisch; Apfelfleisch; Hirschhornsalz; Schweinsohr; Lebkuchengewürz; Bärlauch
            de Entenbrustgewürz; Rindersalat; Herzhaft; Bratwurstgewürz; Wursthaut; Bourbonvanille; Bourbon-Vanille
            de Bourbon-Vanillezucker; Bourbonvanillezucker; Bourbonvanillemark; Hahnenkamm; Schweinekraut; Zimtrinde
            fr cœur d'artichaut; cœurs d'artichaut; cœurs d'artichauts; cœur de palmier; cœurs de palmier
            fr cœur de laitue; cœurs de laitue; cœur de sucrine; cœurs de sucrine; cœur de bœuf; tomate cœur de bœuf
            fr tomates cœur de bœuf; chair de tomate; langue d'oiseau; langues d'oiseau; orange sanguine
            fr oranges sanguines; pois chiche; pois chiches; oreille de judas; pied de mouton; pieds de mouton
            fr mâche; trompettes; agar-agar; agar agar; gelée de groseille; gelée de groseilles; gelée de coing
            fr gelée de pomme; gelée; gelée de fruits; gélatine végétale; vinaigre de vin; vinaigre de vin rouge
            fr vinaigre de vin blanc; vinaigre de cidre; vinaigre de Xérès; viande végétale; steak végétal
            fr filet d'huile; filet d'huile d'olive; melon miel; miellat; sanguine; haricots coco; poule des bois
            fr lard végétal; raisin de cuve; bœuf végétal; essence de vanille; coq en pâte moule; marc de café
            fr gîte à la noix; ginger ale; jus de viande végétal; petit salé aux lentilles; à la coque
            fr pâte de fruit; bar à vin; vinaigre; mince; minces
            es corazón de alcachofa; corazones de alcachofa; corazones de palmito; corazón de palmito; palmitos
            es cogollo; cogollos; carne de membrillo; carne de coco; carne vegetal; pico de gallo; pie de
            es pata de mulo; naranja sanguina; naranjas sanguinas; naranja de sangre; uña de gato; cola de caballo
            es ojo de buey; pata de vaca; agar-agar; agar agar; gelatina vegetal; gelatina vegana; vinagre de vino
            es vinagre de vino tinto; vinagre de vino blanco; vinagre de jerez; vinagre de sidra; melón miel
            es miel de maple; miel de arce; miel de caña; miel de agave; miel vegana; miel de maíz; miel de maguey
            es miel de palma; tomate corazón de buey; salsa para carne; condimento para pollo; anís estrellado
            es anís en grano; semillas de anís; anís; oca roja; ocas; jamón vegano; chorizo vegano; soyrizo
            es carne de jackfruit; hamburguesa vegetal; consomé vegetal; lengua de vaca hierba
            es vinagre de vino de arroz; esencia de vainilla; manteca vegetal; vainilla bourbon
            pt coração de alcachofra; corações de alcachofra; palmito; palmitos; carne de caju; carne de jaca
            pt carne vegetal; laranja sanguínea; laranjas sanguíneas; ágar-ágar; agar-agar; agar agar
            pt gelatina vegetal; gelatina vegana; vinagre de vinho; vinagre de vinho tinto; vinagre de vinho branco
            pt melaço; mel de cana; mel de agave; mel vegano; melão; melancia; tomate coração de boi; coração de boi
            pt unha de gato; feijão-frade; tempero para frango; tempero de carne; hambúrguer vegetal
            pt salsicha vegetal; carne de coco; essência de baunilha; gordura vegetal; bacon vegetal; mel de engenho
            pt pé de couve; couve galega; tira de coco; erva-doce; anis estrelado
            ja 牛蒡; 肉桂; 果肉; 梅肉; りんご酒酢; 酒石酸; ワインビネガー; 白ワインビネガー; 赤ワインビネガー
            ja シャンパンビネガー; シェリービネガー; 生姜; 牛のしっぽ草; 寒天; 粉寒天; アガー; こんにゃくゼリー
            ja 鳥の巣; ラムネ; ジンジャー; ジンジャーエール; ジンジャーパウダー; ノンアルコール; ハムシ; 羊羹
            ja 水ようかん; 羊かん; 馬鈴薯; 桜でんぶ; カモミール; ターメリックライス; ハニーデュー; ぶどう酒酢
            ja コーヒーゼリー; 鶏頭; 無塩; スペアミント; パプリカ; ベビーコーン; グラム; キログラム; ミリグラム
            ja クラム; ドラム; ミント; ジンジャ; オレンジ; ニンジン; にんじん; レンジ; モツァレラ; もつれ; 骨付き
            zh 牛油果; 牛油果油; 牛蒡; 牛肝菌; 牛至; 蜗牛; 鸡油菌; 鸡枞; 鸡枞菌; 鸡腿菇; 鸡毛菜; 鸡冠花; 鸡头米
            zh 鸡心椒; 鸡心果; 肉豆蔻; 肉桂; 肉桂粉; 桂圆肉; 龙眼肉; 果肉; 椰肉; 枣肉; 素肉; 植物肉; 人造肉; 肉松素
            zh 猪苓; 猪笼草; 猴头菇; 马铃薯; 羊肚菌; 羊角蜜; 羊角椒; 羊栖菜; 驴打滚; 鹅莓; 琼脂; 寒天; 白凉粉
            zh 果冻粉; 植物明胶; 血橙; 血糯米; 血桃; 血柚; 酒石酸; 酒精度; 无酒精; 蜜瓜; 哈密瓜; 蜜桃; 水蜜桃; 蜜枣
            zh 蜜柚; 蜜豆; 红蜜豆; 蜜饯; 鸡精素; 白酒醋; 红酒醋; 葡萄酒醋; 白葡萄酒醋; 米酒醋; 酒醋; 鸡内金; 鸡血藤
            zh 鸡爪槭; 鸭跖草; 鸭脚木; 龟苓膏; 肉苁蓉; 鹿角菜; 鹿茸菇; 虫草花; 骨碎补; 牛舌饼; 牛大力; 鸡豆; 兔耳
            zh 牛皮糖; 肉桂棒; 肉桂皮; 牛膝; 素香肠; 素火腿; 鸡腿葱; 牛腿瓜; 素牛肉; 素排骨
            """;

    private MeatLikeNames() {}
}

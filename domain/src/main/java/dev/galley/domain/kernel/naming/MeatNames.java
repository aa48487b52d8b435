package dev.galley.domain.kernel.naming;

/** Names of meat. */
final class MeatNames {
    static final String TABLE = """
            = pork
            * bacon; prosciutto; pancetta; guanciale; chorizo; salami; serrano; speck; mortadella; nduja
            * soppressata; coppa; capocollo; lardo; jamon; lardon; lardons; tasso; andouille; culatello; carnitas
            * chicharron; linguica; cotechino; salchichon; kielbasa; pepperoni; char siu; tonkatsu; tonkotsu
            * landjaeger; capicola; porchetta; lomo embuchado; sobrasada; fuet; boudin noir; spam; cervelat
            en pork; ham; gammon; pork belly; pork shoulder; pork loin; pork chop; pork chops; pork tenderloin
            en ground pork; pork mince; minced pork; pulled pork; spare ribs; spareribs; lard; pork rind; pork rinds
            en pork fat; fatback; salt pork; ham hock; ham bone; canadian bacon; italian sausage; bratwurst
            en breakfast sausage; sausage meat; pork sausage; pork sausages; suckling pig; trotters; pig trotter
            en pig's trotters; pig; chitterlings; scrapple; hog; wild boar; bacon bits; bacon fat; bacon grease
            en bacon drippings; streaky bacon; pork stock; pork ribs; baby back ribs; pork roast; crackling
            en leaf lard; pork butt; hog maw; black pudding; pork liver; cracklings; summer sausage; pork bones
            en smoked ham; cured ham; polish sausage; longaniza; lap cheong
            de Schwein; Schweinefleisch; Schweinehack; Schweinefilet; Schweineschnitzel; Schweinebauch
            de Schweineschmalz; Schmalz; Schweinebraten; Schweinenacken; Schinken; Kochschinken; Rohschinken; Speck
            de Bauchspeck; Räucherspeck; Schinkenspeck; Speckwürfel; Kassler; Kasseler; Mett; Mettwurst; Bratwurst
            de Blutwurst; Leberwurst; Eisbein; Leberkäse; Leberkäs; Grieben; Griebenschmalz; Frühstücksspeck
            de Schinkenwürfel; Fleischwurst; Lyoner; Cabanossi; Salami; Chorizo; Lachsschinken
            de gemischtes Hackfleisch; Hackfleisch gemischt; Hackfleisch halb und halb; Krakauer; Wiener
            de Wiener Würstchen; Nürnberger; Spanferkel; Wildschwein; Schweinshaxe; Bacon; Schweinelende; Bockwurst
            de Frankfurter; Knacker; Schweinerippchen; Schweinskotelett; Schweinekotelett; Schweinegulasch
            de Debreziner; Bierschinken
            fr porc; jambon; jambon blanc; jambon cru; jambon de Bayonne; lard; lard fumé; lardon; lardons
            fr poitrine fumée; poitrine de porc; saindoux; échine de porc; filet mignon de porc; filet mignon
            fr côte de porc; côtes de porc; rôti de porc; chair à saucisse; saucisse de Toulouse
            fr saucisse de Morteau; saucisse de Strasbourg; saucisson; chorizo; boudin noir; boudin blanc; andouille
            fr andouillette; rillettes; pâté de campagne; palette de porc; travers de porc; merguez de porc; bacon
            fr couenne; pancetta; jarret de porc; cochon; sanglier; porcelet; rosette; pied de porc; lard gras
            fr allumettes fumées; montbéliard; fromage de tête; crépinette; knacks; diots; coppa; bresaola de porc
            fr lard paysan
            es cerdo; carne de cerdo; jamón; jamón serrano; jamón ibérico; jamón cocido; jamón york; panceta; tocino
            es tocineta; beicon; bacon; lomo de cerdo; costillas de cerdo; chuletas de cerdo; chuleta de cerdo
            es solomillo de cerdo; manteca de cerdo; chorizo; salchichón; morcilla; longaniza; butifarra; lacón
            es chicharrones; chicharrón; cochinita; lechón; papada; fuet; sobrasada; taquitos de jamón
            es virutas de jamón; carne picada mixta; pierna de cerdo; carne de puerco; puerco; espinazo de cerdo
            es carnitas; panceta ahumada; secreto ibérico; presa ibérica; pluma ibérica; lomo embuchado
            es manitas de cerdo; codillo; chistorra; cochino; jabalí; chancho; york
            pt porco; carne de porco; presunto; fiambre; bacon; toucinho; linguiça; linguiça calabresa; calabresa
            pt chouriço; chourição; paio; salpicão; farinheira; alheira de porco; morcela; torresmo; banha
            pt banha de porco; lombo de porco; costeleta de porco; costeletas de porco; costelinha
            pt costelinha de porco; lombinho de porco; entremeada; pernil; leitão; mortadela; salame; pé de porco
            pt orelha de porco; costela de porco; pancetta; linguiça toscana; linguiça portuguesa; chispe
            pt toucinho fumado; joelho de porco; bisteca de porco; copa lombo; javali; panceta; fiambre de porco
            ja 豚; 豚肉; 豚ひき肉; 豚挽き肉; 豚ばら肉; 豚バラ; 豚ばら; 豚バラ肉; 豚こま; 豚こま肉; 豚ロース
            ja 豚肩ロース; 豚もも; 豚ヒレ; 豚ヒレ肉; 豚しゃぶ; 豚足; 豚レバー; 豚骨; 豚バラブロック; ベーコン; ハム
            ja ロースハム; 生ハム; 合いびき肉; 合挽き肉; 合い挽き肉; 合びき肉; 合い挽きミンチ; 合挽肉; ソーセージ
            ja ウインナー; ウィンナー; サラミ; チョリソー; チャーシュー; 焼豚; 焼き豚; ラード; 豚脂; パンチェッタ
            ja スペアリブ; とんかつ; 角煮; プロシュート; 豚汁; フランクフルト; スパム; ランチョンミート; 豚ミンチ
            ja チョリソ; グアンチャーレ; 餃子; 生姜焼き用肉; シュウマイ; 豚スペアリブ; 豚肩
            zh 猪; 猪肉; 猪肉末; 猪肉馅; 五花肉; 猪里脊; 里脊肉; 里脊; 猪排; 猪蹄; 猪脚; 猪肝; 猪油; 猪骨; 排骨
            zh 猪小排; 肋排; 小排; 大排; 猪血; 猪皮; 猪肚; 猪肠; 肥肠; 梅花肉; 梅肉; 猪肘; 肘子; 火腿; 火腿肠
            zh 火腿片; 金华火腿; 培根; 腊肉; 腊肠; 香肠; 叉烧; 午餐肉; 肉松; 腊味; 筒骨; 猪腿肉; 前腿肉; 后腿肉
            zh 瘦肉; 肥肉; 咸肉; 猪耳; 猪心; 猪腰; 猪舌; 萨拉米; 萨拉米香肠; 意大利培根; 肉末; 肉馅; 肉丝; 肉片
            zh 熏肉; 热狗; 肉皮; 培根片; 西班牙火腿; 意式火腿; 猪肉丸; 肉糜; 绞肉; 猪绞肉; 猪里脊肉
            = meat
            * foie gras; pastrami; bresaola; merguez; biltong; carpaccio; confit; ossobuco; sucuk; basturma
            * rillettes; entrecote; churrasco; jus de viande; suet; tallow; chateaubriand; picanha; bavette; nduja
            en meat; beef; ground beef; minced beef; beef mince; mince; hamburger; hamburger meat; steak; steaks
            en sirloin; rump steak; ribeye; fillet steak; brisket; chuck; chuck roast; short ribs; oxtail; ox; veal
            en lamb; mutton; lamb chops; leg of lamb; rack of lamb; goat; goat meat; venison; deer; elk; bison
            en chicken; chicken breast; chicken breasts; chicken thigh; chicken thighs; chicken wings
            en chicken drumsticks; drumsticks; whole chicken; rotisserie chicken; ground chicken; chicken livers
            en chicken liver; chicken stock; chicken broth; hen; capon; poussin; turkey; ground turkey
            en turkey breast; duck; duck breast; duck legs; duck fat; duck confit; goose; goose fat; quail; pheasant
            en partridge; pigeon; squab; guinea fowl; ostrich; poultry; giblets; liver; livers; kidney; kidneys
            en heart; tongue; tripe; sweetbread; sweetbreads; bone marrow; marrow bones; marrowbones; bone broth
            en beef stock; beef broth; veal stock; lamb stock; meat stock; meat broth; demi-glace; demi glace
            en dripping; drippings; beef dripping; beef suet; jerky; beef jerky; corned beef; roast beef; meatball
            en meatballs; burger patty; burger patties; sausage; sausages; hot dog; hot dogs; frankfurters; pate
            en schmaltz; chicken fat; chicken bouillon; beef bouillon; mincemeat suet; turkey bacon; turkey sausage
            en chicken sausage; deli meat; cold cuts; lunch meat; pot roast; stew meat; stewing beef; stewing steak
            en flank steak; skirt steak; tenderloin; t-bone; lamb shank; lamb shanks; salt beef; haggis; beef tallow
            en oxtails; bones; gravy granules beef; knackwurst; brains; gizzards; ham and beef; lambs liver
            en lamb's liver; calf's liver; calves liver; chicken wing; chicken carcass; game; fried chicken
            en chicken nuggets; chicken tenders; bovril; bologna; bresaola; chipped beef; andouillette; bockwurst
            en knockwurst; weiners; wieners; chicken feet; veal cutlets; pâté
            de Fleisch; Rind; Rindfleisch; Rinderhack; Rinderhackfleisch; Hackfleisch; Hack; Faschiertes
            de Rinderfilet; Rindersteak; Rinderbraten; Rindergulasch; Gulaschfleisch; Gulasch; Steak; Rumpsteak
            de Tafelspitz; Suppenfleisch; Beinscheibe; Ochsenschwanz; Kalb; Kalbfleisch; Kalbsschnitzel; Kalbsfond
            de Lamm; Lammfleisch; Lammkeule; Lammhack; Hammel; Hammelfleisch; Ziegenfleisch; Wild; Hirsch; Reh
            de Rehrücken; Wildfleisch; Huhn; Hühnchen; Hähnchen; Hühnerbrust; Hähnchenbrust; Hähnchenbrustfilet
            de Hähnchenschenkel; Hähnchenflügel; Hühnerbrühe; Hühnerfond; Hühnerleber; Geflügel; Geflügelfond
            de Geflügelbrühe; Geflügelleber; Pute; Putenbrust; Putenfleisch; Putenschnitzel; Truthahn; Ente
            de Entenbrust; Entenkeule; Entenschmalz; Gans; Gänseschmalz; Gänsekeule; Wachtel; Wachteln; Fasan; Taube
            de Poularde; Perlhuhn; Leber; Nieren; Herz; Zunge; Kutteln; Markknochen; Knochenmark; Rinderbrühe
            de Rinderfond; Fleischbrühe; Fleischfond; Wildfond; Rindertalg; Bündnerfleisch; Corned Beef; Schnitzel
            de Frikadellen; Hackbällchen; Wurst; Würstchen; Bratenfond; Bratensaft; Cevapcici; Kalbsleber; Kalbshaxe
            de Roastbeef; Suppenhuhn; Suppenknochen; Maishähnchen; Geflügelwurst; Truthahnbrust; Gyrosfleisch; Gyros
            de Döner; Lammkotelett; Lammkoteletts; Rinderbrust; Rouladen; Rinderrouladen; Lammlachs; Sauerbraten
            de Hähnchenfleisch; Hendl; Hühnerfleisch; Hähnchenkeulen; Aufschnitt; Pastete; Rinderknochen; Kalbsbries
            de Hirschgulasch; Rinderleber; Hühnerklein; Talg; Rindertatar; Tatar
            fr viande; viande hachée; bœuf; boeuf; bœuf haché; steak; steak haché; entrecôte; bavette; faux-filet
            fr rumsteck; côte de bœuf; paleron; gîte; joue de bœuf; joues de bœuf; queue de bœuf; veau
            fr escalope de veau; jarret de veau; blanquette; agneau; gigot d'agneau; gigot; épaule d'agneau
            fr souris d'agneau; mouton; chevreau; chevreuil; cerf; gibier; biche; poulet; blanc de poulet
            fr blancs de poulet; cuisse de poulet; cuisses de poulet; ailes de poulet; escalope de poulet
            fr foies de volaille; foie de volaille; foie; volaille; poule; poularde; coq; chapon; coquelet; dinde
            fr escalope de dinde; canard; magret; magret de canard; confit de canard; cuisses de canard
            fr graisse de canard; graisse d'oie; oie; caille; cailles; faisan; pintade; pigeon; perdrix
            fr bouillon de poulet; bouillon de volaille; bouillon de bœuf; bouillon de viande; fond de veau
            fr fond de volaille; fond brun; moelle; os à moelle; tripes; ris de veau; rognons; rognon
            fr langue de bœuf; merguez; saucisse; saucisses; pâté; terrine; gésiers; gésier; jambon de dinde
            fr viande de grison; suif; cœur de bœuf viande; chipolata; chipolatas; boulettes de viande; rôti de bœuf
            fr foie de veau; rôti de veau; paupiettes; carcasse de poulet; pot-au-feu viande; filet de poulet
            fr filets de poulet; filet de bœuf; suprême de volaille; pilons de poulet; mergez; osso buco
            fr viande séchée; plat de côtes; macreuse; onglet; tournedos; aiguillettes de poulet
            fr aiguillettes de canard; côtelettes d'agneau; collier d'agneau
            es carne; carne picada; carne molida; carne de res; res; ternera; carne de ternera; vaca; buey; filete
            es bistec; bife; solomillo; entrecot; lomo; costilla; costillas; rabo de toro; rabo de buey; cordero
            es pierna de cordero; paletilla de cordero; chuletas de cordero; cabrito; cabra; venado; ciervo
            es carne de caza; pollo; pechuga de pollo; pechugas de pollo; pechuga; muslos de pollo; muslo de pollo
            es contramuslos; alitas de pollo; alitas; gallina; pavo; pechuga de pavo; pato; magret de pato
            es confit de pato; ganso; oca; codorniz; codornices; perdiz; faisán; pichón; hígado; higaditos
            es hígados de pollo; riñones; callos; mondongo; lengua; sesos; molleja; mollejas; tuétano
            es caldo de pollo; caldo de carne; caldo de res; caldo de ave; caldo de gallina; caldo de ternera
            es cecina; salchicha; salchichas; albóndigas; hamburguesa; hamburguesas; paté; foie; milanesa; milanesas
            es matambre; asado de tira; falda de res; arrachera; sebo; morcillo; jarrete; osobuco; falda de ternera
            es redondo de ternera; carne para guisar; muslitos de pollo; menudencias; charqui; machaca; pulpa de res
            es suadero; chambarete; bistecs; picaña; entraña; hueso de jamón; huesos; huesos de res; pollo asado
            es carcasa de pollo; carne guisada; tasajo
            pt carne; carne moída; carne picada; carne de vaca; carne bovina; bife; bifes; bife de vaca; alcatra
            pt contrafilé; picanha; filé mignon; patinho; acém; músculo; coxão mole; coxão duro; costela; rabada
            pt vitela; novilho; borrego; cordeiro; cabrito; carneiro; veado; caça; frango; peito de frango
            pt peitos de frango; coxa de frango; coxas de frango; sobrecoxa; sobrecoxas; asas de frango
            pt asinhas de frango; galinha; galo; peru; peito de peru; pato; magret; ganso; codorna; codorniz; perdiz
            pt faisão; fígado; fígados de galinha; moela; moelas; rins; língua; dobrada; dobradinha; bucho; tutano
            pt caldo de galinha; caldo de carne; caldo de frango; caldo de legumes com carne; carne seca; carne-seca
            pt carne de sol; charque; salsicha; salsichas; alheira; almôndegas; hambúrguer; patê; sebo; lagarto
            pt maminha; fraldinha; cupim; entrecosto; frango assado; ossobuco; filé de frango; filés de frango
            pt carne assada; carne de borrego; bifes de frango; bife de peru; coração de galinha; ossos; miúdos
            pt chambão; carne de cabra; costela bovina; filé; jabá; rosbife
            ja 肉; 牛; 牛肉; 牛ひき肉; 牛挽き肉; 牛バラ; 牛バラ肉; 牛薄切り肉; 牛もも; 牛もも肉; 牛こま
            ja 牛こま切れ肉; 牛すじ; 牛スジ; 牛タン; 牛脂; ステーキ; ビーフ; ローストビーフ; コンビーフ
            ja ビーフジャーキー; 仔牛; 子牛; 羊; 羊肉; ラム; ラム肉; ラムチョップ; マトン; 鹿肉; ジビエ; 鶏; 鶏肉
            ja 鶏ひき肉; 鶏挽き肉; 鶏むね; 鶏むね肉; 鶏胸肉; 鶏もも; 鶏もも肉; 手羽先; 手羽元; 手羽中; ささみ
            ja 鶏ささみ; 鶏皮; 鶏レバー; レバー; 砂肝; チキン; サラダチキン; チキンスープ; チキンブイヨン
            ja チキンコンソメ; 鶏がら; 鶏ガラ; 鶏がらスープ; 鶏ガラスープ; 鶏がらスープの素; 鶏ガラスープの素
            ja ビーフコンソメ; ビーフブイヨン; 七面鳥; ターキー; 鴨; 鴨肉; 合鴨; ひき肉; 挽き肉; ミンチ; ミンチ肉
            ja ホルモン; もつ; モツ; ミートボール; ハンバーグ; ハンバーガー; フォアグラ; デミグラスソース
            ja ミートソース; ボロネーゼ; 牛乳肉; 肉団子; つくね; 牛肩ロース; カルビ; 牛カルビ; ハラミ; 親鳥; 地鶏
            ja 若鶏; 骨付き鶏もも肉; 焼き鳥; 牛ロース; 唐揚げ; ヤギ肉; テール; 牛テール; とり肉; 鳥肉; とりもも肉
            ja とりむね肉; 鳥もも肉; 薄切り肉; 骨; 焼肉; 牛筋; 牛スネ肉; 牛すね肉; 牛骨
            zh 肉; 牛肉; 牛肉末; 牛肉馅; 牛腩; 牛排; 牛腱; 牛腱子; 牛里脊; 牛柳; 肥牛; 牛尾; 牛舌; 牛百叶; 牛肚
            zh 牛筋; 牛骨; 牛油; 牛杂; 小牛肉; 羊肉; 羊排; 羊腿; 羊肉片; 羊蝎子; 羊肉卷; 羔羊; 鹿肉; 鸡; 鸡肉
            zh 鸡胸肉; 鸡胸; 鸡腿; 鸡腿肉; 鸡翅; 鸡翅中; 鸡爪; 鸡肝; 鸡胗; 鸡皮; 鸡油; 鸡架; 鸡骨; 鸡汤; 鸡高汤
            zh 鸡精; 鸡粉; 浓汤宝; 整鸡; 三黄鸡; 老母鸡; 乌鸡; 土鸡; 童子鸡; 火鸡; 火鸡肉; 鸭; 鸭肉; 鸭胸; 鸭腿
            zh 鸭血; 鸭油; 鸭胗; 鹅; 鹅肉; 鹅肝; 鹅油; 鸽子; 鹌鹑; 肉丸; 牛肉丸; 肉汤; 高汤; 骨头汤; 大骨汤; 牛肉汤
            zh 骨汤; 骨髓; 肝; 肉酱; 肉饼; 汉堡肉; 汉堡; 牛肉干; 鸡块; 鸡丁; 鸡丝; 牛肉片; 牛肉丝; 咸牛肉; 鸡脯肉
            zh 琵琶腿; 羊油; 鸡杂; 鸭掌; 鸭脖; 烤鸭; 烤鸡; 凤爪; 羊骨; 毛肚; 黄喉; 肥牛卷; 牛肉卷; 雪花牛肉; 羊肝
            = meat unkosher
            en rabbit; hare; horse meat; horsemeat; frog legs; frogs' legs; kangaroo; alligator; crocodile; turtle
            en bear; rabbit legs; snake; squirrel; camel
            de Kaninchen; Hase; Hasenkeule; Pferdefleisch; Froschschenkel; Känguru; Hasenrücken; Kaninchenkeulen
            de Krokodil; Kaninchenkeule
            fr lapin; râble de lapin; lièvre; cheval; viande de cheval; cuisses de grenouille; grenouilles; autruche
            fr râble de lièvre; cuisses de lapin
            es conejo; liebre; carne de caballo; ancas de rana; cuy; iguana; conejos; carpincho
            pt coelho; lebre; carne de cavalo; pernas de rã; rã; jacaré; capivara; tartaruga
            ja うさぎ肉; ウサギ肉; 馬肉; 馬刺し; カエル; ワニ肉; すっぽん; スッポン; 鯨肉; クジラ; 鯨
            zh 兔肉; 兔; 马肉; 驴肉; 牛蛙; 田鸡; 甲鱼; 狗肉; 蛇肉; 鳄鱼肉; 兔子
            = blood
            en blood; blood sausage; blood pudding; black pudding; pig's blood; pig blood
            de Blut; Blutwurst; Rotwurst; Schweineblut
            fr sang; boudin noir; sang de porc; boudin antillais
            es sangre; morcilla; moronga; sangrecita; sangre de cerdo; sangre de pollo
            pt sangue; morcela; chouriço de sangue; sangue de galinha; sangue de porco
            ja 血; ブラッドソーセージ; 豚の血
            zh 鸭血; 猪血; 血豆腐; 毛血旺; 血肠; 鸡血; 猪红
            """;

    private MeatNames() {}
}

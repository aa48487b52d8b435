package dev.galley.domain.kernel.naming;

/** Names of what is made of eggs. */
final class EggNames {
    static final String TABLE = """
            = eggs
            * meringue; aioli; zabaglione; frittata; pavlova; advocaat; mayonnaise; quiche; hollandaise; bearnaise
            * omelette; omelet; mayo
            en egg; eggs; egg white; egg whites; egg yolk; egg yolks; yolk; yolks; egg wash; eggnog; egg powder
            en albumen; albumin; ovalbumin; dried egg; quail egg; duck egg; lysozyme; egg substitute; egg beaters
            en eggs benedict; ladyfingers; lady fingers; sponge fingers; kewpie; tartar sauce; tartare sauce
            en macaroon; macaroons; egg roll filling; century egg; thousand island dressing; egg salad; royal icing
            en angel food cake; sabayon; marshmallow fluff; deviled eggs; omelet mix; eggs yolks; salted egg
            de Ei; Eier; Eigelb; Eigelbe; Eiweiß; Eiweiss; Eidotter; Dotter; Eiklar; Hühnerei; Wachtelei
            de Wachteleier; Hühnereier; Vollei; Eipulver; Volleipulver; Eischnee; Eierlikör; Rührei; Mayonnaise
            de Majonäse; Remoulade; Baiser; Omelett; Spiegelei; Eierstich; Eierschwammerl falsch; Eiersalat
            de Löffelbiskuits; Solei; Sauce hollandaise; Sauce béarnaise; Eiweißpulver vom Ei; Bio-Ei
            fr œuf; œufs; oeuf; oeufs; jaune d'œuf; jaunes d'œufs; jaune; jaunes; blanc d'œuf; blancs d'œufs
            fr blancs en neige; blancs montés; œuf entier; meringues; sauce tartare; rémoulade; œuf dur
            fr œufs de caille; dorure; sauce hollandaise; sauce béarnaise; albumine; ovalbumine; lysozyme
            fr lait de poule; biscuits à la cuillère; boudoirs; mayonnaise maison; omelette norvégienne
            fr blanc d'oeuf; jaune d'oeuf
            es huevo; huevos; clara de huevo; claras; clara; claras de huevo; yema; yemas; yema de huevo
            es yemas de huevo; huevo batido; mayonesa; mahonesa; merengue; alioli; tortilla de patatas
            es tortilla española; huevo duro; huevo cocido; huevos de codorniz; huevina; ponche de huevo; rompope
            es salsa tártara; salsa holandesa; salsa bearnesa; flan; ovoalbúmina; bizcochos de soletilla
            es huevo en polvo; blanquillos
            pt ovo; ovos; clara; claras; gema; gemas; clara de ovo; gema de ovo; claras em neve; maionese; suspiro
            pt merengue; ovos de codorna; ovo em pó; ovos moles; fios de ovos; molho tártaro; molho holandês; pudim
            pt quindim; gemada
            ja 卵; 玉子; たまご; タマゴ; 卵黄; 卵白; 全卵; 溶き卵; 溶き玉子; ゆで卵; ゆでたまご; 温泉卵; うずらの卵
            ja うずら卵; マヨネーズ; メレンゲ; 卵焼き; 目玉焼き; タルタルソース; 茶碗蒸し; 錦糸卵; 生卵; 鶏卵
            ja オムレツ; プリン; カステラ; 半熟卵; 黄身; 白身
            zh 鸡蛋; 蛋; 蛋黄; 蛋白; 蛋清; 全蛋; 蛋液; 鸭蛋; 鹌鹑蛋; 皮蛋; 咸蛋; 咸鸭蛋; 咸蛋黄; 松花蛋; 蛋黄酱
            zh 沙拉酱; 美乃滋; 荷包蛋; 茶叶蛋; 蛋糕; 蛋挞; 蛋白霜; 蛋卷; 蛋花; 土鸡蛋; 蛋皮; 蛋饺; 溏心蛋; 蛋黄液
            = eggs mustard?
            * mayonnaise; mayo; aioli
            en remoulade; hellmann's; miracle whip; salad cream
            de Mayonnaise; Remoulade
            fr mayonnaise; rémoulade
            es mayonesa; mahonesa; alioli
            pt maionese
            ja マヨネーズ
            zh 蛋黄酱; 美乃滋
            = eggs milk
            en custard; creme brulee; hollandaise sauce; bearnaise sauce; hollandaise; bearnaise; lemon curd
            en ice cream custard; creme caramel; pastry cream; eggnog; creme anglaise; quiche filling
            de Sauce hollandaise; Sauce béarnaise; Hollandaise; Vanillecreme; Konditorcreme; Eierlikör; Lemon Curd
            fr crème anglaise; crème pâtissière; sauce hollandaise; sauce béarnaise; crème brûlée; lemon curd
            es natillas; salsa holandesa; salsa bearnesa; crema pastelera; crema catalana; flan de huevo
            pt molho holandês; creme de pasteleiro; leite creme; creme de confeiteiro; pudim de leite
            ja カスタード; カスタードクリーム; オランデーズソース; プリン
            zh 卡仕达; 卡仕达酱; 蛋奶; 蛋奶液; 荷兰酱; 布丁
            """;

    private EggNames() {}
}

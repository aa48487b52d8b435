package dev.galley.domain.food.line;

/** The words of French ingredient lines. */
final class French {
    private French() {}

    private static final String UNITS = """
            unit tbsp: cuillère à soupe, cuillères à soupe, cuillerée à soupe, cuillerées à soupe, cuil à soupe, c à s, c a soupe
            unit tbsp: c à soupe, càs, cas, cs, cuillère soupe, cuillères soupe, cuill à soupe, cuil à s, grande cuillère
            unit tbsp: cuillère à table, cuillères à table, c à table, cuillère, cuillères, cuillerée, cuillerées
            unit tsp: cuillère à café, cuillères à café, cuillerée à café, cuillerées à café, cuil à café, c à c, c à café
            unit tsp: càc, cac, cc, cuillère à thé, cuillères à thé, c à thé, cuill à café, petite cuillère, cuil à c
            unit cup: tasse, tasses
            unit glass: verre, verres, petit verre
            unit bowl: bol, bols
            unit plate: assiette, assiettes
            unit portion: portion, portions
            unit l: litre, litres
            unit g: gramme, grammes
            unit 500 g: livre, livres
            unit cm: centimètre, centimètres
            unit pinch: pincée, pincées
            unit clove: gousse, gousses
            unit can: boîte, boîtes, conserve, conserves, boite de conserve, boîtes de conserve
            unit jar: bocal, bocaux
            unit pot: pot, pots, petit pot
            unit packet: sachet, sachets
            unit package: paquet, paquets
            unit carton: brique, briques, briquette
            unit tub: barquette, barquettes
            unit tube: tube, tubes
            unit bottle: bouteille, bouteilles
            unit bunch: botte, bottes, bouquet, bouquets
            unit sprig: brin, brins, branche, branches, branchette
            unit handful: poignée, poignées
            unit leaf: feuille, feuilles
            unit stalk: tige, tiges, bâton de citronnelle
            unit stick: bâton, bâtons
            unit slice: tranche, tranches, rondelle, rondelles
            unit fillet: filets
            unit drizzle: filet, trait
            unit piece: morceau, morceaux, pièce, pièces
            unit head: tête, têtes
            unit knob: noix, noisette
            unit dash: goutte de, larme
            unit drop: goutte, gouttes
            unit cube: cube, cubes, carré, carrés
            unit bar: tablette, tablettes
            unit ball: boule, boules
            unit roll: rouleau, rouleaux
            unit dollop: louche, louches
            unit strip: lanière, lanières
            unit ear: épi, épis
            unit zest: zeste, zestes
            unit rack: carré d'agneau
            """;

    private static final String NUMBERS = """
            article: un, une, l', le, la
            number 1: un seul
            number 2: deux
            number 3: trois
            number 4: quatre
            number 5: cinq
            number 6: six, une demi-douzaine de, une demi-douzaine d', demi-douzaine
            number 7: sept
            number 8: huit
            number 9: neuf
            number 10: dix, une dizaine de, une dizaine d'
            number 12: douze, une douzaine de, une douzaine d', douzaine
            number 15: quinze
            number 20: vingt, une vingtaine de, une vingtaine d'
            number 100: cent
            number 1/2: demi, demie, un demi, une demi, une demie, la moitié d'un, la moitié d'une, la moitié de, moitié de
            number 1/4: quart de, un quart de, un quart d', un quart
            number 3/4: trois quarts de, trois quarts
            number 1/3: un tiers de, un tiers, tiers de
            number 2/3: deux tiers de, deux tiers
            number 3/2: un et demi, une et demie
            times 12: douzaine de, douzaine d', douzaines de, douzaine
            of: de, d', du, de la, de l', des
            and: et
            or: ou
            plus: plus, et
            to: à, ou, jusqu'à
            between: entre
            about: environ, env, à peu près, presque, autour de
            each: chacun, chacune, chaque, au total
            vague: un peu de, un peu d', un peu, quelques, plusieurs, du, de la, des
            function: en, avec, sans, à, pour, et, au, aux, dans, par, de, du, très, bien
            """;

    private static final String WORDS = """
            size: gros, grosse, grosses, grand, grande, grands, grandes, petit, petite, petits, petites, moyen, moyenne, moyens
            size: moyennes, bombée, bombées, rase, rases, bonne, bon, belle, belles, beau, beaux, épaisse, épaisses, fine, fines
            size: généreuse, généreuses, pleine, pleines, bien pleines, bien pleine
            adverb: finement, grossièrement, très, bien, fraîchement, légèrement, préalablement, grossierement
            done: haché, hachée, hachés, hachées, émincé, émincée, émincés, émincées, coupé, coupée, coupés, coupées, pelé, pelée
            done: pelés, pelées, épluché, épluchée, épluchés, épluchées, râpé, râpée, râpés, râpées, écrasé, écrasée, écrasés
            done: écrasées, battu, battus, battue, fondu, fondue, ramolli, ramollie, mou, pressé, pressée, tamisé, tamisée, grillé
            done: grillées, grillés, cuit, cuite, cuits, cuites, égoutté, égouttée, égouttés, égouttées, lavé, lavée, lavés, lavées
            done: ciselé, ciselée, ciselés, ciselées, dénoyauté, dénoyautées, dénoyautés, épépiné, épépinée, épépinés, épépinées
            done: rincé, rincés, rincées, tranché, tranchée, tranchés, tranchées, concassé, concassés, concassées, moulu, moulus
            done: torréfié, torréfiées, effeuillé, effeuillée, effeuillées, désossé, désossée, dégraissé, tempéré, trempés, trempées
            done: détaillé, détaillée, détaillés, détaillées, parée, parés, mixé, mixée, équeutées, équeutés, fendue, fendues, fouettée
            food: pois cassés, saumon fumé, gruyère râpé, fromage râpé, emmental râpé, tomates concassées, steak haché, steaks hachés, bœuf haché, porc haché, veau haché
            food: coco râpée, noix de coco râpée, viande hachée, boeuf haché, tomates pelées, poivre moulu
            preparation: à température ambiante, en dés, en rondelles, en cubes, en lamelles, en morceaux, en tranches, en quartiers
            preparation: jus et zeste, zeste et jus, jus, zeste, le jus, le jus et le zeste
            preparation open: en, sans peau, sans pépins, à température ambiante
            purpose: pour, de garniture
            note: selon, au goût, à votre goût, facultatif, facultative, optionnel, au choix, si possible, si nécessaire, de préférence
            note: à volonté, par exemple, type, comme, plus un peu, selon votre goût, plus
            remark: ou, avec, sans, environ, facultatif
            optional: facultatif, facultative, facultatifs, optionnel, optionnelle, en option
            part: jus de, jus d', le jus de, le jus d', zeste de, zeste d', le zeste de, le zeste d', les zestes de, les zestes d'
            part: zeste et jus de, zeste et jus d', jus et zeste de, jus et zeste d'
            """;

    static final Lexicon LEXICON = Lexicon.of(true, true, EnglishUnits.METRIC, EnglishUnits.ABROAD, UNITS, NUMBERS,
            WORDS);
}

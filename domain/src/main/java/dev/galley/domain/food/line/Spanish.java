package dev.galley.domain.food.line;

/** The words of Spanish ingredient lines. */
final class Spanish {
    private Spanish() {}

    private static final String UNITS = """
            unit tbsp: cucharada, cucharadas, cda, cdas, cucharada sopera, cucharadas soperas, cuchara, cucharas
            unit tbsp: cuchara sopera, cucharas soperas, c s, cs, cucharada grande, cucharadas grandes
            unit tsp: cucharadita, cucharaditas, cdta, cdtas, cdita, cditas, cucharada pequeña, cucharadas pequeñas
            unit tsp: cucharilla, cucharillas, cucharada de postre, cucharada de café, cucharadita de café, c c
            unit tsp: cucharaditas de café, cucharadas de café
            unit cup: taza, tazas, tza
            unit bowl: bol, boles, tazón, tazones, cuenco, cuencos
            unit plate: plato, platos
            unit portion: ración, raciones, porción, porciones
            unit glass: vaso, vasos, vasito, vasitos, copa, copas
            unit l: litro, litros
            unit g: gramo, gramos
            unit kg: kilogramo, kilogramos
            unit ml: mililitro, mililitros
            unit cl: centilitro, centilitros
            unit dl: decilitro, decilitros
            unit lb: libra, libras
            unit oz: onza, onzas
            unit cm: centímetro, centímetros
            unit pinch: pizca, pizcas, pellizco, pellizcos, pizquita
            unit clove: diente, dientes
            unit can: lata, latas
            unit jar: bote, botes, frasco, frascos, tarro, tarros
            unit packet: sobre, sobres, sobrecito, sobrecitos
            unit package: paquete, paquetes, envase, envases
            unit bag: bolsa, bolsas
            unit box: caja, cajas
            unit carton: brik, briks, cartón, cartones
            unit tub: tarrina, tarrinas, yogur de medida
            unit bottle: botella, botellas, botellín
            unit bunch: manojo, manojos, atado, atados, ramillete
            unit sprig: rama, ramas, ramita, ramitas, ramito, ramitos
            unit handful: puñado, puñados, puñadito, manojito
            unit leaf: hoja, hojas
            unit stalk: tallo, tallos, penca, pencas
            unit slice: rebanada, rebanadas, loncha, lonchas, rodaja, rodajas, tajada, tajadas, feta, fetas
            unit fillet: filete, filetes, lomo, lomos
            unit piece: pieza, piezas, trozo, trozos, pedazo, pedazos, unidad, unidades, ud, uds, trocito
            unit head: cabeza, cabezas
            unit ear: mazorca, mazorcas
            unit drizzle: chorrito, chorro, chorritos, chorreón
            unit dash: golpe, golpes, toque
            unit drop: gota, gotas
            unit sheet: lámina, láminas, plancha, planchas
            unit cube: cubo, cubos, pastilla, pastillas, dado, dados
            unit bar: barra, barras, tableta, tabletas
            unit ball: bola, bolas
            unit knob: nuez
            unit strip: tira, tiras
            unit scoop: cacito, cazo
            """;

    private static final String NUMBERS = """
            article: un, una
            number 1: uno
            number 2: dos, un par de, par de
            number 3: tres
            number 4: cuatro
            number 5: cinco
            number 6: seis, media docena de, media docena
            number 7: siete
            number 8: ocho
            number 9: nueve
            number 10: diez
            number 12: doce, una docena de, una docena, docena de
            number 15: quince
            number 20: veinte
            number 100: cien
            number 1/2: medio, media, la mitad de un, la mitad de una, la mitad de, mitad de, mitad
            number 1/4: un cuarto de, cuarto de, un cuarto, cuarto
            number 3/4: tres cuartos de, tres cuartos
            number 1/3: un tercio de, un tercio, tercio de
            number 2/3: dos tercios de
            number 3/2: uno y medio, una y media
            times 12: docena de, docenas de, docena, docenas
            of: de, del, de la, de los, de las
            and: y, e
            or: o, u
            plus: más, y
            to: a, o, hasta, ó
            between: entre
            about: unos, unas, aproximadamente, aprox, alrededor de, cerca de, casi, más o menos
            each: cada uno, cada una, en total
            vague: un poco de, un poco, algo de, unos pocos, unas pocas, unas cuantas, unos cuantos, algunas, algunos, unas, unos
            function: en, con, sin, a, para, y, al, por, de, muy, bien
            """;

    private static final String WORDS = """
            size: grande, grandes, pequeño, pequeña, pequeños, pequeñas, mediano, mediana, medianos, medianas, gordo, gorda
            size: generoso, generosa, generosos, generosas, colmada, colmadas, rasa, rasas, fino, finos, buen, buena
            adverb: finamente, muy, bien, recién, ligeramente, toscamente, finamente, previamente, poco
            done: picado, picada, picados, picadas, troceado, troceada, troceados, troceadas, cortado, cortada, cortados, cortadas
            done: pelado, pelada, pelados, peladas, rallado, rallada, rallados, ralladas, fileteado, fileteada, laminado, laminados
            done: laminada, laminadas, machacado, machacados, machacada, majado, batido, batidos, batida, derretido, derretida
            done: fundido, fundida, lavado, lavada, lavados, lavadas, escurrido, escurrida, escurridos, escurridas, exprimido
            done: exprimida, tamizado, tamizada, tostado, tostada, tostados, tostadas, cocido, cocida, cocidos, cocidas, hervido
            done: deshuesado, deshuesada, deshuesadas, deshuesados, desmenuzado, desmenuzada, remojado, remojada, remojados
            done: remojadas, trituradas, ablandada, ablandado, templada, templado, triturada, molido, molida, desalado, limpio
            done: limpios, limpia, limpias, partido, partida, partidas, desmigado, asado, asados, asada, prensado, aplastado
            food: carne picada, leche condensada, leche evaporada, carne molida, pimienta molida, comino molido, canela molida
            food: queso rallado, pan rallado, pimientos asados, jamón cocido, tomate triturado, tomate frito, pan tostado
            preparation: a temperatura ambiente, en rodajas, en dados, en cubos, en juliana, en trozos, en tiras, en cuartos, en láminas
            preparation: su zumo, el zumo, zumo y ralladura, su jugo, jugo y ralladura
            preparation open: en, sin piel, sin semillas, sin hueso, sin pepitas, con piel
            purpose: para, de guarnición
            note: al gusto, a gusto, opcional, si se desea, si es necesario, según, cantidad necesaria, c n, cn, como, tipo
            note: preferiblemente, mejor si, más un poco, más, por ejemplo, a voluntad
            remark: o, con, sin, aproximadamente, unos, unas, extra
            optional: opcional, opcionalmente
            part: zumo de, jugo de, el zumo de, el jugo de, ralladura de, la ralladura de, piel de, la piel de, cáscara de
            part: ralladura y zumo de, zumo y ralladura de, ralladura y jugo de
            """;

    static final Lexicon LEXICON = Lexicon.of(true, true, EnglishUnits.METRIC, EnglishUnits.ABROAD, UNITS, NUMBERS,
            WORDS);
}

package dev.galley.domain.food.line;

/** The words of Portuguese ingredient lines, of Brazil and Portugal. */
final class Portuguese {
    private Portuguese() {}

    private static final String UNITS = """
            unit tbsp: colher de sopa, colheres de sopa, colher ( sopa ), colheres ( sopa ), c sopa, c de sopa, colher ( de sopa )
            unit tbsp: colheres ( de sopa ), col sopa, col de sopa, colher, colheres, cs
            unit tsp: colher de chá, colheres de chá, colher ( chá ), colheres ( chá ), colher ( de chá ), colheres ( de chá )
            unit tsp: colher de café, colheres de café, colher ( café ), colheres ( café ), c chá, c de chá, col chá, colherzinha
            unit dessertspoon: colher de sobremesa, colheres de sobremesa, colher ( sobremesa ), colheres ( sobremesa )
            unit cup: xícara, xícaras, xícara de chá, xícaras de chá, xícara ( chá ), xícaras ( chá ), xíc, chávena, chávenas
            unit cup: chávena de chá, chávenas de chá, xícara ( de chá ), xícaras ( de chá )
            unit glass: copo, copos, copo americano, cálice, cálices
            unit l: litro, litros
            unit g: grama, gramas
            unit kg: quilo, quilos, quilograma, quilogramas
            unit ml: mililitro, mililitros
            unit cl: centilitro, centilitros
            unit dl: decilitro, decilitros
            unit cm: centímetro, centímetros
            unit pinch: pitada, pitadas
            unit clove: dente, dentes
            unit can: lata, latas
            unit jar: frasco, frascos, vidro, vidros, boião
            unit packet: saqueta, saquetas, envelope, envelopes, sachê, sachês, pacotinho
            unit package: pacote, pacotes, embalagem, embalagens
            unit bag: saco, sacos
            unit box: caixa, caixas
            unit carton: caixinha, caixinhas
            unit tub: pote, potes
            unit bottle: garrafa, garrafas
            unit bunch: maço, maços, molho, molhos, ramo, ramos
            unit sprig: raminho, raminhos, galho, galhos, haste, hastes, pé de
            unit handful: punhado, punhados, mão-cheia, mancheia
            unit bowl: tigela, tigelas
            unit plate: prato, pratos
            unit portion: porção, porções
            unit leaf: folha, folhas
            unit stalk: talo, talos
            unit stick: pau, paus
            unit slice: fatia, fatias, rodela, rodelas
            unit fillet: filé, filés, filete, filetes, lombo, lombos
            unit piece: pedaço, pedaços, unidade, unidades, un, posta, postas
            unit head: cabeça, cabeças
            unit ear: espiga, espigas
            unit drizzle: fio, fios
            unit dash: golpe, borrifo
            unit drop: gota, gotas
            unit sheet: folha de massa, placa, placas
            unit cube: cubo, cubos, tablete, tabletes
            unit bar: barra, barras
            unit ball: bola, bolas
            unit knob: noz
            unit strip: tira, tiras
            """;

    private static final String NUMBERS = """
            article: um, uma
            number 2: dois, duas, um par de
            number 3: três
            number 4: quatro
            number 5: cinco
            number 6: seis, meia dúzia de, meia dúzia
            number 7: sete
            number 8: oito
            number 9: nove
            number 10: dez
            number 12: doze, uma dúzia de, uma dúzia, dúzia de
            number 15: quinze
            number 20: vinte
            number 100: cem
            number 1/2: meio, meia, metade de um, metade de uma, metade de
            number 1/4: um quarto de, um quarto
            number 3/4: três quartos de, três quartos
            number 1/3: um terço de, um terço
            number 2/3: dois terços de
            number 3/2: um e meio, uma e meia
            number 5/2: dois e meio, duas e meia
            times 12: dúzia de, dúzias de, dúzia, dúzias
            of: de, do, da, dos, das
            and: e
            or: ou
            plus: mais, e
            to: a, ou, até, à
            between: entre
            about: cerca de, aproximadamente, aprox, mais ou menos, uns, umas, por volta de, quase
            each: cada, no total, cada um, cada uma
            vague: um pouco de, um pouco, algumas, alguns, uns, umas, q b de
            function: em, com, sem, a, para, e, ao, por, de, muito, bem, no, na
            """;

    private static final String WORDS = """
            size: grande, grandes, pequeno, pequena, pequenos, pequenas, médio, média, médios, médias, generoso, generosa
            size: cheia, cheias, rasa, rasas, bem cheias, bem cheia, bom, boa
            adverb: finamente, muito, bem, ligeiramente, levemente, grosseiramente, moída na hora
            done: picado, picada, picados, picadas, cortado, cortada, cortados, cortadas, descascado, descascada, descascados
            done: descascadas, ralado, ralada, ralados, raladas, fatiado, fatiada, fatiados, fatiadas, amassado, amassada, amassados
            done: amassadas, esmagado, esmagados, batido, batidos, batida, derretido, derretida, lavado, lavada, lavados, lavadas
            done: escorrido, escorrida, escorridos, escorridas, espremido, espremida, espremidos, peneirado, peneirada, torrado
            done: torrada, torrados, torradas, cozido, cozida, cozidos, cozidas, desossado, desossada, desfiado, desfiada, demolhado
            done: demolhada, demolhados, limpo, limpos, limpa, triturado, triturada, moído, moída, laminados, laminado, aparado
            done: descaroçadas, descaroçados, amolecida, amolecido, dessalgado, partido, partida, refogado
            food: leite condensado, carne moída, queijo ralado, coco ralado, pimenta moída, leite evaporado, farinha torrada, carne picada
            food: tomate pelado, tomates pelados, canela moída, cominho moído
            preparation: em temperatura ambiente, à temperatura ambiente, em cubos, em rodelas, em fatias, em tiras, em pedaços
            preparation open: em, sem pele, sem sementes, sem caroço, à temperatura, aos cubos, às rodelas, aos pedaços, às tiras
            purpose: para, de guarnição
            note: a gosto, à gosto, opcional, se necessário, se desejar, q b, qb, quanto baste, conforme, tipo, de preferência
            note: por exemplo, mais um pouco, mais, o quanto baste
            remark: ou, com, sem, aproximadamente, cerca de
            optional: opcional, facultativo
            part: suco de, sumo de, o suco de, o sumo de, raspas de, as raspas de, raspa de, casca de, raspas e sumo de
            """;

    static final Lexicon LEXICON = Lexicon.of(true, true, EnglishUnits.METRIC, EnglishUnits.ABROAD, UNITS, NUMBERS,
            WORDS);
}

package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which language ingredient lines are written in, by the words that shape them, by everyday foods and by letters.
 * A line that says nothing of its language is in that of the lines around it.
 */
public final class LineLanguages {
    private static final List<Language> LATIN = List.of(
            Language.EN, Language.ES, Language.FR, Language.DE, Language.PT);
    private static final String FOODS = """
            EN onion onions garlic salt pepper flour sugar milk egg eggs water oil butter cheese cream chicken beef pork potato
            EN bouquet garni crème fraîche purée pâté sauté jus cassis brie gruyère jalapeño jalapeños chile piñon rosé zest
            EN potatoes rice bread lemon carrot carrots parsley vinegar stock broth wine fresh ground dried leaves seeds sauce
            DE zwiebel zwiebeln knoblauch salz pfeffer mehl zucker milch ei eier wasser öl olivenöl käse sahne butter hähnchen
            DE huhn rindfleisch schweinefleisch hackfleisch kartoffel kartoffeln reis brot zitrone möhre möhren karotten petersilie
            DE schnittlauch essig brühe wein speck schinken hefe backpulver quark schmand tomaten gurke paprika pilze äpfel apfel
            DE honig nüsse mandeln haferflocken semmelbrösel puderzucker vanillezucker frischkäse lauch sellerie erbsen linsen
            FR oignon oignons ail sel poivre farine sucre lait œuf œufs oeuf oeufs eau huile beurre fromage crème poulet bœuf boeuf
            FR porc veau pomme pommes riz pain citron carotte carottes persil vinaigre bouillon vin lardons jambon levure
            FR ciboulette champignons moutarde échalote échalotes poireau poireaux haricots lentilles tomates olives miel noix
            FR amandes chocolat vanille thym laurier basilic courgettes aubergines poivron poivrons navets céleri
            ES cebolla cebollas ajo ajos sal pimienta harina azúcar leche huevo huevos agua aceite mantequilla queso nata pollo
            ES ternera cerdo patata patatas papas arroz pan limón zanahoria zanahorias perejil vinagre caldo vino jamón levadura
            ES pimentón garbanzos lentejas tomate tomates aceitunas miel nueces almendras cilantro orégano laurel pimiento
            ES pimientos calabacín berenjena champiñones guisantes atún gambas camarones chile maíz frijoles aguacate crema
            PT cebola cebolas alho sal pimenta farinha açúcar leite ovo ovos água óleo azeite manteiga queijo natas frango bovina
            PT porco batata batatas arroz pão limão cenoura cenouras salsa salsinha vinagre caldo vinho presunto fermento feijão
            PT grão lentilhas tomate tomates azeitonas mel nozes amêndoas coentro coentros orégãos louro pimentão abobrinha
            PT courgette berinjela cogumelos ervilhas atum camarão bacalhau milho creme moído carne queijo maizena trigo
            """;
    /** Letters that one of these languages has alone, or nearly so. */
    private static final Map<String, Language> LETTERS = Map.of(
            "äöüß", Language.DE, "ñ¿¡", Language.ES, "ãõ", Language.PT, "œèêùûî", Language.FR);

    private static final double UNIQUE = 2;
    private static final double A_LETTER = 1;
    /** A word that more languages have, like {@code g}, says nothing. */
    private static final int SHARED = 3;
    /** Nearly a word that one language has alone. */
    private static final double A_WORD = 1.6;
    /** More than such a word, beside words of the usual language. */
    private static final double CLEARLY = 2.4;
    /** What lines that say nothing go by: of all that is said, so much is in one language. */
    private static final double MOST = 0.6;
    private static final Map<String, Set<Language>> WORDS = words();

    private LineLanguages() {}

    /**
     * The language of each line.
     *
     * @param expected what is taken where the lines do not clearly say something else
     */
    public static List<Language> of(List<String> lines, Language expected) {
        var each = lines.stream().map(LineLanguages::evidence).toList();
        var usual = usual(each, expected);
        return each.stream()
                .map(line -> clearest(line, usual, line.containsKey(usual) ? CLEARLY : A_WORD))
                .toList();
    }

    /**
     * The language that most of the lines are written in.
     *
     * @param expected what is taken where they do not clearly say something else
     */
    public static Language ofAll(List<String> lines, Language expected) {
        return usual(lines.stream().map(LineLanguages::evidence).toList(), expected);
    }

    private static Language usual(List<Map<Language, Double>> lines, Language expected) {
        var all = new EnumMap<Language, Double>(Language.class);
        lines.forEach(line -> line.forEach((language, weight) -> all.merge(language, weight, Double::sum)));
        var most = clearest(all, expected, A_WORD);
        double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        return weight(all, most) > MOST * sum ? most : expected;
    }

    private static Language clearest(Map<Language, Double> evidence, Language expected, double margin) {
        if (evidence.containsKey(Language.JA)) {
            return Language.JA;
        }
        if (evidence.containsKey(Language.ZH)) {
            return expected == Language.JA ? Language.JA : Language.ZH;
        }
        var best = LATIN.contains(expected) ? expected : Language.EN;
        double least = weight(evidence, best) + margin;
        for (var language : LATIN) {
            if (weight(evidence, language) > least) {
                least = weight(evidence, language);
                best = language;
            }
        }
        return best;
    }

    private static double weight(Map<Language, Double> evidence, Language language) {
        return evidence.getOrDefault(language, 0.0);
    }

    /** What a text says for each language; a language that nothing speaks for is not in it. */
    private static Map<Language, Double> evidence(String text) {
        if (text.length() > IngredientLines.LONGEST) {
            return Map.of();
        }
        if (HanLine.fits(text)) {
            boolean kana = text.chars().anyMatch(HanLine::isKana);
            return Map.of(kana ? Language.JA : Language.ZH, UNIQUE);
        }
        var found = new EnumMap<Language, Double>(Language.class);
        var tokens = Tokens.of(text, false).apart(German.LEXICON.compounds());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, Token.Kind.WORD)) {
                var languages = WORDS.getOrDefault(tokens.at(i).key(), Set.of());
                if (languages.size() <= SHARED) {
                    languages.forEach(language -> found.merge(language, UNIQUE / languages.size(), Double::sum));
                }
            }
        }
        var small = text.toLowerCase(Locale.ROOT);
        LETTERS.forEach((letters, language) -> {
            if (letters.chars().anyMatch(letter -> small.indexOf(letter) >= 0)) {
                found.merge(language, A_LETTER, Double::sum);
            }
        });
        return found;
    }

    private static Map<String, Set<Language>> words() {
        var words = new HashMap<String, Set<Language>>();
        for (var language : LATIN) {
            Lexicon.of(language).words().forEach(word -> add(words, word, language));
        }
        FOODS.lines().forEach(row -> {
            var language = Language.valueOf(row.substring(0, 2));
            for (var food : row.substring(2).strip().split(" ", -1)) {
                add(words, Fold.key(food), language);
            }
        });
        return words;
    }

    private static void add(Map<String, Set<Language>> words, String word, Language language) {
        words.computeIfAbsent(word, it -> EnumSet.noneOf(Language.class)).add(language);
    }
}

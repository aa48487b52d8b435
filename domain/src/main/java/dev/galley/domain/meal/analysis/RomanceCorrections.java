package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.analysis.CorrectionWords.amount;
import static dev.galley.domain.meal.analysis.CorrectionWords.breaks;
import static dev.galley.domain.meal.analysis.CorrectionWords.factors;
import static dev.galley.domain.meal.analysis.CorrectionWords.rule;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.meal.analysis.CorrectionWords.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How Spanish, French and Portuguese put a meal right. */
final class RomanceCorrections {
    private RomanceCorrections() {}

    static CorrectionWords spanish() {
        var f = "(?<f>(?:solo |casi |como )*(?:la mitad|el doble|el triple|un tercio|dos tercios|un cuarto|tres cuartos|"
                + "\\d{1,3} ?%|\\d{1,2} veces))";
        var more = "(?<f>(?:(?:un poco|mucho|mucha|bastante) )?(?:mas|menos))";
        var units = "g|gr|gramos?|kg|ml|tazas?|cucharadas?|cucharaditas?|rebanadas?|piezas?";
        var t = "(?:el |la |los |las |mi )?(?<t>[^0-9]{2,60}?)";
        return new CorrectionWords(
                breaks("y|e|pero|sino"),
                List.of(
                        rule(Kind.REPLACE,
                                "(?:era |eran )?(?<o>.{2,60}?) en (?:vez|lugar) (?:de |del )(?:la |el |los |las )?(?<t>.{2,60})"),
                        rule(Kind.REPLACE,
                                "(?:cambia|reemplaza|sustituye) (?:el |la |los |las )?(?<t>.{2,60}?) por (?<o>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:no habia|no llevaba|no tenia|no comi|sin|sin nada de|quita|elimina) (?:el |la |los |las )?(?<t>.{2,60})"),
                        rule(Kind.SCALE, t + " (?:era|eran|fue|fueron|es|son) " + f + "(?: de eso)?"),
                        rule(Kind.SCALE, "(?:era |eran |comi )?" + f
                                + " (?:de |del )(?:la |los |las )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, "(?:habia |era |eran )?" + more + " (?:de )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, t + " (?:era|eran|fue) " + more),
                        rule(Kind.MEASURE, t + " (?:era|eran|fue|fueron|pesaba|pesaban) (?:solo |unos |unas |como )*"
                                + amount(units)),
                        rule(Kind.MEASURE, "(?:era |eran |habia |solo |unos )*" + amount(units)
                                + " de (?:la |el )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.ADD,
                                "(?:mas|anade|agrega|tambien|ademas|con|tambien comi|tambien habia) (?<t>.{2,80})")),
                Pattern.compile("(?:era|eran|es|fue) (?<o>[^0-9].{1,60}?)"),
                Pattern.compile("(?:no|no era|no eran) (?:el |la |los |las )?(?<t>.{2,60})"),
                Pattern.compile("(?:era |eran )?(?<o>.{2,60})"),
                Pattern.compile("(?:el |la |los |las |ni )*(?<t>[^0-9]{2,60})"),
                Pattern.compile("\\b(?:era|eran|fue|habia|no|mas|menos|mitad|comi)\\b"),
                scale("dos tercios", "tres cuartos", "mitad", "doble", "triple", "tercio", "cuarto", "poco mas",
                        "(?:much[oa]|bastante) mas", "poco menos", "(?:much[oa]|bastante) menos", "mas", "menos"));
    }

    static CorrectionWords french() {
        var f = "(?<f>(?:seulement |environ |plutot )*(?:la moitie|le double|le triple|un tiers|les? deux tiers|un quart|"
                + "les? trois quarts|\\d{1,3} ?%|\\d{1,2} fois))";
        var more = "(?<f>(?:(?:un peu|beaucoup|bien) )?(?:plus|moins))";
        var units = "g|gr|grammes?|kg|ml|cl|tasses?|cuilleres?|tranches?";
        var t = "(?:le |la |les |l'|mon |ma |mes )?(?<t>[^0-9]{2,60}?)";
        var de = "(?:de la |de l'|du |des |de |d')";
        return new CorrectionWords(
                breaks("et|mais"),
                List.of(
                        rule(Kind.REPLACE,
                                "(?:c'etait )?(?:de la |du |des |de l')?(?<o>.{2,60}?) (?:au lieu|a la place) " + de
                                        + "(?<t>.{2,60})"),
                        rule(Kind.REPLACE,
                                "remplace[rz]? (?:le |la |les |l')?(?<t>.{2,60}?) par (?:de la |du |des |le |la )?(?<o>.{2,60})"),
                        rule(Kind.REMOVE, "(?:il n'y avait |il y avait )?(?:pas|plus) (?:de |d')(?<t>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:sans|enleve[rz]?|retire[rz]?|supprime[rz]?) (?:le |la |les |l')?(?<t>.{2,60})"),
                        rule(Kind.SCALE, t + " (?:etait|etaient|c'etait|est|sont) " + f + "(?: de ca)?"),
                        rule(Kind.SCALE, "(?:il y avait |c'etait )?" + f + " " + de + "(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, "(?:il y avait )?" + more + " " + de + "(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.MEASURE, t
                                + " (?:etait|etaient|faisait|faisaient|pesait|pesaient|c'etait) (?:seulement |environ |de )*"
                                + amount(units)),
                        rule(Kind.MEASURE, "(?:il y avait |c'etait |seulement |environ )*" + amount(units) + " " + de
                                + "(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.ADD,
                                "(?:plus|ajoute[rz]?|aussi|avec|en plus|j'ai aussi mange|il y avait aussi) (?:de la |du |des |de l')?(?<t>.{2,80})")),
                Pattern.compile("(?:c'etait|c'est) (?:de la |du |des |de l')?(?<o>[^0-9].{1,60}?)"),
                Pattern.compile("(?:pas|non|ce n'etait pas) (?:de la |du |des |de l'|de |d')?(?<t>.{2,60})"),
                Pattern.compile("(?:c'etait )?(?:de la |du |des |de l')?(?<o>.{2,60})"),
                Pattern.compile("(?:le |la |les |l'|de |ni )*(?<t>[^0-9]{2,60})"),
                Pattern.compile("\\b(?:etait|etaient|avait|pas|plus|moins|moitie|mange)\\b"),
                scale("deux tiers", "trois quarts", "moitie", "double", "triple", "tiers", "quart", "peu plus",
                        "(?:beaucoup|bien) plus", "peu moins", "(?:beaucoup|bien) moins", "plus", "moins"));
    }

    static CorrectionWords portuguese() {
        var f = "(?<f>(?:so |apenas |quase )*(?:a metade|metade|o dobro|o triplo|um terco|dois tercos|um quarto|tres quartos|"
                + "\\d{1,3} ?%|\\d{1,2} vezes))";
        var more = "(?<f>(?:(?:um pouco|muito|muita|bem) )?(?:mais|menos))";
        var units = "g|gr|gramas?|kg|ml|xicaras?|colheres?|fatias?|chavenas?";
        var t = "(?:o |a |os |as |meu |minha )?(?<t>[^0-9]{2,60}?)";
        var de = "(?:do |da |dos |das |de )";
        return new CorrectionWords(
                breaks("e|mas"),
                List.of(
                        rule(Kind.REPLACE, "(?:era |eram )?(?<o>.{2,60}?) em (?:vez|lugar) " + de + "(?<t>.{2,60})"),
                        rule(Kind.REPLACE,
                                "(?:troca|troque|substitua|substitui) (?:o |a |os |as )?(?<t>.{2,60}?) por (?<o>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:nao havia|nao tinha|nao comi|sem|remove|remova|tira|tire) (?:o |a |os |as )?(?<t>.{2,60})"),
                        rule(Kind.SCALE, t + " (?:era|eram|foi|foram) " + f + "(?: disso)?"),
                        rule(Kind.SCALE, "(?:era |eram |comi )?" + f + " " + de + "(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, "(?:havia |tinha |era )?" + more + " (?:de )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.MEASURE, t + " (?:era|eram|foi|foram|pesava|pesavam) (?:so |apenas |uns |umas )*"
                                + amount(units)),
                        rule(Kind.MEASURE, "(?:era |eram |havia |so |apenas )*" + amount(units) + " " + de
                                + "(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.ADD,
                                "(?:mais|adicione|adiciona|tambem|alem disso|com|tambem comi|tambem havia) (?<t>.{2,80})")),
                Pattern.compile("(?:era|eram|foi) (?<o>[^0-9].{1,60}?)"),
                Pattern.compile("(?:nao|nao era|nao eram) (?:o |a |os |as )?(?<t>.{2,60})"),
                Pattern.compile("(?:era |eram )?(?<o>.{2,60})"),
                Pattern.compile("(?:o |a |os |as |nem )*(?<t>[^0-9]{2,60})"),
                Pattern.compile("\\b(?:era|eram|foi|havia|tinha|nao|mais|menos|metade|comi)\\b"),
                scale("dois tercos", "tres quartos", "metade", "dobro", "triplo", "terco", "quarto", "pouco mais",
                        "(?:muit[oa]|bem) mais", "pouco menos", "(?:muit[oa]|bem) menos", "mais", "menos"));
    }

    private static Map<Pattern, Interval> scale(String... words) {
        return factors(words[0], CorrectionWords.TWO_THIRDS, words[1], CorrectionWords.THREE_QUARTERS,
                words[2], CorrectionWords.HALF, words[3], CorrectionWords.DOUBLE, words[4], CorrectionWords.TRIPLE,
                words[5], CorrectionWords.THIRD, words[6], CorrectionWords.QUARTER, words[7], CorrectionWords.BIT_MORE,
                words[8], CorrectionWords.MUCH_MORE, words[9], CorrectionWords.BIT_LESS,
                words[10], CorrectionWords.MUCH_LESS, words[11], CorrectionWords.MORE, words[12], CorrectionWords.LESS);
    }
}

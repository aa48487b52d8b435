package dev.galley.domain.recipe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much more a line takes when there is more of the dish: the {@code exponent}-th power of the recipe's factor. So
 * twice and then half is nothing, once is once, and more of the dish never takes less of anything. Sources, and where
 * they disagree, are in decision 17; a rule without one is ours, and says "house rule".
 */
enum ScalingRule {
    /** Whatever has no reason to be otherwise; gelatine, agar, yeast, herbs, wine and vanilla too. */
    LINEAR(1, ""),
    /** Its author said so. */
    PINNED(0, "pinned by the author: the same amount, however much there is of the dish"),
    /**
     * Salt, and spices out of a jar, in what can be tasted while it cooks: half as much again for twice as much. Detroit
     * Free Press (in the Sun-Sentinel, 27 October 2011); kitchensavvy.com, "Scaling Recipes". The exponent is log2(1.5).
     */
    SEASONING(0.584962500721156, "salt and spices grow more slowly than the dish: taste, and add more if it needs it"),
    /**
     * Baking powder and soda: an eighth less of each teaspoon that doubling adds (Dixie Crystals, by mashed.com, "You
     * should never double a baking recipe"), which lies between half as much again (Washburn and Butt, 125 Best Quick
     * Bread Recipes) and twice as much. The exponent is log2(1.75). In a pan of the same depth it is linear (The Splendid
     * Table, 24 December 2013).
     */
    LEAVENING(0.807354922057604, "baking powder and soda grow more slowly than the dough"),
    /**
     * Fat that the pan takes: half as much again for twice as much, a quarter less for half as much (ckbk.com, "Increasing
     * and Decreasing Number of Servings"). The exponent is in the middle of what these two say, 0.585 and 0.415.
     */
    PAN_FAT(0.5, "fat for the pan goes by the pan, which grows more slowly than the dish"),
    /** House rule: what is fried in plenty of oil is fried in the same pot, in more or fewer batches. */
    FRYING_OIL(0, "oil to fry in goes by the pot: fry in more or fewer batches"),
    /** House rule: water to boil something in, which is poured away, has to cover it and stay hot. */
    BOILING_WATER(0.75, "water to boil in grows more slowly than what is boiled in it"),
    /** House rule: what the cook decides at the table, nobody can multiply. */
    TO_TASTE(0, "to taste: begin with this"),
    /**
     * Whole ones, rounded half up, at least one. Half a large egg, beaten, is 2 tablespoons (University of Nebraska-Lincoln
     * Extension, "Cook It Quick", by the Mason County News, 24 April 2013).
     */
    WHOLE_EGGS(1, "in whole eggs; to be exact, beat one and measure: a large one is 4 tbsp, half of it 2 tbsp");

    private static final int MOST_SPICE_GRAMS = 50;
    private static final int LEAST_POTFUL_ML = 300;
    private static final Set<String> SPOONED = Set.of("tsp", "tbsp", "pinch", "dash", "knife point");
    private static final Set<String> PIECES = Set.of("piece", "large", "medium", "small");

    private static final Pattern SALT = Pattern.compile(
            "(.* )?salt|salt (and|&) .*pepper|.*salz|(gros )?sel( fin| de mer| gris)?|fleur de sel|sal( .*)?|[粗食海細]?塩|[食海粗]?[盐鹽]");
    /** Salt that keeps food from spoiling is measured by what it is in, never by taste. */
    private static final Pattern CURING = Pattern.compile(
            "curing|nitrite|prague|pink salt|p[öo]kel|nitrit[eé]?|sel nitr|sal de cura|cure #");
    private static final Pattern SPICE = Pattern.compile(
            "((freshly|black|white|ground|cracked|sichuan|szechuan|cayenne|red) )*pepper|peppercorns?|.*pepper flakes|cayenne.*"
                    + "|(dried |ground |hot )?(red )?chil(l?i|es?)(es)?( powder| flakes)?|chile? powder|gochugaru|peperoncino"
                    + "|(smoked |sweet |hot )*paprika.*|.*curry powder|garam masala|.*five[- ]spice.*|(ground |pumpkin )?spice.*"
                    + "|(ground )?cinnamon|(garlic|onion|mustard|ginger|chilli|chili) powder|(ground |whole )*(cloves?|allspice"
                    + "|nutmeg|mace|cumin|coriander seeds?|turmeric|cardamom|star anise)|ground (ginger|coriander|mustard)"
                    + "|.*pfeffer|zimt|muskat(nuss)?|kreuzkümmel|kurkuma|currypulver|nelken|paprikapulver.*"
                    + "|poivre.*|cannelle|piment.*|muscade|cumin|curcuma|pimienta.*|canela|comino|pimentón.*|cúrcuma|nuez moscada"
                    + "|pimenta.*|cominho|noz-moscada|胡椒|唐辛子|七味.*|カレー粉|胡椒粉|辣椒粉|花椒.*|五香粉|孜然.*");
    private static final Pattern LEAVENER = Pattern.compile(
            ".*baking (powder|soda)|bicarb.*|soda|backpulver|natron|levure chimique|poudre à lever|polvo de hornear"
                    + "|levadura (química|en polvo)|fermento em pó|fermento químico|ベーキングパウダー|重曹|泡打粉|小苏打");
    private static final Pattern YEAST = Pattern.compile(
            ".*yeast.*|.*sourdough.*|.*hefe.*|levure( de boulanger.*| boulangère.*)?|levain.*|levadura.*|masa madre|fermento biológico.*|イースト.*|酵母.*");
    private static final Pattern FLOUR = Pattern.compile(
            ".*flour.*|.*mehl|farine.*|harina.*|farinha.*|.*粉|.*面粉");
    private static final Pattern FAT = Pattern.compile(
            ".*\\b(oil|butter|lard|ghee|shortening|margarine|dripping|spray)|.*öl|.*schmalz|.*butter|huile.*|beurre.*|saindoux|aceite.*"
                    + "|mantequilla|manteca.*|óleo.*|azeite.*|manteiga|banha|.*油|バター|黄油");
    private static final Pattern DEEP = Pattern.compile(
            "deep[- ]?fr(y|ied)|(to|for) (deep|fry in)|frittieren|ausbacken|friture|para fritar|para freír|揚げ|油炸|炸");
    private static final Pattern PANNED = Pattern.compile(
            "(for|to) (the |shallow[- ]|pan[- ]|stir[- ])*(fry(ing)?|sauté(ing)?|saute(ing)?|pan|tin|mould|mold|dish|skillet|griddle"
                    + "|greasing|grease|brushing the (pan|tin|dish))\\b|zum (an)?braten|zum (ein)?fetten|für (die|das) (form|pfanne|blech)"
                    + "|pour (le moule|la poêle|graisser)|para (engrasar|untar|la sartén|el molde|la forma|a forma)");
    private static final Pattern WATER = Pattern.compile("(.* )?water|wasser|eau|agua|água|水|湯");
    private static final Pattern BOILED = Pattern.compile(
            "(for|to) (the |boiling |cooking )*(boil(ing)?|cook(ing)?|blanch(ing)?|pasta|spaghetti|noodles|potatoes|rice)\\b|zum kochen|pour la cuisson|para cocer|para cozinhar");
    private static final Pattern TASTED = Pattern.compile(
            "\\bto taste\\b|nach geschmack|selon (le |votre )?goût|al gusto|a gosto|お好み|好みで|适量|適量");
    private static final Pattern EGG = Pattern.compile(
            "((extra[- ])?large |medium |small |whole |free-range |organic )*egg( yolk| white)?s?|ei(er)?|eigelbe?|eiwei(ß|ss)e?"
                    + "|(gros )?[œo]e?ufs?|jaunes? d'(œ|oe)ufs?|blancs? d'(œ|oe)ufs?|huevos?|yemas?( de huevo)?|claras?( de (huevo|ovo))?"
                    + "|ovos?|gemas?( de ovo)?|[鶏鸡雞]?[卵蛋]黄?");
    private static final Pattern BAKED = Pattern.compile(
            "bread|cake|pastry|cookies?|biscuits?|baking|baked|dough|pizza|muffins?|pies?");
    private static final Pattern KEPT = Pattern.compile(
            "brine|brined|cur(ed|ing)|gravlax|sauerkraut|kimchi|ferment\\p{L}*|pickl\\p{L}*|sausages?|bacon|ham|jerky|preserv\\p{L}*|cann(ed|ing)"
                    + "|pökel\\p{L}*|wurst|salaison|saumure|embutido|salmuera|salmoura|漬|泡菜|腌");

    private final double exponent;
    private final String note;

    ScalingRule(double exponent, String note) {
        this.exponent = exponent;
        this.note = note;
    }

    /** How many times as much of the line a dish takes that is {@code times} as much. */
    Amount.Factor factor(Amount.Factor times) {
        if (exponent == 1 || times.isOne()) {
            return times;
        }
        return exponent == 0 ? Amount.Factor.ratio(1, 1) : Amount.Factor.about(StrictMath.pow(times.value(), exponent));
    }

    /** How much the dish grows where the line grows so; empty where it always is the same. */
    Optional<Amount.Factor> inverse(Amount.Factor line) {
        if (exponent == 1 || line.isOne()) {
            return Optional.of(line);
        }
        return exponent == 0
                ? Optional.empty()
                : Optional.of(Amount.Factor.about(StrictMath.pow(line.value(), 1 / exponent)));
    }

    String note() {
        return note;
    }

    /** What goes by the pan goes by its area, and at the same depth a dough rises like before. */
    ScalingRule inPan() {
        return this == PAN_FAT || this == LEAVENING ? LINEAR : this;
    }

    /** What of the whole recipe decides about single lines. */
    record Dish(boolean isDough, boolean isKept) {
        static Dish of(RecipeContent content) {
            boolean flour = anyName(content, FLOUR);
            boolean risen = anyName(content, LEAVENER) || anyName(content, YEAST);
            var labels = content.category().orElse("") + " " + String.join(" ", content.tags());
            var all = lower(content.name() + " " + labels);
            return new Dish((flour && risen) || word(BAKED, lower(labels)), word(KEPT, all));
        }

        private static boolean anyName(RecipeContent content, Pattern pattern) {
            return content.ingredients().stream().anyMatch(line -> pattern.matcher(lower(line.name())).matches());
        }

        private static boolean word(Pattern pattern, String text) {
            return Pattern.compile("(?<!\\p{L})(" + pattern.pattern() + ")(?!\\p{L})").matcher(text).find();
        }
    }

    static ScalingRule of(IngredientLine line, Dish dish) {
        if (line.scaling().isPresent()) {
            return line.scaling().get() == LineScaling.FIXED ? PINNED : LINEAR;
        }
        if (line.quantity().isEmpty() || line.recipe().isPresent()) {
            return LINEAR;
        }
        var name = lower(line.name()).strip();
        var all = lower(line.text() + " " + line.preparation().orElse("") + " " + line.note().orElse(""));
        if (SALT.matcher(name).matches() || isSpice(line, name)) {
            return dish.isDough || dish.isKept || CURING.matcher(all).find() ? LINEAR : SEASONING;
        }
        if (LEAVENER.matcher(name).matches()) {
            return LEAVENING;
        }
        if (FAT.matcher(name).matches() && (DEEP.matcher(all).find() || PANNED.matcher(all).find())) {
            return DEEP.matcher(all).find() || isPotful(line) ? FRYING_OIL : PAN_FAT;
        }
        if (WATER.matcher(name).matches() && BOILED.matcher(all).find()) {
            return BOILING_WATER;
        }
        if (EGG.matcher(name).matches() && line.unit().map(PIECES::contains).orElse(true)) {
            return WHOLE_EGGS;
        }
        return TASTED.matcher(all).find() ? TO_TASTE : LINEAR;
    }

    /** Out of a jar; fresh chillies and whole peppers are vegetables. */
    private static boolean isSpice(IngredientLine line, String name) {
        boolean little = line.unit().map(unit -> SPOONED.contains(unit)
                || (unit.equals("g") && line.quantity().orElseThrow().compareTo(BigDecimal.valueOf(
                        MOST_SPICE_GRAMS)) <= 0))
                .orElse(false);
        return little && SPICE.matcher(name).matches();
    }

    private static boolean isPotful(IngredientLine line) {
        return line.unit()
                .flatMap(Measure::of)
                .filter(measure -> measure.dimension() == Measure.Dimension.VOLUME)
                .map(measure -> measure.inBase(line.quantity().orElseThrow()))
                .filter(milliliters -> milliliters.compareTo(BigDecimal.valueOf(LEAST_POTFUL_ML)) >= 0)
                .isPresent();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

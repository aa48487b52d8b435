package dev.galley.domain.food.match;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Words that say little about which food it is, or in which state it is. */
final class Vocabulary {
    /** Said of any food, and never part of what it is. */
    private static final String NOISE = """
            good quality best ripe organic freshly large small medium big extra baby-sized jumbo thick thin thinly
            finely coarsely roughly lightly firmly packed heaped level generous about approximately each your favorite
            favourite choice such like plus more few some optional fine coarse flaky cold warm hot room temperature
            lukewarm boiling chilled softened melted beaten store-bought homemade bought premium quality ready
            available needed required only well very any kind type brand bite size sized piece pieces chunk chunks
            handful bunch sprig sprigs clove cloves slice slices cut cuts diced chopped sliced peeled trimmed crushed
            cubed halved quartered washed rinsed pitted seeded deseeded cored shelled torn rolled divided bottled
            supermarket local seasonal free-range pastured wild-caught grass-fed new young tender juicy plump kosher
            neutral real pourable just flesh pulp stem stems leftover undyed pure natural regular standard plain preferably frais bio bien mûr reif
            groß klein edelsüß rosenscharf fresco fresca frescas maduro bem gran grande pequeño
            """;
    /** They choose among the kinds of a food, and matter less than what it is. */
    private static final String SOFT = """
            boneless skinless bone-in skin-on skin bone lean fatty whole fresh raw uncooked unsalted salted unsweetened
            sweetened low reduced fat sodium light full virgin extra-virgin dry long short grain round flat leaf curly
            baby mature mild strong sharp soft firm hard red green yellow white brown black golden purple orange
            italian french greek english american spanish mexican chinese thai japanese indian turkish korean
            smooth crunchy creamy granulated caster superfine powdered confectioners unbleached bleached pasteurized
            center centre loin middle rolled quick instant active frozen canned tinned jarred dried ground minced
            shredded grated smoked cooked roasted toasted blanched flaked slivered sliced ripened cured pickled
            flake flakes boiled steamed grilled braised fried poached baked roast parboiled aged sheet drained bulb stalk stick head root floret tip fillet filet steak
            """;
    /** Of a name, these are what is meant where nothing is said. */
    private static final String USUAL = """
            raw fresh uncooked unprepared plain whole all purpose common regular ripe variety commercial varieties
            unspecified ns as to edible portion without added salt includes food distribution program usda commodity
            unenriched enriched
            """;
    /** Other than as it grows or is sold first: not meant unless something says so. */
    private static final String STATES = """
            candied glazed pickled canned tinned dried dehydrated frozen smoked
            powder powdered juice jarred sweetened syrup flavored flavoured salted cured creamed instant prepared
            reconstituted condensed evaporated breaded microwaved drained flour oil sauce soup substitute imitation
            vegetarian vegan meatless mix freeze light reduced low free nonfat baby
            """;

    private static final String COOKED = """
            cooked boiled steamed roasted roast baked grilled broiled braised stewed fried poached simmered sauteed
            sautéed seared toasted scrambled microwaved prepared gekocht gekochte cuit cocido cozido
            """;
    /** Of these, somebody has to have said them of a name that lacks them. */
    private static final String ASKED = """
            cooked boiled roasted dried canned tinned frozen smoked ground minced pickled powder powdered juice
            sun-dried
            """;

    /** What is known of a word. */
    enum Sense {
        NOISE, SOFT, USUAL, STATE, COOKED, ASKED
    }

    private static final Set<Sense> UNKNOWN = EnumSet.noneOf(Sense.class);
    private static final Set<Sense> NUMBER = EnumSet.of(Sense.NOISE);

    private final Map<String, Set<Sense>> senses = new HashMap<>();

    Vocabulary(Function<String, List<String>> fold) {
        add(NOISE, Sense.NOISE, fold);
        add(SOFT, Sense.SOFT, fold);
        add(USUAL, Sense.USUAL, fold);
        add(STATES, Sense.STATE, fold);
        add(COOKED, Sense.COOKED, fold);
        add(ASKED, Sense.ASKED, fold);
    }

    private void add(String words, Sense sense, Function<String, List<String>> fold) {
        for (var word : words.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                fold.apply(word)
                        .forEach(it -> senses.computeIfAbsent(it, _ -> EnumSet.noneOf(Sense.class)).add(sense));
            }
        }
    }

    /** All at once, as thousands of words are judged for a line. */
    Set<Sense> senses(String word) {
        var known = senses.get(word);
        if (known != null) {
            return known;
        }
        return isNumber(word) ? NUMBER : UNKNOWN;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isNoise(String word) {
        return senses(word).contains(Sense.NOISE) || isNumber(word);
    }

    boolean isSoft(String word) {
        return senses(word).contains(Sense.SOFT);
    }

    /** Whether a food is another one without it: dried shiitake are no mushrooms fresh from the wood. */
    boolean isAsked(String word) {
        return senses(word).contains(Sense.ASKED);
    }
}

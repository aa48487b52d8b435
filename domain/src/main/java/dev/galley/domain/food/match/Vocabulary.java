package dev.galley.domain.food.match;

import java.util.HashSet;
import java.util.List;
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

    private final Set<String> noise;
    private final Set<String> soft;
    private final Set<String> usual;
    private final Set<String> states;
    private final Set<String> cooked;
    private final Set<String> asked;

    Vocabulary(Function<String, List<String>> fold) {
        noise = folded(NOISE, fold);
        soft = folded(SOFT, fold);
        usual = folded(USUAL, fold);
        states = folded(STATES, fold);
        cooked = folded(COOKED, fold);
        asked = folded(ASKED, fold);
    }

    private static Set<String> folded(String words, Function<String, List<String>> fold) {
        var all = new HashSet<String>();
        for (var word : words.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                all.addAll(fold.apply(word));
            }
        }
        return Set.copyOf(all);
    }

    boolean isNoise(String word) {
        return noise.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    boolean isSoft(String word) {
        return soft.contains(word);
    }

    boolean isUsual(String word) {
        return usual.contains(word);
    }

    boolean isState(String word) {
        return states.contains(word);
    }

    boolean isCooked(String word) {
        return cooked.contains(word);
    }

    /** Whether a food is another one without it: dried shiitake are no mushrooms fresh from the wood. */
    boolean isAsked(String word) {
        return asked.contains(word);
    }
}

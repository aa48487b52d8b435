package dev.galley.domain.food.match;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a cook calls a food: what it is, what matters less, and how else it may be said. */
public final class Phrases {
    private static final double SOFT_WEIGHT = 0.4;
    private static final double NOISE_WEIGHT = 0.05;
    private static final int MOST_WORDS = 12;
    private static final Set<String> OPENERS = Set.of("in", "with", "from", "w");
    private static final Set<Language> NOUN_FIRST = Set.of(Language.ES, Language.FR, Language.PT);
    /** What a preparation tells of the food as it is bought; all else the cook does later. */
    private static final Set<String> TELLING = Set.of(
            "cooked", "boiled", "steamed", "roasted", "dried", "frozen", "thawed", "smoked", "ground", "minced",
            "canned", "tinned", "pickled", "cured", "poached", "grilled", "hard-boiled", "desiccated", "drained",
            "leftover", "toasted", "parboiled", "blanched");
    private static final Map<String, String> ABROAD = abroad();
    private static final Set<String> CANNED = Set.of("can", "jar");

    private static final Pattern WITH_SKIN = Pattern.compile("\\b(skin[- ]on|bone[- ]in|with skin)\\b");
    private static final Pattern IN_OIL = Pattern.compile("\\bin (olive |sunflower |vegetable )?oil\\b");
    private static final Pattern JUICE = Pattern.compile("(freshly squeezed )?juice( of| only)?|juiced");
    /** {@code jus d'un}, {@code el zumo de}; a lemon's juice is one word in German. */
    private static final Pattern JUICE_ABROAD = Pattern.compile(
            "(?:(?:le|el|o) )?(jus|zumo|jugo|suco|sumo)( d[e']?\\s*(une?|uma?)?)?");
    private static final Pattern ZEST = Pattern.compile(
            "((finely |freshly )?grated )?(zest|rind|peel)( of| only)?|zested");
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*|\\s+(and|und|et|y|e|&)\\s+|\\s*&\\s*|\\s*/\\s*");

    private final Function<String, List<String>> fold;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    /** @param fold the folded words of a text in order; the same that names of foods are folded with */
    public Phrases(Function<String, List<String>> fold) {
        this.fold = fold;
        this.vocabulary = new Vocabulary(fold);
        this.synonyms = new Synonyms(fold);
    }

    private static Map<String, String> abroad() {
        var words = new HashMap<String, String>();
        Stream.of(
                "cooked: gekocht gekochte gekochter gekochtes gekochten cuit cuite cuits cuites cocido cocida cocidos",
                "cooked: cocidas cozido cozida cozidos cozidas",
                "dried: getrocknet getrocknete getrockneter séché séchée séchés séchées seco seca secos secas",
                "frozen: tiefgekühlt tiefgekühlte gefroren surgelé surgelée surgelés surgelées congelado congelada",
                "frozen: congelados congeladas", "smoked: geräuchert geräucherter geräucherte fumé fumée fumés fumées",
                "smoked: ahumado ahumada defumado defumada", "minced: picada picado moída moído haché hachée",
                "drained: abgetropft égoutté égouttée égouttés escurrido escurridos escorrido")
                .forEach(row -> {
                    int colon = row.indexOf(':');
                    for (var word : row.substring(colon + 2).split(" ", -1)) {
                        words.put(word, row.substring(0, colon));
                    }
                });
        return Map.copyOf(words);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All ways to say it, as written first; none where the phrase has no word. */
    public List<Wording> read(FoodPhrase phrase) {
        var name = part(phrase);
        var words = limited(fold.apply(name));
        if (words.isEmpty()) {
            return List.of();
        }
        var hints = hints(phrase);
        var wordings = new ArrayList<Wording>();
        var telling = words.stream().filter(word -> !vocabulary.isNoise(word)).toList();
        var core = telling.isEmpty() ? words : telling;
        var written = wording(words, core, name, hints, phrase.language(), false);
        wordings.add(written);
        var others = new LinkedHashSet<List<String>>();
        synonyms.rewritten(words).ifPresent(others::add);
        synonyms.rewritten(core).ifPresent(others::add);
        var one = first(name);
        if (!one.isEmpty()) {
            others.add(limited(one));
            synonyms.rewritten(one).ifPresent(others::add);
        }
        var bare = core.stream().filter(word -> !vocabulary.isSoft(word)).toList();
        if (!bare.isEmpty() && bare.size() < core.size()) {
            synonyms.rewritten(bare).map(meant -> withSoft(meant, core)).ifPresent(others::add);
        }
        for (var other : others) {
            var kept = other.stream().filter(word -> !vocabulary.isNoise(word)).toList();
            wordings.add(wording(other, kept.isEmpty() ? other : kept, "", hints, phrase.language(), true));
        }
        return wordings;
    }

    /** The juice of a lemon is lemon juice, and its zest lemon zest; both together are the lemon. */
    private static String part(FoodPhrase phrase) {
        var done = phrase.preparation().orElse("");
        var name = withoutBrackets(phrase.name());
        if (JUICE.matcher(done).matches()) {
            return name + " juice";
        }
        var abroad = JUICE_ABROAD.matcher(done);
        if (abroad.find() && abroad.end() == done.length()) {
            return abroad.group(1) + " de " + name;
        }
        return ZEST.matcher(done).matches() ? name + " zest" : name;
    }

    /** The first of several things: of {@code mint, dill and chervil} the mint. */
    private List<String> first(String name) {
        var parts = LIST.split(name, 2);
        return parts.length > 1 && !parts[0].isBlank() ? fold.apply(parts[0]) : List.of();
    }

    private List<String> withSoft(List<String> meant, List<String> core) {
        var all = new LinkedHashSet<String>();
        core.stream().filter(vocabulary::isSoft).forEach(all::add);
        all.addAll(meant);
        return List.copyOf(all);
    }

    /** For words that are written in several ways, the others, each as near as 1. */
    public Map<String, Map<String, Double>> spellings() {
        return synonyms.spellings();
    }

    private Wording wording(
            List<String> words, List<String> core, String name, Set<String> hints, Language language,
            boolean rewritten) {
        var terms = new ArrayList<Wording.Term>();
        var head = head(core, name, language);
        for (var word : words) {
            boolean noise = !core.contains(word);
            double weight = noise ? NOISE_WEIGHT : vocabulary.isSoft(word) && !word.equals(head) ? SOFT_WEIGHT : 1;
            terms.add(new Wording.Term(word, weight));
        }
        return new Wording(terms, hints, head, rewritten);
    }

    /** The last word that is not said of many foods; before "in" and "with"; the first in Romance languages. */
    private String head(List<String> core, String name, Language language) {
        var before = core;
        var plain = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+", -1));
        for (int i = 1; i < plain.size(); i++) {
            if (OPENERS.contains(plain.get(i))) {
                var opening = fold.apply(String.join(" ", plain.subList(0, i)));
                var kept = core.stream().filter(opening::contains).toList();
                before = kept.isEmpty() ? core : kept;
                break;
            }
        }
        var nouns = before.stream().filter(word -> !vocabulary.isSoft(word)).toList();
        var among = nouns.isEmpty() ? before : nouns;
        return NOUN_FIRST.contains(language) ? among.getFirst() : among.getLast();
    }

    private Set<String> hints(FoodPhrase phrase) {
        var hints = new LinkedHashSet<String>();
        phrase.preparation().ifPresent(done -> {
            for (var word : done.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
                var english = ABROAD.getOrDefault(word, word);
                if (TELLING.contains(english)) {
                    hints.addAll(fold.apply(word));
                    hints.addAll(fold.apply(english));
                }
            }
        });
        phrase.preparation()
                .filter(done -> WITH_SKIN.matcher(done).find())
                .ifPresent(_ -> hints.addAll(fold.apply("skin bone-in skin-on")));
        phrase.preparation().filter(done -> IN_OIL.matcher(done).find()).ifPresent(_ -> hints.addAll(fold.apply(
                "oil")));
        phrase.unit().filter("cube"::equals).ifPresent(cube -> hints.addAll(fold.apply(cube))); // of stock
        if (phrase.unit().filter(CANNED::contains).isPresent() || hints.contains("drained")) {
            hints.addAll(fold.apply("canned Dose conserve lata enlatado"));
        }
        return hints;
    }

    private static List<String> limited(List<String> words) {
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static String withoutBrackets(String name) {
        int open = name.indexOf('(');
        return open > 0 ? name.substring(0, open) : name;
    }
}

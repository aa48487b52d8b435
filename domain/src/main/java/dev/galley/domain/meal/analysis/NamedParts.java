package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Language;
import java.util.regex.Pattern;

/** Whether words that a person says of a meal mean an item, and not something in it or about it. */
final class NamedParts {
    private static final Pattern WITH = Pattern.compile(
            "(?<![\\p{L}])(?:with|in|on|of|mit|im|vom|von|auf|con|en|sobre|avec|dans|au|aux|sur|com|no|na|em)(?![\\p{L}])");
    private static final Pattern AND = Pattern.compile("(?<![\\p{L}])(?:and|und|y|e|et)(?![\\p{L}])");

    private NamedParts() {}

    /** As {@link NameLikeness}, and 0 where the words are of another thing than the name. */
    static double likeness(String words, String name, Language language, boolean strictly) {
        boolean compounds = language == Language.DE;
        double whole = NameLikeness.of(words, name, compounds);
        boolean isAll = NameLikeness.covers(name, words, compounds) && NameLikeness.covers(words, name, compounds);
        if (isAll || whole < NameLikeness.SAME) {
            return whole;
        }
        var said = first(words, language);
        var named = first(name, language);
        if (AND.matcher(NameLikeness.folded(name)).find() && !NameLikeness.covers(name, words, compounds)) {
            return 0; // one part of a dish is not the dish
        }
        if (NameLikeness.of(said, named, compounds) < NameLikeness.SAME) {
            return 0;
        }
        return strictly && !NameLikeness.covers(said, named, compounds) && !isOfIts(said, named, language) ? 0 : whole;
    }

    /** "Coffee" of "coffee with milk", "sugar" of "sugar in the coffee". */
    private static String first(String name, Language language) {
        var folded = NameLikeness.folded(name);
        if (language == Language.JA || language == Language.ZH) {
            return folded;
        }
        var found = WITH.matcher(folded);
        return found.find() && found.start() > 0 ? folded.substring(0, found.start()).strip() : folded;
    }

    /** Whether words that say more begin or end with what is meant, as the language does. */
    private static boolean isOfIts(String said, String named, Language language) {
        return switch (language) {
            case EN, DE -> NameLikeness.covers(said.substring(said.lastIndexOf(' ') + 1), named,
                    language == Language.DE);
            case ES, FR, PT -> NameLikeness.covers((said + " ").substring(0, (said + " ").indexOf(' ')), named, false);
            case JA, ZH -> said.endsWith(named);
        };
    }
}

package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Language;

/**
 * Finds allergens and broken diets in the names of foods: simple foods, what is made of them, and dishes that hold them.
 * Longer names win ("coconut milk" over "milk"), German compounds are taken apart, "without nuts" and "vegan butter" take
 * back what the words beside them say. A name that nobody taught it gives nothing away, which is not the same as being free
 * of something.
 */
public final class FoodNames {
    /** Longer texts are no names, and are read no further. */
    private static final int LONGEST = 500;

    private FoodNames() {}

    /** What a name gives away, in the words of this language, and of English where it has none of its own. */
    public static Hints in(String name, Language language) {
        var text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        var hints = Hints.NONE;
        if (Scripts.hasUnparted(text)) {
            if (language == Language.JA || language == Language.ZH) {
                hints = hints.and(Hints.oneOf(UnpartedText.read(text, language)));
            } else {
                hints = hints.and(Hints.oneOf(UnpartedText.read(text, Language.JA)))
                        .and(Hints.oneOf(UnpartedText.read(text, Language.ZH)));
            }
        }
        if (Scripts.hasLetters(text)) {
            boolean unparted = language == Language.JA || language == Language.ZH;
            hints = hints.and(Hints.oneOf(PartedText.read(text, unparted ? Language.EN : language)));
        }
        return hints;
    }

    /** Another one as soon as a name means something else, so that what was found by the old ones can be found anew. */
    public static String edition() {
        return Vocabulary.edition();
    }

    /** How many names it knows, over all languages. */
    public static int size() {
        return Vocabulary.size();
    }

}

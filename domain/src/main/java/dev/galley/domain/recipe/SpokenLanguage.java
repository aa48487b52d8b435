package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which of the seven languages a recipe is written: by its script, else by the little words that only one of them has. */
public final class SpokenLanguage {
    private static final int MOST_CHARACTERS = 20_000;
    private static final Map<Language, Set<String>> LITTLE_WORDS = Map.of(
            Language.EN, Set.of("the", "and", "with", "until", "for", "into", "cup", "cups", "of", "to"),
            Language.DE, Set.of("und", "die", "der", "das", "mit", "dem", "den", "ein", "eine", "zum", "lassen",
                    "geben"),
            Language.FR, Set.of("et", "le", "les", "dans", "avec", "pour", "du", "des", "une", "puis"),
            Language.ES, Set.of("y", "el", "los", "las", "con", "hasta", "una", "por", "al", "del"),
            Language.PT, Set.of("e", "o", "os", "com", "até", "uma", "em", "ao", "do", "não"));

    private SpokenLanguage() {}

    /** Empty where the text does not show it. */
    public static Optional<Language> of(CharSequence whole) {
        var text = whole.subSequence(0, Math.min(MOST_CHARACTERS, whole.length())).toString();
        boolean kana = text.codePoints().anyMatch(c -> isOf(c, Character.UnicodeScript.HIRAGANA)
                || isOf(c, Character.UnicodeScript.KATAKANA));
        if (kana) {
            return Optional.of(Language.JA);
        }
        if (text.codePoints().anyMatch(c -> isOf(c, Character.UnicodeScript.HAN))) {
            return Optional.of(Language.ZH);
        }
        var seen = new EnumMap<Language, Integer>(Language.class);
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            LITTLE_WORDS.forEach((language, words) -> {
                if (words.contains(word)) {
                    seen.merge(language, 1, Integer::sum);
                }
            });
        }
        var best = seen.entrySet().stream().max(Map.Entry.comparingByValue());
        return best.filter(found -> found.getValue() >= 3
                && seen.values().stream().filter(count -> count.equals(found.getValue())).count() == 1)
                .map(Map.Entry::getKey);
    }

    private static boolean isOf(int character, Character.UnicodeScript script) {
        return Character.UnicodeScript.of(character) == script;
    }
}

package dev.galley.http.server;

import dev.galley.domain.kernel.Language;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What refusals are called in other languages than English, in which they are made. Of each code there is one sentence, where
 * the English may be more precise; what is wrong with a field is looked up by its English words, in which numbers and names are
 * gaps. What is not found stays English.
 */
final class Phrasebook {
    /** Nothing that is made of a person's words is searched for long. */
    private static final int LONGEST = 1_000;

    private static final String ANYTHING = "(.+)";
    private static final String NUMBER = "(-?\\d[^\\s,;:]*)";
    private static final String WORD = "([^\\s,;:]+)";
    /** A limit is one word, lest a longer sentence that begins alike be told by halves; most are numbers. */
    private static final Map<String, String> GAPS = Map.of(
            "least", NUMBER, "most", NUMBER, "step", NUMBER, "limit", WORD, "first", WORD);

    /** @param english with a group for each gap */
    private record Phrase(String key, Pattern english, List<String> gaps, int letters) {
        static Phrase of(String key, String english) {
            var pattern = new StringBuilder();
            int letters = 0;
            int from = 0;
            var gap = Words.GAP.matcher(english);
            while (gap.find()) {
                pattern.append(Pattern.quote(english.substring(from, gap.start()))).append(GAPS.getOrDefault(gap.group(
                        1), ANYTHING));
                letters += gap.start() - from;
                from = gap.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            letters += english.length() - from;
            var gaps = Words.GAP.matcher(english).results().map(it -> it.group(1)).toList();
            return new Phrase(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), gaps, letters);
        }

        Map<String, String> filled(Matcher found) {
            var filled = new HashMap<String, String>();
            for (int i = 0; i < gaps.size(); i++) {
                filled.put(gaps.get(i), found.group(i + 1));
            }
            return filled;
        }
    }

    private static final Words REFUSALS = Words.beside(
            Phrasebook.class, "refusals", EnumSet.complementOf(EnumSet.of(Language.EN)));
    private static final Words DETAILS = Words.beside(Phrasebook.class, "details", EnumSet.allOf(Language.class));

    /** Those with the most words of their own first: "at most 3 values" before "at most 3". */
    private static final List<Phrase> PHRASES = DETAILS.all(Language.EN).entrySet().stream()
            .map(phrase -> Phrase.of(phrase.getKey(), phrase.getValue()))
            .sorted(Comparator.comparingInt(Phrase::letters).reversed().thenComparing(Phrase::key))
            .toList();

    private Phrasebook() {}

    /**
     * What a refusal of this code is.
     *
     * @param said in English
     */
    static String message(String code, String said, Language language) {
        return language == Language.EN ? said : REFUSALS.find(language, code, Map.of("said", said)).orElse(said);
    }

    /**
     * What is wrong with a field.
     *
     * @param said in English
     */
    static String detail(String said, Language language) {
        return language == Language.EN || said.length() > LONGEST
                ? said
                : PHRASES.stream().flatMap(it -> known(it, said, language).stream()).findFirst().orElse(said);
    }

    private static Optional<String> known(Phrase phrase, String said, Language language) {
        var found = phrase.english.matcher(said);
        return found.matches()
                ? Optional.of(DETAILS.say(language, phrase.key, phrase.filled(found)))
                : Optional.empty();
    }
}

package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one language puts a meal right. Patterns are for folded text: small letters without accents.
 *
 * @param breaks what stands between clauses
 * @param names names of foods that hold words of the rules: they are read as one word
 * @param pairs rules that may reach over two clauses, tried before the others
 * @param rules tried in order
 * @param bare a food alone, without its article
 * @param it words for what was spoken of, or for the meal
 * @param all words for the whole meal
 * @param verbs words that make a clause one of its own, and no name of a food
 * @param figures words that say how many times as much
 * @param ofIt so many times as much of what is there: no words for what was there too
 * @param amounts words that say how much
 * @param judged what is said of a food and is none: "fine", "very good"
 * @param contrast what sets a clause off against the one before
 * @param joins what may join a food to those before it
 * @param counted a food that is counted or weighed, as something that was there
 * @param factors what the words of a factor mean, the longer first
 */
record CorrectionWords(
        Pattern breaks,
        Pattern names,
        List<Rule> pairs,
        List<Rule> rules,
        Pattern bare,
        Pattern it,
        Pattern all,
        Pattern verbs,
        Pattern figures,
        Pattern ofIt,
        Pattern amounts,
        Pattern judged,
        Pattern contrast,
        Pattern joins,
        Pattern counted,
        Map<Pattern, Interval> factors) {
    enum Kind {
        REMOVE, SCALE,
        /** As SCALE, by what was not eaten. */
        LEAVE, MEASURE, REPLACE, ADD
    }

    /**
     * @param pattern of all of a clause. It names the item {@code t}, a factor {@code f}, an amount {@code a}, the amount that
     *     it was not {@code b}, another food {@code o} and its count {@code n}
     */
    record Rule(Kind kind, Pattern pattern) {
        /** Where the group is, and has matched. */
        Optional<String> group(Matcher found, String clause, String name) {
            if (!pattern.namedGroups().containsKey(name) || found.start(name) < 0) {
                return Optional.empty();
            }
            return Optional.of(clause.substring(found.start(name), found.end(name)).strip()).filter(it -> !it
                    .isEmpty());
        }
    }

    static CorrectionWords of(Language language) {
        var words = Known.ALL.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no words in " + language);
        }
        return words;
    }

    /** How many times as much these words say; empty where they say nothing of the kind. */
    Optional<Interval> factor(String words) {
        var percent = PERCENT.matcher(words);
        if (percent.find()) {
            return Optional.of(Double.parseDouble(percent.group(1)) / 100)
                    .filter(it -> it > 0 && it <= 10)
                    .map(Interval::exactly);
        }
        var times = TIMES.matcher(words);
        if (times.find()) {
            return Optional.of(Double.parseDouble(times.group(1).replace(',', '.')))
                    .filter(it -> it > 0 && it <= 20)
                    .map(Interval::exactly);
        }
        return factors.entrySet().stream()
                .filter(it -> it.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static final Pattern PERCENT = Pattern.compile(
            "(\\d{1,3}) ?(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento)");
    private static final Pattern TIMES = Pattern.compile(
            "(\\d{1,2}(?:[.,]\\d)?) ?(?:x|times|mal|fois|veces|vezes|倍)(?![a-z])");

    /** More and less say a direction, not how far: the widths are ours. The names are those of the vocabularies. */
    private static final Map<String, Interval> FACTORS = new LinkedHashMap<>();

    static {
        FACTORS.put("one-and-half", Interval.exactly(1.5));
        FACTORS.put("two-thirds", Interval.exactly(2 / 3.0));
        FACTORS.put("three-quarters", Interval.exactly(0.75));
        FACTORS.put("half", Interval.exactly(0.5));
        FACTORS.put("double", Interval.exactly(2));
        FACTORS.put("triple", Interval.exactly(3));
        FACTORS.put("third", Interval.exactly(1 / 3.0));
        FACTORS.put("quarter", Interval.exactly(0.25));
        FACTORS.put("bit-more", new Interval(1.05, 1.15, 1.4));
        FACTORS.put("much-more", new Interval(1.4, 2, 3));
        FACTORS.put("bit-less", new Interval(0.7, 0.85, 0.95));
        FACTORS.put("much-less", new Interval(0.2, 0.4, 0.7));
        FACTORS.put("more", new Interval(1.05, 1.3, 1.8));
        FACTORS.put("less", new Interval(0.4, 0.7, 0.95));
    }

    /** @param words by the names of factors, what says them */
    static Map<Pattern, Interval> factors(Map<String, String> words) {
        var factors = new LinkedHashMap<Pattern, Interval>();
        FACTORS.forEach((name, factor) -> {
            var said = words.get(name);
            if (said == null) {
                throw new IllegalArgumentException("no word for " + name);
            }
            factors.put(Pattern.compile(said), factor);
        });
        return factors;
    }

    /** Lines of {@code name = words}; a line that begins with a blank goes on with the one before. */
    static Map<String, String> vocabulary(String lines) {
        var words = new LinkedHashMap<String, String>();
        for (var line : lines.replaceAll("\\n +", "").lines().toList()) {
            var parts = line.split(" += ?", 2);
            words.put(parts[0], parts[1]);
        }
        return words;
    }

    /** Commas and full stops between digits belong to a number. */
    static Pattern breaks(String conjunctions) {
        return Pattern.compile("(?:[.,](?!\\d)|[;!?¿¡\\n、，。；！？…]|(?<=\\s)(?:" + conjunctions + ")(?=\\s))+");
    }

    /** Made when first asked for, after the constants above. */
    private static final class Known {
        private static final Map<Language, CorrectionWords> ALL = new EnumMap<>(Language.class);

        static {
            for (var language : Language.values()) {
                ALL.put(language, switch (language) {
                    case EN -> GermanicCorrections.english();
                    case DE -> GermanicCorrections.german();
                    case ES -> RomanceCorrections.spanish();
                    case FR -> RomanceCorrections.french();
                    case PT -> RomanceCorrections.portuguese();
                    case JA -> HanCorrections.japanese();
                    case ZH -> HanCorrections.chinese();
                });
            }
        }
    }
}

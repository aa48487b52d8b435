package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one language puts a meal right. Patterns are for folded text: small letters without accents.
 *
 * @param breaks what stands between clauses
 * @param rules tried in order; a pattern names the item {@code t}, a factor {@code f}, an amount {@code a}, another food
 *     {@code o}
 * @param itWas {@code it was <o>}
 * @param butNot {@code not <t>}
 * @param butWas {@code but <o>}
 * @param bare a food alone, without its article
 * @param verbs words that make a clause one of its own
 * @param factors what the words of a factor mean, the longer first
 */
record CorrectionWords(
        Pattern breaks,
        List<Rule> rules,
        Pattern itWas,
        Pattern butNot,
        Pattern butWas,
        Pattern bare,
        Pattern verbs,
        Map<Pattern, Interval> factors) {
    enum Kind {
        REMOVE, SCALE, MEASURE, REPLACE, ADD
    }

    record Rule(Kind kind, Pattern pattern) {}

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

    static final Interval HALF = Interval.exactly(0.5);
    static final Interval THIRD = Interval.exactly(1 / 3.0);
    static final Interval TWO_THIRDS = Interval.exactly(2 / 3.0);
    static final Interval QUARTER = Interval.exactly(0.25);
    static final Interval THREE_QUARTERS = Interval.exactly(0.75);
    static final Interval DOUBLE = Interval.exactly(2);
    static final Interval TRIPLE = Interval.exactly(3);
    /** More and less say a direction, not how far: the widths are ours. */
    static final Interval MORE = new Interval(1.05, 1.3, 1.8);
    static final Interval BIT_MORE = new Interval(1.05, 1.15, 1.4);
    static final Interval MUCH_MORE = new Interval(1.4, 2, 3);
    static final Interval LESS = new Interval(0.4, 0.7, 0.95);
    static final Interval BIT_LESS = new Interval(0.7, 0.85, 0.95);
    static final Interval MUCH_LESS = new Interval(0.2, 0.4, 0.7);

    static Rule rule(Kind kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern));
    }

    /** Pairs of words and what they mean. */
    static Map<Pattern, Interval> factors(Object... pairs) {
        var factors = new LinkedHashMap<Pattern, Interval>();
        for (int i = 0; i < pairs.length; i += 2) {
            factors.put(Pattern.compile((String) pairs[i]), (Interval) pairs[i + 1]);
        }
        return factors;
    }

    /** A number in digits, with a unit that Galley's parser knows in this language. */
    static String amount(String units) {
        return "(?<a>\\d{1,4}(?:[.,/]\\d{1,3})? ?(?:" + units + "))";
    }

    /** Commas and full stops between digits belong to a number. */
    static Pattern breaks(String conjunctions) {
        return Pattern.compile("(?iu)(?:[.,](?!\\d)|[;!?\\n、，。；！？]|(?<=\\s)(?:" + conjunctions + ")(?=\\s))+");
    }

    private static CorrectionWords english() {
        var f = "(?<f>(?:only |just |about |more like |actually )*(?:(?:a )?half|double|twice|triple|(?:a |one )?third|"
                + "two thirds|(?:a |one )?quarter|three quarters|\\d{1,3} ?(?:%|percent)|\\d{1,2}(?:\\.\\d)? ?(?:x|times)))";
        var more = "(?<f>(?:(?:a (?:bit|little)|slightly|much|a lot|way) )?(?:more|less|bigger|smaller|larger|fewer))";
        var units = "g|gr|grams?|kg|ml|oz|ounces?|cups?|tbsp|tablespoons?|tsp|teaspoons?|slices?|pieces?";
        var of = "(?: (?:of )?(?:that|it|this)| as (?:much|many|big)(?: as that)?| (?:of )?the (?:amount|size))?";
        var t = "(?:the |my |that )?(?<t>[^0-9]{2,60}?)";
        return new CorrectionWords(
                breaks("and|but"),
                List.of(
                        rule(Kind.REPLACE,
                                "(?:i had |it was |there was )?(?<o>.{2,60}?) (?:instead of|rather than) (?:the )?(?<t>.{2,60})"),
                        rule(Kind.REPLACE,
                                "(?:replace|change|swap) (?:the )?(?<t>.{2,60}?) (?:with|to|for|by) (?<o>.{2,60})"),
                        rule(Kind.REPLACE, "it was(?:n't| not) (?:the )?(?<t>.{2,60}?) (?:it was) (?<o>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:there (?:was|is|were|are) |with |it had )?(?:no|not any|without(?: any| the)?) (?<t>.{2,60}?)(?: (?:in it|on it|at all|there))?"),
                        rule(Kind.REMOVE,
                                "(?:please )?(?:remove|delete|drop|leave out|take away|minus) (?:the )?(?<t>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:i |we )?(?:didn't|did not) (?:have|eat|use|take) (?:any |the )?(?<t>.{2,60})"),
                        rule(Kind.REMOVE,
                                "there (?:wasn't|weren't|was not|were not) any (?<t>.{2,60}?)(?: in it| on it)?"),
                        rule(Kind.SCALE, t + " (?:was|were|is|are) " + f + of),
                        rule(Kind.SCALE, "(?:there (?:was|were) |i (?:had|ate) )?" + f
                                + "(?: of)?(?: as (?:much|many))? (?:the |my |that )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, t + " (?:was|were|is|are) (?:actually )?" + more),
                        rule(Kind.SCALE, "(?:there (?:was|were) |i had )?" + more
                                + " (?:of the |the )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.MEASURE, t
                                + " (?:was|were|is|are|weighed) (?:only |just |about |more like |actually )*" + amount(
                                        units)),
                        rule(Kind.MEASURE, "(?:it was |there (?:was|were) |i had )?(?:only |just |about )*" + amount(
                                units) + " (?:of )?(?:the )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.ADD,
                                "(?:please )?(?:plus|add|also|and also|also add|with|i also had|i also ate|i forgot|there was also|there were also) (?:the )?(?<t>.{2,80})")),
                Pattern.compile("(?:it|that|this)(?: was|'s| is) (?:actually |really )?(?<o>[^0-9].{1,60}?)"),
                Pattern.compile("(?:it was(?:n't)? )?not (?:a |an |the |any )?(?<t>.{2,60})|(?!)"),
                Pattern.compile("(?:it was |rather )?(?<o>.{2,60})"),
                Pattern.compile("(?:the |or |nor |any )*(?<t>[^0-9]{2,60})"),
                Pattern.compile("\\b(?:was|were|is|are|had|have|not|more|less|half|double|i|it|please)\\b"),
                factors("two thirds", TWO_THIRDS, "three quarters", THREE_QUARTERS, "half", HALF, "double|twice",
                        DOUBLE,
                        "triple", TRIPLE, "third", THIRD, "quarter", QUARTER,
                        "(?:bit|little|slightly) (?:more|bigger|larger)", BIT_MORE,
                        "(?:much|lot|way) (?:more|bigger|larger)", MUCH_MORE,
                        "(?:bit|little|slightly) (?:less|smaller|fewer)", BIT_LESS,
                        "(?:much|lot|way) (?:less|smaller|fewer)", MUCH_LESS,
                        "more|bigger|larger", MORE, "less|smaller|fewer", LESS));
    }

    private static CorrectionWords german() {
        var f = "(?<f>(?:nur |etwa |eher )*(?:die halfte|halb so (?:viel|gross)|doppelt so (?:viel|viele|gross)|das doppelte|"
                + "ein drittel|zwei drittel|ein viertel|drei viertel|\\d{1,3} ?(?:%|prozent)|\\d{1,2} ?mal so viel))";
        var more = "(?<f>(?:(?:etwas|ein bisschen|viel|deutlich) )?(?:mehr|weniger|grosser|kleiner|größer))";
        var units = "g|gr|gramm|kg|ml|el|tl|essloffel|teeloffel|tassen?|scheiben?|stuck";
        var t = "(?:der |die |das |den |vom |mein |meine )?(?<t>[^0-9]{2,60}?)";
        return new CorrectionWords(
                breaks("und|aber|sondern"),
                List.of(
                        rule(Kind.REPLACE,
                                "(?:es war |das war )?(?<o>.{2,60}?) (?:statt|anstatt|anstelle von) (?:der |die |das |dem |den )?(?<t>.{2,60})"),
                        rule(Kind.REPLACE,
                                "(?:ersetze|tausche) (?:den |die |das )?(?<t>.{2,60}?) (?:durch|gegen) (?<o>.{2,60})"),
                        rule(Kind.REMOVE,
                                "(?:es war |es gab |da war |mit )?(?:keine?[nr]?|ohne) (?:die |den |das )?(?<t>.{2,60}?)(?: dabei| drin| drauf)?"),
                        rule(Kind.REMOVE, "(?:bitte )?(?:entferne|losche|streiche) (?:den |die |das )?(?<t>.{2,60})"),
                        rule(Kind.SCALE, t + " (?:war|waren|ist|sind) " + f + "(?: davon)?"),
                        rule(Kind.SCALE, f + " (?:vom |von der |von den |des |der )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.SCALE, "(?:nur )?(?<f>die halfte|das doppelte) (?<t>[^0-9]{2,60})"),
                        rule(Kind.SCALE, t + " (?:war|waren|ist|sind) " + more),
                        rule(Kind.SCALE, "(?:es war |es waren )?" + more + " (?<t>[^0-9]{2,60}?)"),
                        rule(Kind.MEASURE, t + " (?:war|waren|ist|sind|wog|wogen) (?:nur |etwa |ungefahr |eher )*"
                                + amount(units)),
                        rule(Kind.MEASURE, "(?:es waren? |nur |etwa )*" + amount(units)
                                + " (?:vom |von der )?(?<t>[^0-9]{2,60}?)"),
                        rule(Kind.ADD,
                                "(?:bitte )?(?:plus|dazu noch|auch noch|dazu|ausserdem|außerdem|noch|mit|zusatzlich) (?<t>.{2,80})")),
                Pattern.compile("(?:es|das) (?:war|waren|ist) (?<o>[^0-9].{1,60}?)"),
                Pattern.compile("(?:es war |das war )?(?:nicht|keine?[nr]?) (?:der |die |das )?(?<t>.{2,60})"),
                Pattern.compile("(?:es war )?(?<o>.{2,60})"),
                Pattern.compile("(?:der |die |das |den |keine? )*(?<t>[^0-9]{2,60})"),
                Pattern.compile("\\b(?:war|waren|ist|sind|hatte|nicht|mehr|weniger|halb|ich|es|bitte)\\b"),
                factors("zwei drittel", TWO_THIRDS, "drei viertel", THREE_QUARTERS, "halfte|halb", HALF, "doppelt",
                        DOUBLE,
                        "drittel", THIRD, "viertel", QUARTER,
                        "(?:etwas|bisschen) (?:mehr|gro)", BIT_MORE, "(?:viel|deutlich) (?:mehr|gro)", MUCH_MORE,
                        "(?:etwas|bisschen) (?:weniger|kleiner)", BIT_LESS,
                        "(?:viel|deutlich) (?:weniger|kleiner)", MUCH_LESS,
                        "mehr|grosser|größer", MORE, "weniger|kleiner", LESS));
    }

    /** Made when first asked for, after the constants above. */
    private static final class Known {
        private static final Map<Language, CorrectionWords> ALL = new EnumMap<>(Language.class);

        static {
            for (var language : Language.values()) {
                ALL.put(language, switch (language) {
                    case EN -> english();
                    case DE -> german();
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

package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.ADD;
import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.LEAVE;
import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.MEASURE;
import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.REMOVE;
import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.REPLACE;
import static dev.galley.domain.meal.analysis.CorrectionWords.Kind.SCALE;

import dev.galley.domain.meal.analysis.CorrectionWords.Kind;
import dev.galley.domain.meal.analysis.CorrectionWords.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the languages that put blanks between words have in common: the same rules, each with its own words.
 *
 * <p>In a rule <code>{was}</code> stands for one of the language's words of that name, and <code>{was_}</code> for one with
 * the blank after it. All repetition is bounded, so that a clause of bounded length costs bounded time.
 */
final class CorrectionGrammar {
    /** A food that the meal has; an amount is no part of it. */
    private static final String ITEM = "[^0-9.,;:]{2,50}?";
    /** A food with or without an amount: a comma in it stands between digits. */
    private static final String FOOD = "(?:[^.,;:]|[.,](?=\\d)){2,60}?";

    private static final List<Line> PAIRS = List.of(
            new Line(MEASURE, "(?:{t} )?{wasnot_}{b}{sep}{but_}?{only_}{0,2}{a}"),
            new Line(MEASURE, "(?:{t} )?{was_}{only_}{0,2}{a}{sep}{not_}{b}"),
            new Line(SCALE, "(?:{t} )?{wasnot_}{times}{that}{sep}{but_}?{only_}{0,2}{f}{that}"),
            new Line(SCALE, "{t} {was_}{only_}{0,2}{f}{that}{sep}{not_}{times}{that}"),
            new Line(SCALE, "{only_}?{ate_}{only_}{0,2}{f}{that}{sep}{not_}(?:{times}{that}|{all})"),
            new Line(REPLACE, "{wasno_}{t}{sep}{hard_}{o}"),
            // "no butter, but two eggs" makes no eggs of the butter
            new Line(REPLACE, "{wasno_}{t}{sep}{but_}(?!{yes_}?{count}(?![a-z])){o}"),
            new Line(REPLACE, "{t} {was_}{o}{sep}{not_}" + ITEM),
            new Line(REPLACE, "{itwas_}?{o}(?: {trail})?{sep}{not_}{t}"),
            new Line(REPLACE, "{instead_}{t}(?:, ?{itwas_}?| {itwas_}){o}"));

    private static final List<Line> RULES = List.of(
            new Line(REPLACE, "{itwas_}?{o} {instead_}{t}"),
            new Line(MEASURE, "{make_}{t}{to}{only_}{0,2}{a}"),
            new Line(SCALE, "{make_}{t}{to}{only_}{0,2}{f}{that}"),
            new Line(REPLACE, "{replace_}{t} {by_}{o}"),
            new Line(LEAVE, "{left_}{only_}?{f}(?:{of}{t})?(?: {remained})?"),
            new Line(LEAVE, "{ate_}?{only_}?{f}(?:{of}{t})? {remained}"),
            new Line(REMOVE, "{without_}{t}"),
            new Line(REMOVE, "{ate_}?{t} {gone}"),
            new Line(REMOVE, "{drop_}{t} {away}"),
            new Line(SCALE, "{only_}?{ate_}{only_}{0,2}{f}{that}"),
            new Line(SCALE, "{only_}{f}{that}"),
            new Line(SCALE, "{t} {was_}{only_}{0,2}{f}{that}"),
            new Line(SCALE, "(?<t>{all}) {only_}?{f}"),
            new Line(SCALE, "{itwas_}?{one_}?{p}(?:{portionof}{t})?"),
            new Line(SCALE, "(?!{mixed}){only_}?(?:{ate_}|{itwas_})?{only_}{0,2}{f}{of}{t}"),
            // before "more of", which is the same word in the south: más una manzana, más arroz
            new Line(ADD, "{plus_}(?={count}(?![a-z])){o}"),
            new Line(SCALE, "{itwas_}?{m}{moreof}(?!{count}(?![a-z])){t}"),
            new Line(SCALE, "{t} {was_}{only_}?{m}"),
            new Line(MEASURE, "{t} {was_}{only_}{0,2}{a}"),
            new Line(MEASURE, "{itwas_}?{only_}{0,2}{a}{amountof}{t}"),
            new Line(SCALE, "(?:{ate_}|{itwas_})?{only_}{0,2}{h}(?:{portionof}{t})?"),
            new Line(ADD, "{also_}{o}"),
            new Line(ADD, "{itwas_}?{o} {too}"),
            new Line(MEASURE, "(?!{also_}){t}(?: ?:)? {a}"),
            new Line(REPLACE, "{t} {was_}{o}"));

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(_?)}");

    private record Line(Kind kind, String text) {}

    private final Map<String, String> words;

    private CorrectionGrammar(Map<String, String> vocabulary) {
        words = new HashMap<>(vocabulary);
        words.put("sep", "[ ,;:.–—-]{1,3}");
        words.put("times", vocabulary.get("times")
                + "|\\d{1,3} ?(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento)|\\d{1,2}(?:[.,]\\d)? ?(?:x|times|mal|fois|veces|vezes)");
        words.put("amount",
                "(?:(?:\\d{1,4} )?\\d{1,4}(?:[.,/]\\d{1,3})? ?|(?:\\d{1,4} ?)?[½¼¾⅓⅔] ?|{number} )(?:{units})(?![a-z])");
        words.put("t", "{the_}?(?<t>" + ITEM + ")");
        words.put("o", "{some_}?(?<o>" + FOOD + ")");
        words.put("f", "(?<f>{times})");
        words.put("m", "(?<f>{compared})");
        words.put("p", "(?<f>{portion})");
        words.put("h", "(?<f>{helpings})");
        words.put("a", "(?<a>{amount})");
        words.put("b", "(?<b>{amount})");
    }

    /** @param vocabulary as {@link CorrectionWords#vocabulary} reads it */
    static CorrectionWords of(String vocabulary) {
        var words = CorrectionWords.vocabulary(vocabulary);
        var grammar = new CorrectionGrammar(words);
        return new CorrectionWords(
                CorrectionWords.breaks(grammar.filled("{and}")),
                // words joined by a hyphen are one word, but a half-portion is half a portion
                grammar.pattern("(?<![a-z])(?:{names}|(?![a-z]+-portion)[a-z]+(?:-[a-z]+){1,4})(?![a-z])"),
                grammar.rules(PAIRS),
                grammar.rules(RULES),
                grammar.pattern("{the_}?{nor_}?{the_}?(?<t>[^0-9]{2,60})"),
                grammar.pattern("(?<![\\p{L}'])(?:{it})(?![\\p{L}])"),
                grammar.pattern("(?<![\\p{L}'])(?:{all})(?![\\p{L}])"),
                grammar.pattern("(?<![\\p{L}'])(?:{verbs})(?![\\p{L}])"),
                grammar.pattern("(?<![\\p{L}'])(?:{times}|{compared}|{parts})(?![\\p{L}])"),
                grammar.pattern("(?<![\\p{L}'])(?:{ofit})(?![\\p{L}])"),
                // however much that is: from, to, less than nothing
                grammar.pattern("(?:between |zwischen |entre |[+−–-] ?)?{only_}{0,2}(?:{amount}|{number}"
                        + "|[\\d.,/½¼¾⅓⅔–-]{1,20}(?: ?[a-z]{1,3} [\\d.,/]{1,10})? ?{units}?"
                        + "|(?:[a-z]{1,12} ){1,4}(?:kg|g|gr|gram[a-z]{0,3}|m?l|cl|oz|ounces?))"),
                grammar.pattern("{judged}"),
                grammar.pattern("(?<![\\p{L}'])(?:{contrast})(?![\\p{L}])"),
                grammar.pattern("(?<![\\p{L}'])(?:{and})(?![\\p{L}])"),
                grammar.pattern("(?:{contrast_})?{yes_}?{itwas_}?(?={count}(?![a-z])){o}(?: {trail})?"),
                CorrectionWords.factors(words));
    }

    private List<Rule> rules(List<Line> lines) {
        return lines.stream()
                .map(line -> new Rule(line.kind, pattern("{lead_}{0,2}" + line.text + "(?: {trail}){0,2}")))
                .toList();
    }

    private Pattern pattern(String template) {
        return Pattern.compile(filled(template));
    }

    /** After an apostrophe stands no blank: {@code l'huile}. */
    private String filled(String template) {
        return PLACE.matcher(template).replaceAll(found -> {
            var name = found.group(1);
            var value = words.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no words for " + name);
            }
            var all = "(?:" + filled(value) + ")";
            return java.util.regex.Matcher.quoteReplacement(
                    found.group(2).isEmpty() ? all : "(?:" + all + "(?: |(?<=')))");
        });
    }
}

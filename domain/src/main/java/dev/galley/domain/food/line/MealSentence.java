package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody says that they ate, taken apart into ingredient lines. Where an amount follows, a new line begins: {@code two
 * eggs and a slice of toast}. Where none does, one thing may be meant or several: {@code macaroni and cheese}, {@code coffee,
 * toast and jam}; whoever knows the foods chooses.
 */
public final class MealSentence {
    /** Longer texts are taken as one line. */
    public static final int LONGEST = 2_000;

    private static final Pattern ALWAYS = Pattern.compile("[\\r\\n;；。]+");
    private static final Pattern COMMA = Pattern.compile("(?:,(?!\\d)|(?<!\\d),|[、，])");
    private static final Pattern HAN_AND = Pattern.compile("以及|还有|還有|外加|と|和|跟|及|與|与|＋|\\+");
    private static final Pattern FIGURES = Pattern.compile("^[\\d\\s.,/½¼¾⅓⅔]+");
    private static final Map<Language, Pattern> AND = Map.of(
            Language.EN, words("and", "with", "plus", "&", "\\+"),
            Language.DE, words("und", "mit", "sowie", "dazu", "plus", "&", "\\+"),
            Language.FR, words("et", "avec", "plus", "au", "aux", "&", "\\+"),
            Language.ES, words("y", "e", "con", "más", "&", "\\+"),
            Language.PT, words("e", "com", "mais", "&", "\\+"));
    private static final Pattern FIRST_HALF = Pattern.compile("(?<!\\w)half\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECOND_HALF = Pattern.compile(
            "^\\s+half(?!\\w|\\s+(?:an?|of|the)\\s)", Pattern.CASE_INSENSITIVE);
    /** What comes before the food where people write whole sentences. */
    private static final Pattern OPENING = Pattern.compile(
            """
                    ^(?:(?:for|zum|zu|als|au|pour le|de|en el|para el|para o|no|ao) \
                    (?:breakfast|lunch|dinner|supper|snack|frühstück|mittagessen|abendessen|petit[- ]déjeuner|déjeuner|dîner|\
                    desayuno|almuerzo|comida|cena|café da manhã|pequeno[- ]almoço|almoço|jantar),?\\s+)?\
                    (?:i\\s+(?:just\\s+)?(?:had|ate|drank)|i've had|had|ate|ich\\s+(?:hatte|aß|trank|habe)|es gab|j'ai\\s+(?:mangé|bu|pris)|\
                    comí|he comido|he tomado|tomé|eu\\s+comi|comi|tomei|食べたのは)\\s+""",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOSING = Pattern.compile(
            "(?:\\s+(?:gegessen|getrunken|gehabt|for breakfast|for lunch|for dinner))?[.!。]*\\s*$",
            Pattern.CASE_INSENSITIVE);

    private MealSentence() {}

    /**
     * What is one line, or several.
     *
     * @param whole as one line
     * @param pieces the same in parts; only one where it cannot be parted
     * @param head the same as one dish that is named by what is in it, where it may be one
     */
    public record Stretch(String whole, List<Stretch> pieces, Optional<SharedHead> head) {
        public Stretch {
            pieces = List.copyOf(pieces);
        }

        static Stretch one(String text) {
            return new Stretch(text, List.of(), Optional.empty());
        }

        /** All lines as which it may be read, whole or in parts. */
        public Stream<String> lines() {
            return Stream.of(
                    Stream.of(whole),
                    pieces.stream().flatMap(Stretch::lines),
                    head.stream().flatMap(it -> Stream.concat(Stream.of(it.head()), it.fillings().stream())))
                    .flatMap(lines -> lines);
        }
    }

    /** In the order of the text; none only where the text is blank. */
    public static List<Stretch> of(String text, Language expected) {
        if (text.length() > LONGEST) {
            return List.of(Stretch.one(text.strip()));
        }
        var said = CLOSING.matcher(OPENING.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        var stretches = new ArrayList<Stretch>();
        for (var sentence : ALWAYS.split(said, -1)) {
            var language = LineLanguages.ofAll(List.of(sentence), expected);
            if (!sentence.isBlank()) {
                stretches.addAll(parted(sentence.strip(), language));
            }
        }
        return List.copyOf(stretches);
    }

    private static List<Stretch> parted(String sentence, Language language) {
        var and = HanLine.fits(sentence) ? HAN_AND : AND.getOrDefault(language, AND.get(Language.EN));
        var separator = Pattern.compile(COMMA.pattern() + "|" + (and == null ? HAN_AND : and).pattern(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = separator.matcher(sentence);
        var stretches = new ArrayList<Stretch>();
        var open = new ArrayList<String>(); // the pieces since an amount last began a line
        var joints = new ArrayList<String>();
        int lineFrom = 0;
        int pieceFrom = 0;
        while (found.find()) {
            var before = sentence.substring(pieceFrom, found.start());
            var after = sentence.substring(found.end());
            if (before.isBlank() || isHalfAndHalf(before, after) || !namesFood(before, language)) {
                continue; // 2 and a half, 1 cup plus 2 tbsp
            }
            open.add(before.strip());
            pieceFrom = found.end();
            if (beginsLine(before, after, language)) {
                stretches.add(stretch(sentence.substring(lineFrom, found.start()), open, joints, language));
                open.clear();
                joints.clear();
                lineFrom = found.end();
            } else {
                joints.add(found.group().strip().toLowerCase(Locale.ROOT));
            }
        }
        open.add(sentence.substring(pieceFrom).strip());
        stretches.add(stretch(sentence.substring(lineFrom), open, joints, language));
        return stretches.stream().filter(it -> !it.whole.isBlank()).toList();
    }

    /** A cream; but not where {@code half a banana} follows. */
    private static boolean isHalfAndHalf(String before, String after) {
        return FIRST_HALF.matcher(before).find() && SECOND_HALF.matcher(after).find();
    }

    private static Stretch stretch(
            String whole, List<String> pieces, List<String> joints, Language language) {
        var named = pieces.stream().filter(piece -> !piece.isBlank()).toList();
        if (named.isEmpty()) {
            return Stretch.one(whole.strip());
        }
        var head = SharedHead.of(named, joints, language);
        return named.size() == 1
                ? new Stretch(named.getFirst(), List.of(), head)
                : new Stretch(whole.strip(), named.stream().map(Stretch::one).toList(), head);
    }

    private static boolean namesFood(String piece, Language language) {
        var name = FIGURES.matcher(IngredientLines.parse(piece.strip(), language).name()).replaceFirst("");
        return name.codePoints().anyMatch(Character::isLetter) && UnitNames.read(name, language).isEmpty();
    }

    /** In Chinese and Japanese the amount may stand behind, so that both have to have one. */
    private static boolean beginsLine(String before, String after, Language language) {
        if (HanLine.fits(after)) {
            var next = HAN_AND.split(COMMA.split(after, 2)[0], 2)[0];
            return IngredientLines.parse(before.strip(), language).quantity().isPresent()
                    && IngredientLines.parse(next.strip(), language).quantity().isPresent();
        }
        var line = IngredientLines.parse(after.strip(), language);
        return line.spans().getOrDefault(Field.QUANTITY, List.of()).stream().anyMatch(span -> span.from() == 0);
    }

    private static Pattern words(String... words) {
        return Pattern.compile("(?<=\\s)(?:" + String.join("|", words).toLowerCase(Locale.ROOT) + ")(?=\\s)");
    }
}

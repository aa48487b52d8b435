package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that shape an ingredient line. Written as a table, a kind and its phrases a line:
 * {@code unit tbsp: tablespoon, tablespoons}.
 */
final class Lexicon {
    /** What a word does in a line. */
    enum Kind {
        /** A measure; stands for its canonical name, or for so many of another: {@code 500 g}. */
        UNIT,
        /** A number in words; stands for its figures. */
        NUMBER,
        /** {@code a}: one, but only before a measure or a thing. */
        ARTICLE,
        /** What multiplies a number before it: {@code dozen}. */
        TIMES, OF, AND, OR, PLUS,
        /** Between the ends of a range. */
        TO,
        /** Before a range whose ends are joined by AND. */
        BETWEEN,
        /** Says that an amount is not exact. */
        ABOUT,
        /** Stands for an amount without being one: {@code a few}. */
        VAGUE,
        /** Little words that a preparation may go on with: sliced {@code into} rings. */
        FUNCTION,
        /** Around an amount: {@code each}, {@code in total}. */
        EACH,
        /** How big. */
        SIZE,
        /** How full or thick, before a unit only: thick cream is a food. */
        FULLNESS,
        /** How something is done: {@code finely}. */
        ADVERB,
        /** Done to the food: preparation after the name or after a comma. */
        DONE,
        /** Done to the food: preparation also right before the name. */
        LEAD,
        /** Looks like preparation but names a food. */
        FOOD,
        /** Starts a preparation that no participle starts. */
        PREPARATION,
        /** Starts a purpose. */
        PURPOSE,
        /** Starts a note, wherever it stands. */
        NOTE,
        /** Starts a note after a comma or in brackets only. */
        REMARK, OPTIONAL,
        /** Before a name, and never its end. */
        ADJECTIVE,
        /** A part that a line may start with: {@code juice of} one lemon. */
        PART,
        /** The last word of a name that several words before it may share: {@code beef or chicken stock}. */
        SHARED,
        /** A word that needs a shared one. */
        NEEDS
    }

    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern COMMA = Pattern.compile(", *");

    private final Map<Kind, Phrases> phrases = new EnumMap<>(Kind.class);
    private final boolean commaIsDecimal;
    private final boolean adjectivesFollow;

    /** Units that may stand after the name of what they count: {@code 2 garlic cloves}. */
    static final Set<String> AFTER_NAME = Set.of(
            "clove", "stalk", "stick", "sprig", "rib", "rasher", "slice", "head", "bulb", "piece", "sheet", "wedge",
            "strip", "stem", "bunch", "knob", "cube", "round", "chunk", "ear", "handful", "bag");
    /** Units that are plain without a number before them. */
    static final Set<String> WITHOUT_NUMBER = Set.of(
            "pinch", "dash", "handful", "knob", "splash", "drizzle", "squeeze", "sprinkle", "sprinkling", "sprig",
            "bunch", "dollop", "glug", "drop", "grating", "grinding", "grind", "dusting", "fistful", "tbsp", "tsp",
            "twist", "shake");
    /** Units that are plain without a number where a size stands before them: {@code small piece ginger}. */
    static final Set<String> COUNTS_IF_SIZED = Set.of(
            "piece", "slice", "stick", "stalk", "clove", "head", "bulb", "can", "jar", "bottle", "package", "pack",
            "packet", "sachet", "bag", "box", "tub", "carton", "loaf", "chunk", "wedge", "strip", "sheet", "thumb");
    /** Units that measure: they need no food to make sense. */
    static final Set<String> MEASURES = Set.of(
            "g", "kg", "mg", "oz", "lb", "ml", "cl", "dl", "l", "fl oz", "tsp", "tbsp", "cup", "pint", "quart",
            "gallon",
            "in", "cm", "mm", "dessertspoon");
    /** Units that hold or bound what another unit measures: a 400 g can. */
    static final Set<String> HOLDERS = Set.of(
            "can", "jar", "bottle", "package", "pack", "packet", "sachet", "bag", "box", "tub", "carton", "container",
            "block", "bar", "ball", "piece", "knob", "loaf", "pot", "punnet", "envelope", "bunch", "stick", "tube",
            "log",
            "wedge", "chunk", "strip", "slice", "tray", "basket", "pouch", "length", "thumb", "round", "sheet");

    /** @param adjectivesFollow whether adjectives stand after their noun */
    private Lexicon(boolean commaIsDecimal, boolean adjectivesFollow) {
        this.commaIsDecimal = commaIsDecimal;
        this.adjectivesFollow = adjectivesFollow;
        for (var kind : Kind.values()) {
            phrases.put(kind, new Phrases());
        }
    }

    static Lexicon of(boolean commaIsDecimal, boolean adjectivesFollow, String... tables) {
        var lexicon = new Lexicon(commaIsDecimal, adjectivesFollow);
        for (var table : tables) {
            LINE.splitAsStream(table).filter(line -> !line.isBlank()).forEach(lexicon::read);
        }
        return lexicon;
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        var head = line.substring(0, colon);
        int space = head.indexOf(' ');
        var kind = Kind.valueOf((space < 0 ? head : head.substring(0, space)).toUpperCase(Locale.ROOT));
        var value = space < 0 ? "" : head.substring(space + 1);
        var into = of(kind);
        COMMA.splitAsStream(line.substring(colon + 1).strip()).forEach(phrase -> into.add(phrase, value));
    }

    Phrases of(Kind kind) {
        var found = phrases.get(kind);
        if (found == null) {
            throw new IllegalStateException("no phrases for " + kind);
        }
        return found;
    }

    boolean has(Kind kind, Tokens tokens, int index) {
        return of(kind).has(tokens, index);
    }

    Phrases.@Nullable Hit find(Kind kind, Tokens tokens, int index) {
        return of(kind).at(tokens, index);
    }

    /** The place after the phrase of that kind, or the same place where there is none. */
    int skip(Kind kind, Tokens tokens, int index) {
        var hit = find(kind, tokens, index);
        return hit == null ? index : hit.next();
    }

    boolean commaIsDecimal() {
        return commaIsDecimal;
    }

    /** The units that words of this language end with: {@code zehen}, as in {@code Knoblauchzehen}. */
    List<String> compounds() {
        return this == German.LEXICON ? German.COMPOUNDS : List.of();
    }

    boolean adjectivesFollow() {
        return adjectivesFollow;
    }

    /** All words in it, as tokens have them. */
    Set<String> words() {
        return phrases.values().stream().flatMap(Phrases::words).collect(Collectors.toSet());
    }

    /** For a language written in Latin letters; English stands in for the others. */
    static Lexicon of(Language language) {
        return switch (language) {
            case ES -> Spanish.LEXICON;
            case FR -> French.LEXICON;
            case DE -> German.LEXICON;
            case PT -> Portuguese.LEXICON;
            case EN, JA, ZH -> English.LEXICON;
        };
    }
}

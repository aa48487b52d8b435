package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Cuts a line into words, numbers and signs. {@code 250g} is a number and a word, {@code flat-leaf} is one word. */
final class Tokens {
    private static final int SHORTEST_STEM = 4;
    private static final Token END = new Token(Kind.SIGN, "", null, 0, 0, true);

    private static final Set<String> HYPHENED = Set.of(
            "inch", "in", "cm", "mm", "ounce", "oz", "pound", "lb", "g", "gram", "kg", "ml", "liter", "litre", "quart",
            "pint", "cup");

    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");

    private final String text;
    private final List<Token> all;

    private Tokens(String text, List<Token> all) {
        this.text = text;
        this.all = all;
    }

    int size() {
        return all.size();
    }

    /** The token there; before and after the line, a sign that is nothing. */
    Token at(int index) {
        return index >= 0 && index < all.size() ? all.get(index) : END;
    }

    boolean isWord(int index, String word) {
        return at(index).isWord(word);
    }

    boolean is(int index, Kind kind) {
        return at(index).is(kind);
    }

    /** The same line without the tokens of these places. */
    Tokens without(BitSet places) {
        var kept = new ArrayList<Token>();
        for (int i = 0; i < all.size(); i++) {
            if (!places.get(i)) {
                kept.add(all.get(i));
            }
        }
        return new Tokens(text, kept);
    }

    /** The same line, with the words that end so taken apart: {@code Knoblauch} and {@code zehen}. */
    Tokens apart(List<String> endings) {
        if (endings.isEmpty()) {
            return this;
        }
        var apart = new ArrayList<Token>(all.size() + 1);
        for (var token : all) {
            int end = token.is(Kind.WORD) ? ending(token.key(), endings) : 0;
            boolean plain = end > 0 && token.to() - token.from() == token.key().length();
            if (plain) {
                int middle = token.to() - end;
                int cut = token.key().length() - end;
                apart.add(new Token(Kind.WORD, token.key().substring(0, cut), null, token.from(), middle, token
                        .spaced()));
                apart.add(new Token(Kind.WORD, token.key().substring(cut), null, middle, token.to(), false));
            } else {
                apart.add(token);
            }
        }
        return new Tokens(text, apart);
    }

    private static int ending(String word, List<String> endings) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_STEM) {
                return ending.length();
            }
        }
        return 0;
    }

    /** Whether the word there was written with a capital first letter. */
    boolean isCapital(int index) {
        return at(index).speaks() && Character.isUpperCase(text.charAt(at(index).from()));
    }

    static Tokens of(String text, boolean commaIsDecimal) {
        var found = new ArrayList<Token>();
        boolean spaced = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                spaced = true;
                i++;
                continue;
            }
            int markup = Markup.end(text, i);
            if (markup > i) {
                spaced |= Markup.parts(text, i);
                i = markup;
                continue;
            }
            var token = next(text, i, spaced, commaIsDecimal);
            if (isInchSign(token, found)) {
                found.add(new Token(Kind.WORD, "inch", null, i, i + 1, false));
            } else if (!isDecoration(token)) {
                found.add(token);
            }
            i = token.to();
            spaced = false;
        }
        return new Tokens(text, found);
    }

    /** {@code 2"} right after a number. */
    private static boolean isInchSign(Token token, List<Token> before) {
        boolean sign = token.key().equals("\"") || token.key().equals("”") || token.key().equals("″");
        return sign && !token.spaced() && !before.isEmpty() && before.getLast().is(Kind.NUMBER)
                && before.getLast().to() == token.from();
    }

    /** Marks of Markdown and quotation say nothing, so nothing has to look past them. */
    private static boolean isDecoration(Token token) {
        return token.is(Kind.SIGN) && "*_`\"“”„«»'".contains(token.key());
    }

    private static Token next(String text, int from, boolean spaced, boolean commaIsDecimal) {
        char c = text.charAt(from);
        boolean bareDecimal = c == '.' && Figures.isDigit(text, from + 1) && (spaced || !isInside(text.charAt(from
                - 1)));
        if (bareDecimal || Figures.isDigit(text, from)) {
            var figures = bareDecimal ? Figures.decimals(text, from) : Figures.at(text, from, commaIsDecimal);
            var key = Fold.key(text, from, figures.end());
            return new Token(Kind.NUMBER, key, figures.value(), from, figures.end(), spaced);
        }
        var vulgar = Fraction.vulgar(c);
        if (vulgar.isPresent()) {
            return new Token(Kind.NUMBER, String.valueOf(c), vulgar.get(), from, from + 1, spaced);
        }
        var named = Markup.fraction(text, from);
        if (named != null) {
            int to = text.indexOf(';', from) + 1;
            return new Token(Kind.NUMBER, named.key(), named.value(), from, to, spaced);
        }
        if (startsWord(text, from)) {
            int to = endOfNumber(text, from, endOfMeasure(text, from, endOfWord(text, from)));
            return new Token(Kind.WORD, Fold.key(text, from, to), null, from, to, spaced);
        }
        if (Fraction.isSlash(c)) {
            return new Token(Kind.SLASH, "/", null, from, from + 1, spaced);
        }
        char plain = Fold.plain(c);
        return new Token(kindOf(plain), String.valueOf(plain), null, from, from + 1, spaced);
    }

    /** Whether a point right after it is one of an abbreviation or of more points: {@code ca.5}. */
    private static boolean isInside(char before) {
        return Character.isLetterOrDigit(before) || before == '.';
    }

    private static Kind kindOf(char c) {
        return switch (c) {
            case ',', '、', '，' -> Kind.COMMA;
            case ';' -> Kind.SEMICOLON;
            case ':' -> Kind.COLON;
            case '.' -> Kind.DOT;
            case '-', '–', '—', '~', '〜', '−' -> Kind.DASH;
            case '(', '[', '{' -> Kind.OPEN;
            case ')', ']', '}' -> Kind.CLOSE;
            case '+' -> Kind.PLUS;
            case '%' -> Kind.PERCENT;
            default -> Kind.SIGN;
        };
    }

    private static boolean startsWord(CharSequence text, int i) {
        char c = text.charAt(i);
        return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static int endOfWord(CharSequence text, int from) {
        int i = from + 1;
        if (isElision(text, from)) {
            return from + 2;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inside = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\u00AD'
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!inside && !(joins(Fold.plain(c)) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** In {@code three-pound} the number is a word of its own. */
    private static int endOfNumber(String text, int from, int to) {
        int hyphen = text.indexOf('-', from);
        boolean inside = hyphen > from && hyphen < to && NUMBERS.contains(Fold.key(text, from, hyphen));
        return inside && HYPHENED.contains(Fold.key(text, hyphen + 1, endOfLetters(text, hyphen + 1, to)))
                ? hyphen
                : to;
    }

    private static int endOfLetters(String text, int from, int to) {
        int i = from;
        while (i < to && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** In {@code 2-inch-thick} the measure is a word of its own. */
    private static int endOfMeasure(String text, int from, int to) {
        boolean afterNumber = from > 0 && (Figures.isDigit(text, from - 1) || text.charAt(from - 1) == '-');
        int hyphen = afterNumber ? text.indexOf('-', from) : -1;
        return hyphen > from && hyphen < to && HYPHENED.contains(Fold.key(text, from, hyphen)) ? hyphen : to;
    }

    /** The French and Portuguese {@code d'} and {@code l'}, words of their own. */
    private static boolean isElision(CharSequence text, int from) {
        char first = Fold.plain(text.charAt(from));
        return (first == 'd' || first == 'l') && from + 2 < text.length()
                && Fold.plain(text.charAt(from + 1)) == '\'' && Character.isLetter(text.charAt(from + 2));
    }

    /** Hyphens and apostrophes within a word. */
    private static boolean joins(char c) {
        return c == '-' || c == '\'';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}

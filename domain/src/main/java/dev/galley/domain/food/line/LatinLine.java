package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Reads a line in a language that is written with Latin letters: first its amounts, then its parts between commas. */
final class LatinLine {
    private static final int LONGEST_LIST = 4;
    private static final int LONGEST_PART = 8;
    private static final int LONGEST_HEADING = 6;
    private static final Set<String> PARTS = Set.of(
            "juice", "zest", "rind", "peel", "pulp", "seeds", "leaves", "flesh", "yolk", "yolks", "whites", "meat");

    private final Lexicon lexicon;
    private final Draft draft;
    private final Tokens tokens;

    private LatinLine(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokens = Tokens.of(text, lexicon.commaIsDecimal()).apart(lexicon.compounds());
        this.draft = new Draft(text, tokens);
    }

    static ParsedLine read(String text, Language language) {
        var lexicon = Lexicon.of(language);
        var line = new LatinLine(text, lexicon);
        line.read();
        return new Reading(line.draft, lexicon).line();
    }

    /** A part between commas. */
    private record Part(int from, int to) {}

    private void read() {
        int start = afterHeading(afterOptional());
        while (start < tokens.size() && !tokens.at(start).speaks() && !tokens.is(start, Token.Kind.OPEN)
                && !startsAmount(start)) {
            start++;
        }
        int food = afterPart(start);
        var amounts = new Amounts(draft, lexicon);
        if (food > start) {
            draft.give(start, food, Field.PREPARATION);
        }
        food = amounts.leading(food);
        var brackets = brackets(food);
        var outside = draft.without(places(brackets));
        int note = parts(outside, food);
        draft.takeBack(outside, places(brackets));
        readBrackets(brackets, note, amounts);
    }

    /** After the part of a thing that a line may start with: {@code juice of}, {@code juice and finely grated zest of}. */
    private int afterPart(int start) {
        int known = lexicon.skip(Kind.PART, tokens, start);
        if (known > start || lexicon != English.LEXICON) {
            return known;
        }
        var words = new Words(tokens, lexicon);
        boolean part = false;
        int i = start;
        while (i < start + LONGEST_PART) {
            part |= PARTS.contains(tokens.at(i).key());
            int next = PARTS.contains(tokens.at(i).key()) || tokens.isWord(i, "the") ? i + 1 : words.skip(Kind.AND, i);
            next = Math.max(next, words.skipAdverbs(i));
            next = Math.max(next, words.skip(Kind.LEAD, i));
            if (next == i) {
                break;
            }
            i = next;
        }
        boolean joined = tokens.isWord(i, "of") || tokens.isWord(i, "from");
        return part && joined && new Measures(tokens, lexicon).at(i + 1) != null ? i + 1 : start;
    }

    /** After {@code (optional)} at the start of a line. */
    private int afterOptional() {
        int close = tokens.is(0, Token.Kind.OPEN) ? lexicon.skip(Kind.OPTIONAL, tokens, 1) : 0;
        if (close > 1 && tokens.is(close, Token.Kind.CLOSE)) {
            draft.makeOptional();
            draft.give(0, close, Field.NOTE);
            return close + 1;
        }
        return 0;
    }

    /** After {@code Optional:} or {@code For the dressing:} before an amount. */
    private int afterHeading(int start) {
        int colon = start;
        while (colon < start + LONGEST_HEADING && !tokens.is(colon, Token.Kind.COLON)) {
            colon++;
        }
        boolean amount = colon > start && tokens.is(colon, Token.Kind.COLON)
                && new Measures(tokens, lexicon).at(colon + 1) != null;
        if (amount && lexicon.has(Kind.OPTIONAL, tokens, start)) {
            draft.makeOptional();
            draft.give(start, colon, Field.NOTE);
            return colon + 1;
        }
        if (amount && lexicon.has(Kind.PURPOSE, tokens, start)) {
            draft.give(start, colon, Field.PURPOSE);
            return colon + 1;
        }
        return start;
    }

    /** Signs that belong to an amount: {@code ~150 g}. */
    private boolean startsAmount(int index) {
        return tokens.at(index).key().equals("~") && tokens.is(index + 1, Token.Kind.NUMBER);
    }

    private List<Part> brackets(int from) {
        var found = new ArrayList<Part>();
        var amounts = new Amounts(draft, lexicon);
        int i = from;
        while (i < tokens.size()) {
            if (tokens.is(i, Token.Kind.OPEN)) {
                int close = amounts.close(i);
                found.add(new Part(i, close));
                i = close;
            }
            i++;
        }
        return found;
    }

    private BitSet places(List<Part> brackets) {
        var places = new BitSet(tokens.size());
        for (var bracket : brackets) {
            places.set(bracket.from, Math.min(bracket.to + 1, tokens.size()));
        }
        return places;
    }

    private void readBrackets(List<Part> brackets, int noteFrom, Amounts amounts) {
        var rest = new Rest(draft, lexicon, amounts);
        for (var bracket : brackets) {
            if (tokens.at(bracket.from).from() >= noteFrom) {
                draft.fill(bracket.from, bracket.to, Field.NOTE);
            } else {
                boolean withinName = isName(bracket.from - 1) && isName(bracket.to + 1);
                rest.brackets(bracket.from, bracket.to, withinName);
            }
        }
    }

    private boolean isName(int index) {
        return index < tokens.size() && (index < 0 || draft.field(index) == Field.NAME);
    }

    /** Reads what stands outside brackets; returns the place in the text from which on everything is a note. */
    private int parts(Draft outside, int from) {
        var amounts = new Amounts(outside, lexicon);
        var names = new Names(outside, lexicon, amounts);
        var rest = new Rest(outside, lexicon, amounts);
        var parts = split(outside.tokens(), from);
        if (parts.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int named = namedParts(outside.tokens(), parts);
        var end = parts.get(named - 1);
        boolean note = names.read(parts.getFirst().from, end.to);
        int noteFrom = note ? outside.tokens().at(end.to - 1).to() : Integer.MAX_VALUE;
        for (var part : parts.subList(named, parts.size())) {
            if (note) {
                outside.fill(part.from, part.to, Field.NOTE);
            } else if (rest.part(part.from, part.to)) {
                note = true;
                noteFrom = outside.tokens().at(part.from).from();
            }
        }
        return noteFrom;
    }

    private static List<Part> split(Tokens tokens, int from) {
        var parts = new ArrayList<Part>();
        int start = from;
        for (int i = from; i <= tokens.size(); i++) {
            if (i == tokens.size() || parts(tokens, i)) {
                if (i > start) {
                    parts.add(new Part(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean parts(Tokens tokens, int index) {
        var token = tokens.at(index);
        boolean dash = token.is(Token.Kind.DASH)
                && ((token.spaced() && tokens.at(index + 1).spaced()) || token.key().equals("—"));
        return token.is(Token.Kind.COMMA) || token.is(Token.Kind.SEMICOLON) || token.is(Token.Kind.COLON) || dash;
    }

    /** How many of the parts name the food: commas also stand between adjectives and in lists of foods. */
    private int namedParts(Tokens tokens, List<Part> parts) {
        var words = new Words(tokens, lexicon);
        int named = 1;
        while (named < parts.size() && named < LONGEST_LIST && isComma(tokens, parts.get(named))
                && words.onlyDescribes(parts.get(named - 1).from, parts.get(named - 1).to)
                && !startsRest(words, parts.get(named)) && !tokens.isWord(parts.get(named - 1).to - 1, "orange")) {
            named++;
        }
        return Math.max(named, listed(tokens, words, parts));
    }

    private static boolean isComma(Tokens tokens, Part part) {
        return tokens.is(part.from - 1, Token.Kind.COMMA);
    }

    private static boolean startsRest(Words words, Part part) {
        int from = part.from;
        return words.has(Kind.NOTE, from) || words.has(Kind.REMARK, from) || words.has(Kind.PURPOSE, from)
                || words.has(Kind.OR, from) || words.has(Kind.OPTIONAL, from);
    }

    /** A list of foods: {@code mint, cilantro and perilla}, {@code olive, corn or other oil}. */
    private int listed(Tokens tokens, Words words, List<Part> parts) {
        if (draft.amounts().isEmpty() && parts.stream().allMatch(part -> isOneFood(tokens, words, part))) {
            return parts.size();
        }
        for (int i = 0; i < parts.size() && i < LONGEST_LIST; i++) {
            var part = parts.get(i);
            boolean follows = i == 0 || (isComma(tokens, part) && !startsRestOfList(words, part, i)
                    && !words.onlyDescribes(part.from, part.to));
            if (!follows || words.saysDone(afterGround(tokens, words, part, i), part.to) || words.has(Kind.PREPARATION,
                    part.from)) {
                return 1;
            }
            int joint = joint(words, part);
            if (i > 0 && joint >= 0) {
                boolean kinds = i == 1 && words.has(Kind.SHARED, parts.getFirst().to - 1);
                return (joint > part.from || i > 1) && !kinds ? i + 1 : 1;
            }
            if (part.to - afterGround(tokens, words, part, i) > 2) {
                return 1;
            }
        }
        return 1;
    }

    /** After what is done to all of a list, {@code finely chopped basil, mint or dill}; ground spices are kinds of food. */
    private static int afterGround(Tokens tokens, Words words, Part part, int index) {
        int start = index == 0 ? words.skipLead(part.from, part.to) : part.from;
        return index == 0 && tokens.isWord(start, "ground") ? start + 1 : start;
    }

    /** One word that can only be a food: {@code salt, pepper}. */
    private static boolean isOneFood(Tokens tokens, Words words, Part part) {
        return part.to == part.from + 1 && tokens.is(part.from, Token.Kind.WORD) && !startsRest(words, part)
                && !words.onlyDescribes(part.from, part.to) && !words.has(Kind.PREPARATION, part.from)
                && !tokens.is(part.from - 1, Token.Kind.COLON);
    }

    private static boolean startsRestOfList(Words words, Part part, int index) {
        boolean lastOfList = index > 1 && words.has(Kind.OR, part.from);
        return startsRest(words, part) && !lastOfList;
    }

    private static int joint(Words words, Part part) {
        for (int i = part.from; i < part.to - 1; i++) {
            if (words.has(Kind.AND, i) || words.has(Kind.OR, i)) {
                return i;
            }
        }
        return -1;
    }
}

package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.food.line.Measures.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the amounts that a line starts with, and those in brackets and after the name. */
final class Amounts {
    /** Units that a word about the food may stand before. */
    private static final Set<String> DESCRIBED = Set.of(
            "sprig", "stalk", "slice", "strip", "stick", "clove", "head", "bunch", "handful", "rasher", "wedge",
            "sheet");
    private static final Set<String> OR_SO = Set.of("so", "more", "two");
    private static final Set<String> EXTENTS = Set.of("thick", "long", "wide", "deep", "diameter");

    private final Draft draft;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Measures measures;
    private final Stretch stretch;
    private final MoreAmounts more;

    Amounts(Draft draft, Lexicon lexicon) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.lexicon = lexicon;
        this.measures = new Measures(tokens, lexicon);
        this.stretch = new Stretch(tokens, lexicon, measures);
        this.more = new MoreAmounts(draft, lexicon, measures, this);
    }

    /** Reads from there on and returns the place where the food begins. */
    int leading(int index) {
        var first = measures.at(index);
        if (first == null) {
            int full = lexicon.skip(Kind.FULLNESS, tokens, index);
            first = full > index && tokens.is(full, Token.Kind.NUMBER) ? measures.at(full) : null;
            if (first == null || first.unit() == null) {
                return unnumbered(index);
            }
            draft.give(index, full, Field.SIZE);
        }
        int next = first.unit() == null ? counted(first) : afterFullness(draft.take(first, Field.QUANTITY, Field.UNIT));
        next = more.after(next);
        next = holder(next);
        return of(next);
    }

    /** Where adjectives follow: {@code 4 colheres bem cheias de manteiga}. */
    private int afterFullness(int index) {
        int next = measures.afterSizes(index);
        if (next == index || !lexicon.adjectivesFollow() || !lexicon.has(Kind.OF, tokens, next)) {
            return index;
        }
        draft.give(index, next, Field.SIZE);
        return next;
    }

    /** {@code pinch of salt}, {@code a few sprigs of thyme}: a unit without a number. */
    private int unnumbered(int index) {
        int vague = lexicon.skip(Kind.VAGUE, tokens, index);
        var unit = measures.unit(vague);
        if (unit == null) {
            return vague(index, vague);
        }
        int food = lexicon.skip(Kind.OF, tokens, unit.next());
        boolean sized = unit.from() > vague && Lexicon.COUNTS_IF_SIZED.contains(unit.name());
        boolean clear = Lexicon.WITHOUT_NUMBER.contains(unit.name()) || sized || food > unit.next() || vague > index;
        if (!clear || !tokens.is(food, Token.Kind.WORD)) {
            return index;
        }
        draft.give(index, vague, Field.NOTE);
        draft.give(vague, unit.from(), Field.SIZE);
        draft.give(unit.from(), unit.next(), Field.UNIT);
        draft.add(null, null, unit.name());
        return of(more.after(unit.next()));
    }

    /** {@code un peu de sel}; in English, {@code a little} stays with the name. */
    private int vague(int from, int to) {
        if (lexicon == English.LEXICON || to >= tokens.size()) {
            return from;
        }
        draft.give(from, to, Field.NOTE);
        return of(to);
    }

    /** {@code 2 cups or more}, {@code a pinch or two}, {@code 20 or so}. */
    private int orSo(int index) {
        int or = lexicon.skip(Kind.OR, tokens, index);
        boolean loose = lexicon == English.LEXICON && or > index && OR_SO.contains(tokens.at(or).key())
                && tokens.at(or + 1).speaks();
        if (!loose) {
            return index;
        }
        draft.give(index, or + 1, Field.NOTE);
        return or + 1;
    }

    /** The words between an amount and its food: {@code of}, and another package, {@code or bottle}. */
    private int of(int amountEnd) {
        int index = orSo(amountEnd);
        int or = lexicon.skip(Kind.OR, tokens, index);
        var unit = or > index ? measures.unitAt(or) : null;
        int start = unit != null && Lexicon.HOLDERS.contains(unit.value()) && tokens.at(unit.next()).speaks()
                ? unit.next()
                : index;
        start = tokens.isWord(start, "each") ? start + 1 : start;
        int next = lexicon.skip(Kind.OF, tokens, start);
        draft.give(index, next, Field.AMOUNTS);
        return next;
    }

    /** A number without a unit: things to count, or packages of a size, {@code 2 (14 oz) cans}, {@code 4 x 150g}. */
    private int counted(Found first) {
        int sizes = measures.afterSizes(first.next());
        int start = tokens.is(sizes, Token.Kind.DASH) ? sizes + 1 : sizes;
        int inner = afterTimes(start);
        boolean times = inner > start;
        int end = 0;
        List<Found> each = List.of();
        if (tokens.is(inner, Token.Kind.OPEN)) {
            int close = close(inner);
            each = stretch.amounts(inner + 1, close);
            end = close + 1;
        } else if (tokens.at(inner).speaks()) {
            each = chain(inner, times);
            end = each.isEmpty() ? 0 : each.getLast().next();
        }
        var unit = end == 0 || each.isEmpty() ? null : measures.unit(end);
        if (each.isEmpty() || !(unit != null || times || each.getFirst().isMeasured())) {
            if (times) {
                unit = measures.unit(inner);
                return unit == null ? countOnly(first, inner) : count(first, inner, inner, List.of(), unit);
            }
            return described(first);
        }
        return count(first, inner, end, each, unit);
    }

    /** {@code 3 fresh sprigs of thyme} are sprigs of fresh thyme; {@code 3 whole cloves} are cloves. */
    private int described(Found first) {
        int adjective = first.next();
        int next = lexicon.skip(Kind.ADJECTIVE, tokens, adjective);
        boolean done = next == adjective;
        next = done ? lexicon.skip(Kind.LEAD, tokens, adjective) : next;
        var unit = next > adjective && lexicon == English.LEXICON ? measures.unitAt(next) : null;
        int food = unit == null ? next : lexicon.skip(Kind.OF, tokens, unit.next());
        boolean counts = unit != null && DESCRIBED.contains(unit.value()) && tokens.is(food, Token.Kind.WORD)
                && !lexicon.has(Kind.FUNCTION, tokens, food);
        draft.take(first, Field.QUANTITY, Field.UNIT);
        if (!counts || unit == null) {
            return first.next();
        }
        draft.give(adjective, next, done ? Field.PREPARATION : Field.NAME);
        draft.give(next, unit.next(), Field.UNIT);
        draft.countFirstIn(unit.value());
        return unit.next();
    }

    private int countOnly(Found first, int next) {
        draft.take(first, Field.QUANTITY, Field.UNIT);
        draft.give(first.next(), next, Field.QUANTITY);
        return next;
    }

    private int count(Found first, int inner, int end, List<Found> each, Measures.@Nullable UnitFound unit) {
        draft.give(first.from(), first.number(), Field.NOTE);
        draft.give(first.number(), first.next(), Field.QUANTITY);
        for (int i = first.next(); i < inner; i++) {
            draft.give(i, i + 1, lexicon.has(Kind.SIZE, tokens, i) ? Field.SIZE : Field.QUANTITY);
        }
        draft.add(first.low(), first.high(), unit == null ? null : unit.name());
        draft.give(inner, end, Field.AMOUNTS);
        each.forEach(draft::addAgain);
        if (unit == null) {
            int next = afterExtent(end);
            draft.give(end, next, Field.AMOUNTS);
            return next;
        }
        draft.give(end, unit.from(), Field.SIZE);
        draft.give(unit.from(), unit.next(), Field.UNIT);
        return unit.next();
    }

    /** After the direction of a length: {@code 1-inch-thick}. */
    private int afterExtent(int index) {
        boolean extent = tokens.is(index, Token.Kind.DASH) && EXTENTS.contains(tokens.at(index + 1).key());
        return extent ? index + 2 : index;
    }

    private int afterTimes(int index) {
        var token = tokens.at(index);
        return token.isWord("x") || token.key().equals("×") ? index + 1 : index;
    }

    /** Amounts of a package, one after the other: {@code 400g/14oz}. Only measured ones, and times says that any will do. */
    private List<Found> chain(int index, boolean times) {
        var found = new ArrayList<Found>();
        int i = index;
        while (true) {
            boolean number = tokens.is(i, Token.Kind.NUMBER) || tokens.is(i + 1, Token.Kind.DASH);
            var next = number ? measures.at(i) : null;
            if (next == null || !(next.isMeasured() || (times && next.unit() != null))) {
                return found;
            }
            found.add(next);
            if (!tokens.is(next.next(), Token.Kind.SLASH)) {
                return found;
            }
            i = next.next() + 1;
        }
    }

    /** The package that a measured amount comes in: {@code 400g can}, {@code 5 cm piece}. */
    private int holder(int index) {
        if (!more.lastIsMeasured()) {
            return index;
        }
        var unit = measures.unit(index);
        if (unit == null || !Lexicon.HOLDERS.contains(unit.name())) {
            return index;
        }
        int food = lexicon.skip(Kind.OF, tokens, unit.next());
        if (!tokens.is(food, Token.Kind.WORD) && !tokens.is(food, Token.Kind.OPEN)) {
            return index;
        }
        draft.give(index, unit.from(), Field.SIZE);
        draft.give(unit.from(), unit.next(), Field.AMOUNTS);
        return more.after(unit.next());
    }

    /** Takes what is in these brackets as amounts, if it is nothing else. */
    boolean bracketed(int open, int close) {
        return whole(open + 1, close);
    }

    /** Takes everything there as amounts, if it is nothing else. */
    boolean whole(int from, int to) {
        boolean first = draft.amounts().isEmpty();
        var found = stretch.amounts(from, to);
        var number = first && found.isEmpty() && tokens.is(from, Token.Kind.NUMBER) ? measures.at(from) : null;
        if (number != null && number.next() == to) {
            found = List.of(number);
        }
        if (found.isEmpty()) {
            return false;
        }
        draft.give(from, to, Field.AMOUNTS);
        for (var each : found) {
            if (first) {
                int next = draft.take(each, Field.QUANTITY, Field.UNIT);
                draft.give(next, Math.min(to, measures.afterSizes(next)), Field.SIZE);
                first = false;
            } else {
                draft.addAgain(each);
            }
        }
        return true;
    }

    /**
     * Takes the amount that ends there, if one does: {@code spaghetti 350 g}.
     *
     * @return where it begins, or {@code to}
     */
    int trailing(int from, int to, boolean unitNeeded) {
        for (int i = Math.max(from, to - 6); i < to; i++) {
            boolean starts = tokens.is(i, Token.Kind.NUMBER) || (i > from && lexicon.has(Kind.ABOUT, tokens, i));
            if (!starts || isName(i)) {
                continue;
            }
            if (unitNeeded && (isPartOfPreparation(i) || stretch.amounts(i, to).stream().anyMatch(Found::isLength))) {
                return to;
            }
            if (whole(i, to)) {
                return i;
            }
            var found = measures.at(i);
            if (!unitNeeded && found != null && found.next() == to && i > from) {
                draft.give(i, to, Field.AMOUNTS);
                draft.take(found, Field.QUANTITY, Field.UNIT);
                return i;
            }
        }
        return to;
    }

    /** {@code cut into 4 pieces}, {@code 3/4-inch}. */
    private boolean isPartOfPreparation(int index) {
        return lexicon.has(Kind.FUNCTION, tokens, index - 1) || tokens.is(index - 1, Token.Kind.DASH)
                || tokens.is(index - 1, Token.Kind.SLASH);
    }

    /** Whether the number there is part of a name: {@code type 405}, {@code 00 flour}. */
    private boolean isName(int index) {
        var before = tokens.at(index - 1).key();
        return before.startsWith("typ") || before.equals("t") || before.equals("no") || before.equals("nr")
                || before.equals("n") || tokens.at(index).key().startsWith("00");
    }

    /** Where the bracket that opens there closes; the end of the line, if it never does. */
    int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.is(i, Token.Kind.OPEN)) {
                depth++;
            } else if (tokens.is(i, Token.Kind.CLOSE) && --depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}

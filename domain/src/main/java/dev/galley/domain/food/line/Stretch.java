package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.food.line.Measures.Found;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a stretch of a line is amounts and nothing else: {@code 14 oz, or 397 g each}. Changes nothing. */
final class Stretch {
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Measures measures;

    Stretch(Tokens tokens, Lexicon lexicon, Measures measures) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.measures = measures;
    }

    /** The amounts there, or none if anything else is there too. */
    List<Found> amounts(int from, int to) {
        var all = new ArrayList<Found>();
        int i = from;
        while (i < to) {
            var found = measures.at(i);
            if (found != null && found.next() <= to && (found.unit() != null || standsAlone(found, to))) {
                all.add(found);
                i = found.next();
            } else {
                int next = between(i);
                if (next == i || next > to) {
                    return List.of();
                }
                i = next;
            }
        }
        return all;
    }

    /** A number without a unit is an amount where it is called one, {@code about 20}, or has a size, {@code 4 medium}. */
    private boolean standsAlone(Found found, int to) {
        boolean called = found.number() > found.from()
                || (measures.afterSizes(found.next()) == to && to > found.next());
        return called && (found.next() == to || measures.afterSizes(found.next()) == to);
    }

    /** After a word or sign that may stand between amounts. */
    private int between(int index) {
        var token = tokens.at(index);
        if (token.is(Token.Kind.SLASH) || token.is(Token.Kind.COMMA) || token.is(Token.Kind.PLUS)
                || token.is(Token.Kind.SEMICOLON) || isEquals(token) || (token.is(Token.Kind.DASH) && !token
                        .spaced())) {
            return index + 1;
        }
        for (var kind : List.of(Kind.OR, Kind.PLUS, Kind.AND, Kind.EACH, Kind.SIZE, Kind.FULLNESS)) {
            int next = lexicon.skip(kind, tokens, index);
            if (next > index) {
                return next;
            }
        }
        var unit = measures.unitAt(index);
        return unit != null && Lexicon.HOLDERS.contains(unit.value()) ? unit.next() : index;
    }

    /** Signs between an amount and the same in another unit. */
    static boolean isEquals(Token token) {
        return token.key().equals("=") || token.key().equals("≈") || token.key().equals("|");
    }
}

package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Measures.Found;
import dev.galley.domain.food.line.ParsedLine.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line while it is being read: which field each of its words was given to, and the amounts found so far. */
final class Draft {
    private final String text;
    private final Tokens tokens;
    private final @Nullable Field[] fields;
    private final List<Amount> amounts;
    private boolean optional;

    Draft(String text, Tokens tokens) {
        this(text, tokens, new ArrayList<>());
    }

    private Draft(String text, Tokens tokens, List<Amount> amounts) {
        this.text = text;
        this.tokens = tokens;
        this.fields = new Field[tokens.size()];
        this.amounts = amounts;
    }

    /** The same line without the tokens of these places. It finds its amounts for both. */
    Draft without(BitSet places) {
        var rest = new Draft(text, tokens.without(places), amounts);
        int to = 0;
        for (int i = 0; i < fields.length; i++) {
            if (!places.get(i)) {
                rest.fields[to++] = fields[i];
            }
        }
        return rest;
    }

    /** Takes over what was found in the line without these places. */
    void takeBack(Draft rest, BitSet places) {
        int from = 0;
        for (int i = 0; i < fields.length; i++) {
            if (!places.get(i)) {
                fields[i] = rest.fields[from++];
            }
        }
        optional |= rest.optional;
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    @Nullable
    Field field(int index) {
        return fields[index];
    }

    void give(int from, int to, Field field) {
        for (int i = from; i < to; i++) {
            fields[i] = field;
        }
    }

    /** Gives the words there that have no field yet. */
    void fill(int from, int to, Field field) {
        for (int i = from; i < to; i++) {
            if (fields[i] == null) {
                fields[i] = field;
            }
        }
    }

    void add(@Nullable Fraction low, @Nullable Fraction high, @Nullable String unit) {
        amounts.add(amount(low, high, unit));
    }

    private static Amount amount(@Nullable Fraction low, @Nullable Fraction high, @Nullable String unit) {
        return new Amount(decimal(low), decimal(high), Optional.ofNullable(unit));
    }

    private static Optional<BigDecimal> decimal(@Nullable Fraction number) {
        return Optional.ofNullable(number).map(Fraction::decimal).filter(value -> value.signum() > 0);
    }

    /** Adds an amount, whose number and unit have these fields, and returns where it ends. */
    int take(Found found, Field number, Field unit) {
        give(found.from(), found.number(), Field.NOTE);
        give(found.number(), found.size(), number);
        give(found.size(), found.unitFrom(), Field.SIZE);
        give(found.unitFrom(), found.next(), unit);
        add(found.low(), found.high(), found.unit());
        return found.next();
    }

    /** Adds one more amount of the same, whose words have their field. */
    void addAgain(Found found) {
        give(found.from(), found.number(), Field.NOTE);
        add(found.low(), found.high(), found.unit());
    }

    /** Makes a range of the last amount, up to this end. */
    void extendLast(Fraction high) {
        var last = amounts.removeLast();
        amounts.add(new Amount(last.quantity(), decimal(high), last.unit()));
    }

    /** Gives the first amount the unit that was read after the name. */
    void countFirstIn(String unit) {
        var first = amounts.removeFirst();
        amounts.addFirst(new Amount(first.quantity(), first.quantityMax(), Optional.of(unit)));
    }

    /** Takes the unit from the first amount. */
    void countFirst() {
        var first = amounts.removeFirst();
        amounts.addFirst(new Amount(first.quantity(), first.quantityMax(), Optional.empty()));
    }

    List<Amount> amounts() {
        return amounts;
    }

    void makeOptional() {
        optional = true;
    }

    boolean isOptional() {
        return optional;
    }
}

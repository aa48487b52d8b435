package dev.galley.domain.food.line;

import dev.galley.domain.food.line.ParsedLine.Amount;
import dev.galley.domain.food.line.ParsedLine.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the amounts in a Japanese or Chinese line. */
final class HanAmounts {
    private static final Set<String> BEFORE_NUMBER = Set.of("tbsp", "tsp", "cup");
    private static final String FEW = "几幾数";
    private static final String SIZES = "大中小";

    private final String text;
    private final HanLexicon lexicon;
    private final HanNumbers numbers;
    private final @Nullable Field[] given;
    private final List<Amount> found = new ArrayList<>();

    /** @param given the field of each character, to be filled */
    HanAmounts(String text, HanLexicon lexicon, @Nullable Field[] given) {
        this.text = text;
        this.lexicon = lexicon;
        this.numbers = new HanNumbers(text);
        this.given = given;
    }

    List<Amount> found() {
        return found;
    }

    /** An amount by its places: about [number, numberEnd), unit [unitFrom, unitTo), the whole [from, next). */
    private record Measured(
            int from, int number, int numberEnd, int unitFrom, int unitTo, HanNumbers.Found value,
            @Nullable String unit, int next,
            boolean half) {}

    /** Takes the first amount that stands outside brackets, and those that follow right after it. */
    void readFirst(List<Span> brackets) {
        int i = 0;
        while (i < text.length()) {
            int place = i;
            var bracket = brackets.stream().filter(b -> place >= b.from() - 1 && place <= b.to()).findFirst();
            if (bracket.isPresent()) {
                i = bracket.get().to() + 1;
                continue;
            }
            if (FEW.indexOf(text.charAt(i)) >= 0 && few(i)) {
                return;
            }
            var food = lexicon.foods().at(text, i);
            var measured = food.isPresent() || insideWord(i) ? null : at(i);
            if (measured != null && (measured.unit != null || standsAlone(measured))) {
                take(measured);
                further(measured.next);
                return;
            }
            i += food.map(word -> word.text().length()).orElse(1);
        }
    }

    /** {@code 几片}: a unit with no number that one could count on. */
    private boolean few(int index) {
        var unit = lexicon.units().at(text, index + 1);
        unit.ifPresent(word -> {
            give(index, index + 1, Field.NOTE);
            give(index + 1, index + 1 + word.text().length(), Field.UNIT);
            found.add(new Amount(Optional.empty(), Optional.empty(), Optional.of(word.value())));
        });
        return unit.isPresent();
    }

    /** Within {@code B12} or another number nothing begins. */
    private boolean insideWord(int index) {
        if (index == 0) {
            return false;
        }
        char before = text.charAt(index - 1);
        boolean latin = before < 0x250 && Character.isLetterOrDigit(before);
        return latin && text.charAt(index) < 0x250;
    }

    private boolean standsAlone(Measured measured) {
        if (!measured.value.figures()) {
            return false;
        }
        int next = measured.next;
        return next >= text.length() || !Character.isLetterOrDigit(text.charAt(next));
    }

    private void further(int index) {
        int i = numbers.skipSpace(index);
        boolean joined = i < text.length() && "+＋/／と加=".indexOf(text.charAt(i)) >= 0;
        var more = joined ? at(numbers.skipSpace(i + 1)) : at(i);
        if (more != null && more.unit != null && !more.unit.equals("piece")) {
            give(i, more.next, Field.AMOUNTS);
            found.add(amount(more));
            further(more.next);
        }
    }

    private void take(Measured measured) {
        boolean first = found.isEmpty();
        give(measured.from, measured.next, Field.SIZE);
        give(measured.from, measured.number, isSize(measured.from) ? Field.SIZE : Field.NOTE);
        give(measured.number, measured.numberEnd, first ? Field.QUANTITY : Field.AMOUNTS);
        give(measured.unitFrom, measured.unitTo, first ? Field.UNIT : Field.AMOUNTS);
        give(measured.unitTo, Math.max(measured.unitTo, measured.next), first ? Field.QUANTITY : Field.AMOUNTS);
        found.add(amount(measured));
    }

    private boolean isSize(int index) {
        return SIZES.indexOf(text.charAt(index)) >= 0;
    }

    private void give(int from, int to, Field field) {
        for (int i = from; i < to; i++) {
            given[i] = field;
        }
    }

    private static Amount amount(Measured measured) {
        var low = measured.half ? HanNumbers.withHalf(measured.value.low()) : measured.value.low();
        var high = Optional.ofNullable(measured.value.high());
        var unit = measured.unit;
        int space = unit == null ? -1 : unit.indexOf(' ');
        if (unit != null && isMultiple(unit)) {
            var factor = Numbers.fraction(unit.substring(0, space));
            return new Amount(
                    Optional.of(low.times(factor).decimal()), high.map(value -> value.times(factor).decimal()),
                    Optional.of(unit.substring(space + 1)));
        }
        return new Amount(Optional.of(low.decimal()), high.map(Fraction::decimal), Optional.ofNullable(unit));
    }

    /** Whether the unit stands for so many of another: {@code 500 g}. */
    private static boolean isMultiple(String unit) {
        return unit.indexOf(' ') > 0 && Character.isDigit(unit.charAt(0));
    }

    private @Nullable Measured at(int index) {
        var found = index < text.length() ? anyAt(index) : null;
        if (found == null || found.unit == null || !isMultiple(found.unit)) {
            return found;
        }
        var factor = Numbers.fraction(found.unit.substring(0, found.unit.indexOf(' ')));
        var most = found.value.high() == null ? found.value.low() : found.value.high();
        return most.times(factor).isAmount() ? found : null;
    }

    private @Nullable Measured anyAt(int index) {
        int number = index;
        var about = lexicon.about().at(text, number);
        if (about.isPresent()) {
            number = numbers.skipSpace(number + about.get().text().length());
        }
        var before = lexicon.units().at(text, number).filter(unit -> BEFORE_NUMBER.contains(unit.value()));
        if (before.isPresent()) {
            return unitFirst(index, number, before.get());
        }
        if (number < text.length() && isSize(number)) {
            number++;
        }
        var value = numbers.at(number);
        return value == null ? null : numberFirst(index, number, value);
    }

    /** {@code 大さじ2杯}. */
    private @Nullable Measured unitFirst(int index, int unit, HanWords.Word word) {
        int unitTo = unit + word.text().length();
        int number = numbers.skipSpace(unitTo);
        var value = numbers.at(number);
        if (value == null) {
            return null;
        }
        boolean half = text.startsWith("半", value.next());
        int next = half ? value.next() + 1 : value.next();
        next = text.startsWith("杯", next) ? next + 1 : next;
        return new Measured(index, number, value.next(), unit, unitTo, value, word.value(), next, half);
    }

    private @Nullable Measured numberFirst(int index, int number, HanNumbers.Found value) {
        int unit = numbers.skipSpace(value.next());
        if (unit + 1 < text.length() && isSize(unit) && lexicon.units().at(text, unit).isEmpty()
                && lexicon.units().at(text, unit + 1).isPresent()) {
            unit++;
        }
        var word = lexicon.units().at(text, unit).filter(found -> endsWell(found, unit(found, value)));
        if (word.isEmpty()) {
            return new Measured(index, number, value.next(), value.next(), value.next(), value, null, value.next(),
                    false);
        }
        int unitTo = unit + word.get().text().length();
        unitTo = text.startsWith("分", unitTo) ? unitTo + 1 : unitTo;
        boolean half = text.startsWith("半", unitTo);
        return new Measured(
                index, number, value.next(), unit, unitTo, value, counter(word.get(), unit), half ? unitTo + 1 : unitTo,
                half);
    }

    private int unit(HanWords.Word word, HanNumbers.Found value) {
        return numbers.skipSpace(value.next()) + word.text().length();
    }

    /** A unit in Latin letters is one only where its word ends. */
    private boolean endsWell(HanWords.Word word, int end) {
        char last = word.text().charAt(word.text().length() - 1);
        boolean latin = last < 0x80;
        return !latin || end >= text.length() || text.charAt(end) >= 0x80 || !Character.isLetter(text.charAt(end));
    }

    /** Garlic is counted in cloves by the word for a piece. */
    private String counter(HanWords.Word word, int unit) {
        boolean piece = word.text().equals("片") || word.text().equals("かけ") || word.text().equals("カケ") || word.text()
                .equals("かけら")
                || word.text().equals("欠片");
        boolean garlic = text.contains("にんにく") || text.contains("ニンニク") || text.contains("大蒜");
        return piece && garlic && unit > 0 ? "clove" : word.value();
    }

    /** Takes everything in these brackets as amounts, if it is nothing else. */
    boolean within(int from, int to) {
        var all = new ArrayList<Measured>();
        int i = from;
        while (i < to) {
            var measured = at(i);
            if (measured != null && measured.unit != null && measured.next <= to) {
                all.add(measured);
                i = measured.next;
            } else if (separates(text.charAt(i))) {
                i++;
            } else {
                return false;
            }
        }
        if (all.isEmpty()) {
            return false;
        }
        give(from, to, Field.AMOUNTS);
        all.forEach(this::take);
        return true;
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || "/、,，・+=~〜約约".indexOf(c) >= 0;
    }
}

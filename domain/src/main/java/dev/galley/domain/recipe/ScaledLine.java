package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a line with another amount, in the words and the kitchen of its recipe. */
final class ScaledLine {
    private static final Pattern LEADING = Pattern.compile(
            "^(\\D{0,20}?)(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?(?:\\s*(fl oz|\\p{L}+)\\b\\.?)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SECOND = Pattern.compile(
            "^\\s+(" + AmountText.NUMBER + ")\\s*(" + AmountText.UNIT + ")(?![\\p{L}\\d-])\\.?(?!\\s*(?:can|tin|pack))",
            Pattern.CASE_INSENSITIVE);
    private static final Amount.Factor ONCE = Amount.Factor.ratio(1, 1);

    private final Units units;
    private final Language language;
    private final boolean usesCups;

    ScaledLine(RecipeContent content, Units units) {
        this.units = units;
        language = content.language();
        usesCups = content.ingredients().stream()
                .flatMap(line -> line.unit().flatMap(Measure::of).stream())
                .anyMatch(measure -> measure.kitchen() == Measure.Kitchen.US);
    }

    /** @param whole whether nothing but whole pieces will do */
    IngredientLine of(IngredientLine line, Amount.Factor times, boolean whole) {
        var grams = Scaling.grams(line, times);
        var written = line.quantity().map(amount -> new Amount(amount, line.quantityMax(), line.unit()));
        if (written.isEmpty() || stays(line.unit(), times)) {
            return line.with(fitting(kept(line, written, times), line.text()), line.quantity(), line.quantityMax(), line
                    .unit(), grams);
        }
        var more = written.get().times(times);
        var amount = whole ? more.whole() : more.sensible(kitchen(line.unit()), density(line));
        return line.with(
                fitting(text(line, written.get(), amount, times), AmountText.write(amount, "–") + " " + line.name()),
                Optional.of(amount.quantity()), amount.max(), amount.unit(),
                grams);
    }

    /**
     * What to write instead of an amount in a step, or of two that belong together; empty if they stay.
     *
     * @param between what stands between the ends of a range
     * @param join what stands between the two
     */
    Optional<String> inStep(
            Amount written, String between, String join, Optional<Amount> second, Amount.Factor times) {
        if (stays(written.unit(), times) && second.filter(it -> !stays(it.unit(), times)).isEmpty()) {
            return Optional.empty();
        }
        var first = stays(written.unit(), times)
                ? written
                : written.times(times).sensible(kitchen(written.unit()), Optional.empty());
        var told = AmountText.write(first, between);
        if (second.isEmpty()) {
            return Optional.of(told);
        }
        if (join.isBlank()) {
            return compound(written, second.get(), times).or(() -> Optional.of(
                    told + join + AmountText.write(other(second.get(), times).orElse(second.get()), "–")));
        }
        return Optional.of(told + others(
                "", join + AmountText.write(second.get(), "–") + (join.contains("(") ? ")" : ""), Optional.of(first),
                times, false));
    }

    /** Other units may take more room than a line has. */
    private static String fitting(String text, String shorter) {
        return text.length() <= IngredientLine.LONGEST_TEXT ? text : shorter;
    }

    /** Whether an amount in this unit is to be told just as it is written. */
    private boolean stays(Optional<String> unit, Amount.Factor times) {
        var foreign = switch (units) {
            case AS_WRITTEN -> Optional.<Measure.Kitchen>empty();
            case METRIC -> Optional.of(Measure.Kitchen.US);
            case US -> Optional.of(Measure.Kitchen.METRIC);
        };
        return times.isOne()
                && unit.flatMap(Measure::of).filter(measure -> foreign.filter(measure.kitchen()::equals).isPresent())
                        .isEmpty();
    }

    private Measure.Kitchen kitchen(Optional<String> unit) {
        return switch (units) {
            case METRIC -> Measure.Kitchen.METRIC;
            case US -> Measure.Kitchen.US;
            case AS_WRITTEN -> {
                var own = unit.flatMap(Measure::of).map(Measure::kitchen).orElse(Measure.Kitchen.BOTH);
                yield own != Measure.Kitchen.BOTH ? own : usesCups ? Measure.Kitchen.US : Measure.Kitchen.METRIC;
            }
        };
    }

    private static Optional<Double> density(IngredientLine line) {
        return line.unit()
                .flatMap(Measure::of)
                .filter(measure -> measure.dimension() == Measure.Dimension.VOLUME)
                .flatMap(measure -> line.grams().flatMap(grams -> line.quantity()
                        .map(quantity -> grams.likely() / measure.inBase(quantity).doubleValue())))
                .filter(density -> density > 0);
    }

    /** The text of a line whose first amount stays. */
    private String kept(IngredientLine line, Optional<Amount> written, Amount.Factor times) {
        var leading = LEADING.matcher(line.text());
        int end = written.isPresent() && leading.find() && agrees(leading, written.get()) ? end(leading, line) : 0;
        return line.text().substring(0, end)
                + others(line.text().substring(0, end), line.text().substring(end), end == 0
                        ? Optional.empty()
                        : written, times, line);
    }

    private String text(IngredientLine line, Amount written, Amount amount, Amount.Factor times) {
        var leading = LEADING.matcher(line.text());
        if (!leading.find()) {
            return composed(line, amount);
        }
        var between = Optional.ofNullable(leading.group(3)).orElse("–");
        var top = amount.max().orElse(amount.quantity());
        if (!agrees(leading, written)) {
            int number = leading.end(leading.group(4) == null ? 2 : 4);
            var sized = line.text().substring(number);
            if (!isCount(leading, written) || !OtherAmounts.isSizedPackage(sized)) {
                return composed(line, amount);
            }
            var bare = new Amount(amount.quantity(), amount.max(), Optional.empty());
            return leading.group(1) + AmountText.write(bare, between)
                    + others("", OtherAmounts.packages(sized, top.compareTo(BigDecimal.ONE) > 0), Optional.empty(),
                            times,
                            line);
        }
        int end = end(leading, line);
        var rest = line.text().substring(end);
        var second = SECOND.matcher(rest);
        if (written.unit().isPresent() && written.max().isEmpty() && second.find()) {
            var parts = AmountText.measure(second.group(2)).flatMap(unit -> compound(
                    written,
                    new Amount(AmountText.read(second.group(1)), Optional.empty(), Optional.of(unit.code())),
                    times));
            if (parts.isPresent()) {
                return leading.group(1) + parts.get()
                        + others("", rest.substring(second.end()), Optional.of(amount), times, line);
            }
        }
        if (written.unit().isEmpty() && language == Language.EN) {
            rest = OtherAmounts.isSizedPackage(rest)
                    ? OtherAmounts.packages(rest, top.compareTo(BigDecimal.ONE) > 0)
                    : inNumber(rest, line.name(), written.max().orElse(written.quantity()), top);
        }
        return leading.group(1) + AmountText.write(amount, between) + others(leading.group(), rest, Optional.of(amount),
                times, line);
    }

    private static int end(Matcher leading, IngredientLine line) {
        return line.unit().isPresent() ? leading.end() : leading.end(leading.group(4) == null ? 2 : 4);
    }

    private String others(
            String head, String rest, Optional<Amount> first, Amount.Factor times, IngredientLine line) {
        return others(
                head, rest, first, times, !times.isOne() && line.unit().isEmpty() && line.quantity().isPresent());
    }

    /** @param counted whether the other numbers of the text may be pieces of the same */
    private String others(
            String head, String rest, Optional<Amount> first, Amount.Factor times, boolean counted) {
        var writing = new OtherAmounts.Writing(
                amount -> other(amount, times),
                size -> other(size, ONCE),
                number -> Optional.of(new Amount(number, Optional.empty(), Optional.empty()))
                        .filter(_ -> counted && number.signum() > 0)
                        .map(pieces -> pieces.times(times).sensible(Measure.Kitchen.METRIC, Optional.empty())));
        return OtherAmounts.rewrite(head, rest, first, units != Units.AS_WRITTEN, writing);
    }

    private Optional<Amount> other(Amount written, Amount.Factor times) {
        return stays(written.unit(), times) ? Optional.empty() : Optional.of(rounded(written.times(times)));
    }

    private Amount rounded(Amount amount) {
        return Optional.of(amount).filter(it -> stays(it.unit(), ONCE)).flatMap(Amount::inOwnUnit).orElseGet(
                () -> amount.sensible(kitchen(amount.unit()), Optional.empty()));
    }

    /** {@code 1 lb 2 oz} as one amount: in both of its units where they stay, in one where they do not. */
    private Optional<String> compound(Amount first, Amount second, Amount.Factor times) {
        var large = first.unit().flatMap(Measure::of);
        var small = second.unit().flatMap(Measure::of);
        if (large.isEmpty()
                || small.isEmpty()
                || large.get().dimension() != small.get().dimension()
                || large.get().inBase(BigDecimal.ONE).compareTo(small.get().inBase(BigDecimal.ONE)) <= 0) {
            return Optional.empty();
        }
        var base = times.of(large.get().inBase(first.quantity()).add(small.get().inBase(second.quantity())));
        var all = new Amount(small.get().fromBase(base), Optional.empty(), Optional.of(small.get().code()));
        var wholes = large.get().fromBase(base).add(new BigDecimal("1e-9")).toBigInteger();
        if (!stays(first.unit(), ONCE) || !stays(all.unit(), ONCE) || wholes.signum() == 0) {
            return Optional.of(AmountText.write(all.sensible(kitchen(first.unit()), Optional.empty()), "–"));
        }
        var whole = new BigDecimal(wholes);
        var left = small.get().fromBase(base.subtract(large.get().inBase(whole)));
        var told = AmountText.write(new Amount(whole, Optional.empty(), first.unit()), "–");
        return Optional.of(left.doubleValue() < 0.05
                ? told
                : told + " " + AmountText.write(rounded(new Amount(left, Optional.empty(), all.unit())), "–"));
    }

    private static boolean isCount(Matcher leading, Amount written) {
        return written.unit().flatMap(Measure::of).isEmpty()
                && isClose(AmountText.read(leading.group(2)), written.quantity())
                && (leading.group(4) != null) == written.max().isPresent();
    }

    /** Whether the text begins with the very amount that the line was understood to have. */
    private static boolean agrees(Matcher leading, Amount written) {
        var unit = Optional.ofNullable(leading.group(5));
        return isClose(AmountText.read(leading.group(2)), written.quantity())
                && Optional.ofNullable(leading.group(4)).isPresent() == written.max().isPresent()
                && written.max().map(max -> isClose(AmountText.read(leading.group(4)), max)).orElse(true)
                && written.unit().map(code -> unit.filter(word -> AmountText.means(word, code)).isPresent()).orElse(
                        true);
    }

    private static boolean isClose(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().doubleValue() <= 0.01 * b.doubleValue();
    }

    private static String composed(IngredientLine line, Amount amount) {
        var parts = new StringBuilder(AmountText.write(amount, "–")).append(' ').append(line.name());
        line.preparation().ifPresent(preparation -> parts.append(", ").append(preparation));
        line.note().ifPresent(note -> parts.append(", ").append(note));
        return parts.toString();
    }

    /** {@code  onion, chopped} for one, {@code  onions, chopped} for more; a name that was right for more stays so. */
    private static String inNumber(String rest, String name, BigDecimal written, BigDecimal amount) {
        boolean wasMany = written.compareTo(BigDecimal.ONE) > 0;
        boolean isMany = amount.compareTo(BigDecimal.ONE) > 0;
        if (wasMany == isMany || (wasMany && OtherAmounts.hasPieces(rest))) {
            return rest;
        }
        var single = AmountText.singular(name);
        var plural = single.equals(name) ? AmountText.plural(name) : name;
        var either = Pattern.compile("\\b(" + Pattern.quote(plural) + "|" + Pattern.quote(single) + ")\\b");
        return either.matcher(rest).replaceFirst(Matcher.quoteReplacement(isMany ? plural : single));
    }
}

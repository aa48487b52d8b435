package dev.galley.domain.recipe;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * So much of something, as a cook would measure it out.
 *
 * @param max the upper end of a range, above {@code quantity}
 */
record Amount(BigDecimal quantity, Optional<BigDecimal> max, Optional<String> unit) {
    private static final BigDecimal QUARTER_CUP = BigDecimal.valueOf(59); // in millilitres, a little less
    private static final double FOUR_TBSP = 59.5; // in millilitres, a little more
    private static final double EIGHT_CUPS = 1_892; // in millilitres, a little less
    private static final BigDecimal PINCH = new BigDecimal("0.0625"); // of a teaspoon
    private static final Set<String> WHOLE = Set.of("pinch", "dash", "drop", "sprig", "leaf", "sheet", "slice");
    private static final BigDecimal THIRD = new BigDecimal("0.333");
    private static final BigDecimal TWO_THIRDS = new BigDecimal("0.667");

    /** So many times as much, exactly. */
    Amount times(Factor factor) {
        return new Amount(factor.of(quantity), max.map(factor::of), unit);
    }

    /** How many times as much. Kept as a ratio, so that three times a third is one. */
    record Factor(BigDecimal numerator, BigDecimal denominator) {
        static Factor ratio(int numerator, int denominator) {
            return new Factor(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        static Factor exactly(BigDecimal value) {
            return new Factor(value, BigDecimal.ONE);
        }

        static Factor about(double value) {
            return exactly(new BigDecimal(value, MathContext.DECIMAL64));
        }

        BigDecimal of(BigDecimal amount) {
            return amount.multiply(numerator).divide(denominator, MathContext.DECIMAL128);
        }

        double value() {
            return of(BigDecimal.ONE).doubleValue();
        }

        boolean isOne() {
            return numerator.compareTo(denominator) == 0;
        }
    }

    /** In whole pieces, at least one: nobody buys half an egg. */
    Amount whole() {
        return rounded(unit, step(quantity, "1"), max.map(top -> step(top, "1")));
    }

    /**
     * The same amount in a unit of that size and kitchen, and rounded to what can be measured there.
     *
     * @param kitchen where it is to be measured; spoons are in both
     * @param gramsPerMilliliter of this very food, if known; turns cups of what does not pour into grams
     */
    Amount sensible(Measure.Kitchen kitchen, Optional<Double> gramsPerMilliliter) {
        var measure = unit.flatMap(Measure::of);
        if (measure.isEmpty()) {
            return counted();
        }
        var base = measure.get().inBase(quantity);
        var topBase = max.map(measure.get()::inBase);
        if (kitchen == Measure.Kitchen.METRIC
                && measure.get().dimension() == Measure.Dimension.VOLUME
                && measure.get().kitchen() == Measure.Kitchen.US
                && gramsPerMilliliter.filter(density -> density < 0.85 || density > 1.2).isPresent()
                && base.compareTo(QUARTER_CUP) >= 0) {
            var density = BigDecimal.valueOf(gramsPerMilliliter.get());
            return in(massUnit(base.multiply(density), kitchen), base.multiply(density), topBase.map(
                    density::multiply));
        }
        var target = measure.get().dimension() == Measure.Dimension.MASS
                ? massUnit(base, kitchen)
                : volumeUnit(base, measure.get(), kitchen);
        return in(target, base, topBase);
    }

    /** Rounded in its own unit, while nobody would rather measure so much of it in another. */
    Optional<Amount> inOwnUnit() {
        return unit.flatMap(Measure::of).filter(measure -> {
            double size = quantity.doubleValue();
            return switch (measure) {
                case G, ML -> size >= 1 && size < 1_000;
                case KG, L, LB, CUP -> size >= 0.5;
                case OZ -> size >= 0.25 && size <= 40;
                case TBSP -> size >= 1 && size <= 8;
                case TSP -> size < 6;
                case QUART -> size >= 1;
                case MG, CL, DL, FL_OZ, PINT, GALLON -> false;
            };
        }).map(measure -> in(measure, measure.inBase(quantity), max.map(measure::inBase)));
    }

    private static Measure massUnit(BigDecimal grams, Measure.Kitchen kitchen) {
        if (kitchen == Measure.Kitchen.US) {
            return grams.compareTo(BigDecimal.valueOf(440)) >= 0 ? Measure.LB : Measure.OZ; // 15½ oz
        }
        return grams.compareTo(BigDecimal.valueOf(1_000)) >= 0 ? Measure.KG : Measure.G;
    }

    private static Measure volumeUnit(BigDecimal milliliters, Measure written, Measure.Kitchen kitchen) {
        double ml = milliliters.doubleValue();
        boolean spoon = written.kitchen() == Measure.Kitchen.BOTH;
        if (kitchen == Measure.Kitchen.US) {
            boolean spoons = milliliters.compareTo(QUARTER_CUP) < 0 || (spoon && ml <= FOUR_TBSP);
            return spoons ? spoon(milliliters) : ml < EIGHT_CUPS ? Measure.CUP : Measure.QUART;
        }
        if (spoon ? ml <= 90 : written.kitchen() == Measure.Kitchen.US && ml < 30) {
            return spoon(milliliters);
        }
        return ml < 1_000 ? Measure.ML : Measure.L;
    }

    /** Up to two tablespoons, teaspoons tell more exactly what is not about a whole or a half tablespoon. */
    private static Measure spoon(BigDecimal milliliters) {
        double tablespoons = Measure.TBSP.fromBase(milliliters).doubleValue();
        boolean halves = Math.abs(Math.rint(tablespoons * 2) / 2 - tablespoons) <= 0.05 * tablespoons;
        return tablespoons >= 2 || (tablespoons >= 0.99 && halves) ? Measure.TBSP : Measure.TSP;
    }

    private static Amount in(Measure measure, BigDecimal base, Optional<BigDecimal> topBase) {
        var amount = measure.fromBase(base);
        var top = topBase.map(measure::fromBase);
        if (measure == Measure.TSP && amount.compareTo(PINCH) < 0) {
            return new Amount(BigDecimal.ONE, Optional.empty(), Optional.of("pinch"));
        }
        return rounded(Optional.of(measure.code()), round(measure, amount), top.map(value -> round(measure, value)));
    }

    private Amount counted() {
        return rounded(unit, count(quantity), max.map(this::count));
    }

    private static Amount rounded(Optional<String> unit, BigDecimal quantity, Optional<BigDecimal> max) {
        return new Amount(quantity, max.filter(top -> top.compareTo(quantity) > 0), unit);
    }

    private BigDecimal count(BigDecimal value) {
        double size = value.doubleValue();
        if (unit.filter(WHOLE::contains).isPresent() || size > 10) {
            return step(value, "1");
        }
        return size < 1 ? part(value, "0.25") : step(value, "0.5");
    }

    private static BigDecimal round(Measure measure, BigDecimal value) {
        double size = value.doubleValue();
        return switch (measure) {
            case G -> isWhole(value)
                    ? value
                    : step(value, size < 5 ? "0.1" : size < 10 ? "0.5" : size < 50 ? "1" : size < 250 ? "5" : "10");
            // Coarser than grams: a cup is 236.588 ml, and any jug has a line at 240.
            case ML -> isWhole(value)
                    ? value
                    : step(value, size < 5 ? "0.1" : size < 10 ? "0.5" : size < 50 ? "1" : size < 100 ? "5" : "10");
            case KG, L -> isWhole(value.movePointRight(3)) ? value : step(value, size < 5 ? "0.05" : "0.1");
            case TSP -> size < 0.5 ? step(value, "0.125") : step(value, "0.25");
            case TBSP -> step(value, "0.5");
            case CUP -> size < 4 ? part(value, "0.25") : step(value, "0.5");
            case OZ -> step(value, size < 1 ? "0.05" : size < 2 ? "0.125" : size < 8 ? "0.25" : "0.5");
            case LB -> step(value, size < 3 ? "0.125" : "0.25");
            case QUART -> step(value, "0.25");
            case MG, CL, DL, FL_OZ, PINT, GALLON -> value; // never chosen: see massUnit and volumeUnit
        };
    }

    /** Whether it is whole but for what dividing by a ratio leaves at its 34th digit. */
    private static boolean isWhole(BigDecimal value) {
        return value.setScale(0, HALF_UP).subtract(value).abs().compareTo(new BigDecimal("1e-20")) < 0;
    }

    /** The nearest multiple, but not nothing. */
    private static BigDecimal step(BigDecimal value, String step) {
        var size = new BigDecimal(step);
        return value.divide(size, 0, HALF_UP).max(BigDecimal.ONE).multiply(size);
    }

    /** The nearest multiple of a quarter or of a third, but not nothing. */
    private static BigDecimal part(BigDecimal value, String step) {
        var whole = new BigDecimal(value.toBigInteger());
        return Stream.of(step(value, step), whole.add(THIRD), whole.add(TWO_THIRDS))
                .min((a, b) -> a.subtract(value).abs().compareTo(b.subtract(value).abs()))
                .orElseThrow();
    }
}

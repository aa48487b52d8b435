package dev.galley.domain.food.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact number. Nothing is lost by reckoning with it; only {@link #decimal} rounds.
 *
 * @param bottom above 0, without a factor that {@code top} has too
 */
public record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);

    public Ratio {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("nothing can be divided by 0");
        }
        var common = top.gcd(bottom);
        if (bottom.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE)) {
            top = top.divide(common);
            bottom = bottom.divide(common);
        }
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(long top, long bottom) {
        return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    /** @param decimal as written: {@code 28.349523125} */
    public static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public static Ratio of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.top.negate(), other.bottom));
    }

    public Ratio times(Ratio other) {
        return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /** @throws ArithmeticException if the other is 0 */
    public Ratio over(Ratio other) {
        return new Ratio(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    public int signum() {
        return top.signum();
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Ratio other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** To 16 digits, without zeros at the end and without an exponent. */
    public BigDecimal decimal() {
        var rounded = new BigDecimal(top).divide(new BigDecimal(bottom), MathContext.DECIMAL64).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public double value() {
        return new BigDecimal(top).divide(new BigDecimal(bottom), MathContext.DECIMAL64).doubleValue();
    }
}

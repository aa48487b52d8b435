package dev.galley.bootstrap.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many times as fast: {@code 60x}, or {@code 60}. */
final class Factors implements ITypeConverter<Double> {
    @Override
    public Double convert(String written) {
        try {
            return Double.valueOf(written.endsWith("x") ? written.substring(0, written.length() - 1) : written);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + written + "' is not a factor like 1x or 60x");
        }
    }
}

package dev.galley.device.simulator.physics;

/**
 * What a sensor shows.
 *
 * @param metric like {@code chamber_temperature}
 * @param unit in UCUM: {@code Cel}, {@code W}, {@code g}, {@code 1/min}
 */
public record Reading(String metric, double value, String unit) {}

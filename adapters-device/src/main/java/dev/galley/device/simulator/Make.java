package dev.galley.device.simulator;

import dev.galley.device.simulator.Program.Step;
import dev.galley.device.simulator.physics.Kitchenware;
import dev.galley.device.simulator.physics.Oven;
import dev.galley.device.simulator.physics.Pot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an appliance is built to do.
 *
 * @param model the maker's name for all of its kind
 * @param abilities for each its limits, as they stand in the reported state
 * @param programs the maker's own, by name
 */
public record Make(String model, Kind kind, Map<String, Map<String, Integer>> abilities,
        Map<String, Program> programs) {
    private static final double FULL_ENOUGH_GRAMS = 1_000;
    private static final int DAY_SECONDS = 86_400;

    public enum Kind {
        OVEN, POT
    }

    /** @param model of pots it says {@code pot} or {@code cooker}; all others are ovens */
    public static Make of(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        return name.contains("pot") || name.contains("cooker") ? pot(model) : oven(model);
    }

    /** A household oven with a light. */
    public static Make oven(String model) {
        var abilities = new LinkedHashMap<String, Map<String, Integer>>();
        abilities.put("heat", Map.of("min_celsius", 30, "max_celsius", 250));
        abilities.put("hold", Map.of("max_seconds", DAY_SECONDS));
        abilities.put("light", Map.of());
        return new Make(model, Kind.OVEN, abilities, byName(
                new Program("bake", "bake", List.of(new Step.HeatTo(180, 0), new Step.Hold(180, 1_800, 0))),
                new Program("pizza", "pizza", List.of(new Step.HeatTo(240, 0), new Step.Hold(240, 600, 0))),
                new Program("keep_warm", "keep_warm", List.of(new Step.HeatTo(70, 0), new Step.Hold(70, 3_600, 0)))));
    }

    /** A pot that heats, stirs and weighs. What is in it is mostly water, so it ends at 100 °C. */
    public static Make pot(String model) {
        var abilities = new LinkedHashMap<String, Map<String, Integer>>();
        abilities.put("heat", Map.of("min_celsius", 30, "max_celsius", 100));
        abilities.put("stir", Map.of("max_rpm", 500));
        abilities.put("weigh", Map.of("max_grams", 5_000));
        abilities.put("hold", Map.of("max_seconds", DAY_SECONDS));
        abilities.put("light", Map.of());
        return new Make(model, Kind.POT, abilities, byName(
                new Program("boil_water", "boil_water", List.of(new Step.HeatTo(100, 60))),
                new Program("porridge", "porridge", List.of(
                        new Step.Weigh(100, "oats"), new Step.HeatTo(95, 0), new Step.Hold(95, 300, 60))),
                new Program("simmer", "simmer", List.of(new Step.HeatTo(95, 0), new Step.Hold(95, 1_800, 0)))));
    }

    private static Map<String, Program> byName(Program... programs) {
        var named = new LinkedHashMap<String, Program>();
        for (var program : programs) {
            named.put(program.name(), program);
        }
        return named;
    }

    public boolean can(String ability) {
        return abilities.containsKey(ability);
    }

    /** Empty if there is no such limit. */
    OptionalDouble limit(String ability, String limit) {
        var found = abilities.getOrDefault(ability, Map.of()).get(limit);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** As it stands there in the morning; a pot has a litre of water in it. */
    Kitchenware cold() {
        return switch (kind) {
            case OVEN -> Oven.cold();
            case POT -> Pot.cold(FULL_ENOUGH_GRAMS);
        };
    }
}

package dev.galley.device.simulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an appliance does by itself, step by step. */
public record Program(String id, String name, List<Step> steps) {
    private static final int MOST_STEPS = 200;

    public Program {
        steps = List.copyOf(steps);
    }

    /** One thing to do. */
    public sealed interface Step {
        /** Heats until it is that warm, and keeps it so for a time. */
        record HeatTo(double celsius, double holdSeconds) implements Step {}

        /** Keeps that warm for a time, counted from when it is, and stirs meanwhile if it is told to. */
        record Hold(double celsius, double seconds, double rpm) implements Step {}

        /** Without heat, as are all steps below. */
        record Stir(double rpm, double seconds) implements Step {}

        /** Waits until that much more lies in it. */
        record Weigh(double grams, String ingredient) implements Step {}

        /** Waits until somebody says that it is done, and stays warm meanwhile for a time, if it is told to. */
        record WaitForPerson(String text, double keepCelsius, double keepSeconds) implements Step {}

        record Timer(double seconds) implements Step {}
    }

    /**
     * Reads {@code {"id", "name", "steps": [{"type": "heat_to", "celsius": 180}, …]}}, or the name of one of the maker's own.
     * All of it is looked at before any of it begins: what an appliance cannot do to the end it does not start.
     */
    static Program read(JsonNode told, Make make) throws Unfit {
        if (told.isString()) {
            var own = make.programs().get(told.stringValue());
            if (own == null) {
                throw new Unfit("unknown_program");
            }
            return own;
        }
        var steps = told.path("steps");
        if (!told.isObject() || !steps.isArray() || steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new Unfit("program_without_steps");
        }
        var read = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            try {
                read.add(step(steps.get(i), make));
            } catch (Unfit unfit) {
                throw new Unfit("steps[" + i + "]: " + unfit.reason());
            }
        }
        var name = told.path("name").asString("program");
        return new Program(told.path("id").asString(name), name, read);
    }

    private static Step step(JsonNode told, Make make) throws Unfit {
        var type = told.path("type").asString("");
        return switch (type) {
            case "heat_to" -> new Step.HeatTo(
                    celsius(told, make), told.has("hold_seconds") ? seconds(told, "hold_seconds", make) : 0);
            case "hold" -> new Step.Hold(
                    celsius(told, make),
                    seconds(told, "seconds", make),
                    told.has("rpm") ? within(told, "rpm", make, "stir") : 0);
            case "stir" -> new Step.Stir(within(told, "rpm", make, "stir"), seconds(told, "seconds", make));
            case "weigh" -> new Step.Weigh(
                    within(told, "grams", make, "weigh"), told.path("ingredient").asString(""));
            case "wait_for_person" -> {
                var text = told.path("text").asString("");
                double keepSeconds = told.has("keep_seconds") ? seconds(told, "keep_seconds", make) : 0;
                yield keepSeconds == 0
                        ? new Step.WaitForPerson(text, 0, 0)
                        : new Step.WaitForPerson(text, within(told, "keep_celsius", "celsius", make, "heat"),
                                keepSeconds);
            }
            case "timer" -> new Step.Timer(seconds(told, "seconds", make));
            default -> throw new Unfit("unknown_step " + type);
        };
    }

    static double celsius(JsonNode told, Make make) throws Unfit {
        return within(told, "celsius", make, "heat");
    }

    private static double seconds(JsonNode told, String name, Make make) throws Unfit {
        double seconds = number(told, name);
        var most = make.limit("hold", "max_seconds");
        if (most.isPresent() && seconds > most.getAsDouble()) {
            throw new Unfit(name + " is above " + most.getAsDouble());
        }
        return seconds;
    }

    private static double within(JsonNode told, String name, Make make, String ability) throws Unfit {
        return within(told, name, name, make, ability);
    }

    private static double within(JsonNode told, String name, String quantity, Make make, String ability) throws Unfit {
        if (!make.can(ability)) {
            throw new Unfit("cannot_" + ability);
        }
        double value = number(told, name);
        var least = make.limit(ability, "min_" + quantity);
        var most = make.limit(ability, "max_" + quantity);
        if (least.isPresent() && value < least.getAsDouble()) {
            throw new Unfit(name + " is below " + least.getAsDouble());
        }
        if (most.isPresent() && value > most.getAsDouble()) {
            throw new Unfit(name + " is above " + most.getAsDouble());
        }
        return value;
    }

    /** A number from 0 on. */
    static double number(JsonNode told, String name) throws Unfit {
        var value = told.path(name);
        if (!value.isNumber() || !(value.doubleValue() >= 0) || Double.isInfinite(value.doubleValue())) {
            throw new Unfit(name + " is not a number from 0 on");
        }
        return value.doubleValue();
    }
}

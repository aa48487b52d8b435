package dev.galley.device.simulator;

import dev.galley.device.simulator.physics.Kitchenware;
import dev.galley.device.simulator.physics.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an appliance is without its line: ware, programs, switches. It does only what is safe, whoever asks. Not safe for
 * several threads.
 */
final class Machine {
    /** So fine is time cut for programs; the physics would not need it. */
    private static final double SLICE_SECONDS = 1;

    private final Make make;
    private final Voice voice;
    private final Supplier<String> ids;
    private Person person;
    private Kitchenware ware;
    private @Nullable ProgramRun run;
    private boolean isLightOn;
    private boolean isRemoteStartAllowed;
    private boolean isAlarmed;
    private int identified;
    private double timerSeconds = Double.NaN;
    private OptionalDouble goalCelsius = OptionalDouble.empty();
    private final Map<String, Object> wishes = new TreeMap<>();

    Machine(Make make, Person person, Voice voice, Supplier<String> ids) {
        this.make = make;
        this.person = person;
        this.voice = voice;
        this.ids = ids;
        ware = make.cold();
    }

    Make make() {
        return make;
    }

    Kitchenware ware() {
        return ware;
    }

    boolean isIdle() {
        return run == null;
    }

    int identified() {
        return identified;
    }

    List<Reading> readings() {
        return ware.readings();
    }

    /** What it reports besides its firmware. */
    Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>(wishes);
        state.put("model", make.model());
        state.put("capabilities", make.abilities());
        state.put("programs", List.copyOf(make.programs().keySet()));
        var running = run;
        state.put("program", running == null ? "idle" : running.program().name());
        if (running != null) {
            state.put("program_id", running.program().id());
            state.put("program_step", running.stepIndex());
            state.put("waits_for_person", running.waitsForPerson());
        }
        state.put("door", ware.isOpen() ? "open" : "closed");
        state.put("remote_start_allowed", isRemoteStartAllowed);
        state.put("light", isLightOn);
        state.put("timer_running", !Double.isNaN(timerSeconds));
        goalCelsius.ifPresent(goal -> state.put("target_celsius", goal));
        return state;
    }

    /** @param seconds of cooking time, which runs faster than the clock if somebody wants it so */
    void advance(long nowMillis, double seconds) {
        double left = seconds;
        while (left > 0) {
            double slice = Math.min(left, SLICE_SECONDS);
            left -= slice;
            ware = ware.after(slice);
            letPersonAct(slice);
            advanceProgram(nowMillis, slice);
            advanceTimer(nowMillis, slice);
            guard(nowMillis);
        }
    }

    private void letPersonAct(double seconds) {
        var running = run;
        if (running == null || running.waitedSeconds() < person.patienceSeconds()) {
            return;
        }
        double wanted = running.gramsWanted(ware);
        if (wanted > 0) {
            ware = ware.with(Math.min(wanted, person.pourGramsPerSecond() * seconds));
        }
        if (running.waitsForPerson()) {
            running.confirm();
        }
    }

    private void advanceProgram(long nowMillis, double seconds) {
        var running = run;
        if (running == null) {
            return;
        }
        int before = running.stepIndex();
        ware = running.advance(ware, seconds);
        if (running.isOver()) {
            end(nowMillis, "finished");
        } else if (running.isGivenUp()) {
            end(nowMillis, "abandoned");
        } else if (running.stepIndex() != before) {
            voice.stateChanged();
        }
    }

    private void advanceTimer(long nowMillis, double seconds) {
        timerSeconds -= seconds;
        if (timerSeconds <= 0) {
            timerSeconds = Double.NaN;
            tell("timer_finished", nowMillis, Map.of());
            voice.stateChanged();
        }
    }

    private void guard(long nowMillis) {
        if (ware.isOverheated() && !isAlarmed) {
            tell("alarm", nowMillis, Map.of("code", "boiled_dry", "celsius", Math.round(ware.celsius())));
            if (run != null) {
                end(nowMillis, "failed");
            }
        }
        isAlarmed = ware.isOverheated();
    }

    private void end(long nowMillis, String outcome) {
        var ended = Objects.requireNonNull(run).program();
        run = null;
        stopHeat();
        tell("program_finished", nowMillis,
                Map.of("program", ended.name(), "program_id", ended.id(), "outcome", outcome));
        voice.stateChanged();
    }

    private void stopHeat() {
        goalCelsius = OptionalDouble.empty();
        ware = ware.heating(goalCelsius).stirring(0);
    }

    /** Says something that happened. */
    void tell(String type, long nowMillis, Map<String, ?> data) {
        voice.say("events", Map.of("id", ids.get(), "type", type, "at", nowMillis, "data", data));
    }

    /**
     * Whether it may be told from afar to heat or move.
     *
     * @throws Unfit saying what is in the way
     */
    void checkSafe() throws Unfit {
        if (ware.isOpen()) {
            throw new Unfit("door_open");
        }
        if (!isRemoteStartAllowed) {
            throw new Unfit("remote_start_not_allowed");
        }
        if (run != null) {
            throw new Unfit("program_running");
        }
    }

    void start(Program program) {
        stopHeat();
        run = new ProgramRun(program);
        voice.stateChanged();
    }

    void stop(long nowMillis) {
        if (run != null) {
            end(nowMillis, "stopped");
        } else if (goalCelsius.isPresent()) {
            stopHeat();
            voice.stateChanged();
        }
    }

    void heat(double celsius) {
        goalCelsius = OptionalDouble.of(celsius);
        ware = ware.heating(goalCelsius);
        voice.stateChanged();
    }

    void time(OptionalLong seconds) {
        timerSeconds = seconds.isPresent() ? seconds.getAsLong() : Double.NaN;
        voice.stateChanged();
    }

    void light(boolean isOn) {
        isLightOn = isOn;
        voice.stateChanged();
    }

    void identify() {
        identified++;
    }

    /**
     * Follows what is wished for it, as far as it knows it and nothing warms by it: heat is only ever commanded, since a wish
     * lasts and would be heard again after the door was opened or the power came back.
     */
    void wish(JsonNode desired) {
        boolean isNew = false;
        for (var wished : desired.properties()) {
            switch (wished.getKey()) {
                case "light" -> {
                    boolean isOn = wished.getValue().asBoolean(isLightOn);
                    isNew |= isOn != isLightOn;
                    isLightOn = isOn;
                }
                case "child_lock", "sound" -> {
                    if (wished.getValue().isBoolean()) {
                        isNew |= !wished.getValue().booleanValue()
                                ? !Boolean.FALSE.equals(wishes.put(
                                        wished.getKey(), false))
                                : !Boolean.TRUE.equals(wishes.put(wished.getKey(), true));
                    }
                }
                case "units", "language" -> {
                    if (wished.getValue().isString()) {
                        var text = wished.getValue().stringValue();
                        isNew |= !text.equals(wishes.put(wished.getKey(), text));
                    }
                }
                default -> {
                } // not one of its own: it stays a difference, for all to see
            }
        }
        if (isNew) {
            voice.stateChanged();
        }
    }

    void open(boolean isOpen) {
        ware = ware.opened(isOpen);
        voice.stateChanged();
    }

    void allowRemoteStart(boolean isAllowed) {
        isRemoteStartAllowed = isAllowed;
        voice.stateChanged();
    }

    void put(double grams) {
        ware = ware.with(grams);
    }

    void confirm() {
        if (run != null) {
            run.confirm();
        }
    }

    void attendedBy(Person person) {
        this.person = person;
    }
}

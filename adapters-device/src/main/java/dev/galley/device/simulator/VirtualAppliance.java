package dev.galley.device.simulator;

import dev.galley.device.simulator.physics.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One appliance that is not there: it was activated, and does and says all that the contract asks of a real one. The methods
 * are what a person can do who stands before it. Safe for many threads.
 */
public final class VirtualAppliance {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualAppliance.class);
    /** A process that was frozen does not make an oven burn what is in it. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
    private static final double NOISE = 0.002;

    /**
     * How it is at a moment.
     *
     * @param unacknowledged messages that nobody confirmed yet
     * @param dropped messages that gave way to newer ones while the line was away
     * @param executed commands that were carried out
     */
    public record Look(
            String bootId,
            boolean isConnected,
            String firmwareVersion,
            double celsius,
            String program,
            boolean isLightOn,
            int unacknowledged,
            long dropped,
            long executed) {}

    private final Credentials credentials;
    private final Behaviour behaviour;
    private final Surroundings surroundings;
    private final Machine machine;
    private final Commands commands;
    private final Updating updating;
    private final Conversation conversation;
    private final Habit habit;
    private final List<Taken> taken = new ArrayList<>();
    private String bootId;
    private long seq;
    private long lastMillis;
    private @Nullable ScheduledFuture<?> ticking;

    private record Taken(long atMillis, List<Reading> readings) {}

    /** @param flash what it remembers of an earlier life */
    public VirtualAppliance(Credentials credentials, Make make, Behaviour behaviour, Flash flash,
            Surroundings surroundings) {
        this.credentials = credentials;
        this.behaviour = behaviour;
        this.surroundings = surroundings;
        bootId = surroundings.ids().get().toString();
        lastMillis = surroundings.clock().millis();
        conversation = new Conversation(credentials, behaviour, flash, surroundings, bootId, this::hear);
        var voice = new Voice() {
            @Override
            public void say(String topic, Map<String, ?> payload) {
                conversation.say(topic, Wire.write(payload));
            }

            @Override
            public void stateChanged() {
                report();
            }
        };
        machine = new Machine(make, behaviour.person(), voice, () -> surroundings.ids().get().toString());
        commands = new Commands(machine, voice, flash);
        updating = new Updating(make.model(), credentials, behaviour, flash, surroundings, voice, this::reboot);
        habit = new Habit(machine, surroundings.chance());
        machine.allowRemoteStart(behaviour.remoteStart());
    }

    public String id() {
        return credentials.applianceId();
    }

    /** Connects, stays connected as far as it can, and begins to tell what its sensors show. */
    public synchronized void plugIn() {
        conversation.plugIn();
        if (ticking == null) {
            lastMillis = surroundings.clock().millis();
            long interval = behaviour.interval().toNanos();
            long first = (long) (interval * surroundings.chance().getAsDouble()); // not all in the same moment
            ticking = surroundings.timers().scheduleAtFixedRate(this::tick, first, interval, TimeUnit.NANOSECONDS);
        }
    }

    /** Takes its line away, without a word. It goes on, and keeps what it has to say. */
    public CompletableFuture<?> loseLine() {
        return conversation.unplug();
    }

    /** Stays connected, and measures no more. What it has not said yet it says. */
    public synchronized void stopMeasuring() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        sayTaken();
    }

    /** Says that it goes, and goes. What was not acknowledged is in its flash, if it has one. */
    public synchronized CompletableFuture<?> switchOff() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        return conversation.sayGoodbye();
    }

    public synchronized void openDoor() {
        machine.open(true);
    }

    public synchronized void closeDoor() {
        machine.open(false);
    }

    public synchronized void allowRemoteStart(boolean isAllowed) {
        machine.allowRemoteStart(isAllowed);
    }

    /** Presses the button that lets another person pair it, for five minutes. */
    public synchronized void allowPairing() {
        machine.tell("pairing_allowed", surroundings.clock().millis(), Map.of());
    }

    /** Starts one of the maker's programs at the appliance itself. */
    public synchronized void start(String program) {
        var known = machine.make().programs().get(program);
        if (known == null) {
            throw new IllegalArgumentException("this appliance has no program " + program);
        }
        machine.start(known);
    }

    /** Says that what it waits for is done. */
    public synchronized void confirm() {
        machine.confirm();
    }

    public synchronized void putIn(double grams) {
        machine.put(grams);
    }

    /** Asks whether there is other firmware for it. */
    public void checkFirmware() {
        updating.check();
    }

    public synchronized Look look() {
        var state = machine.state();
        return new Look(
                bootId,
                conversation.isConnected(),
                updating.version(),
                machine.ware().celsius(),
                String.valueOf(state.get("program")),
                Boolean.TRUE.equals(state.get("light")),
                conversation.unacknowledged(),
                conversation.dropped(),
                commands.executed());
    }

    private synchronized void report() {
        var state = machine.state();
        state.put("firmware_version", updating.version());
        state.put("security_version", updating.securityVersion());
        conversation.report(Wire.write(state));
    }

    private void hear(String topic, byte[] payload) {
        if (topic.equals("firmware/available")) {
            updating.offered(payload);
            return;
        }
        if (payload.length == 0) {
            return; // what was retained there is taken back
        }
        try {
            heed(topic, Wire.read(payload));
        } catch (JacksonException e) {
            LOG.debug("{} heard what is no JSON on {}", id(), topic, e); // as a real one: nothing it could answer to
        }
    }

    private synchronized void heed(String topic, JsonNode told) {
        switch (topic) {
            case "commands" -> {
                surroundings.ledger().commanded(id());
                commands.hear(told, surroundings.clock().millis());
            }
            case "desired" -> machine.wish(told);
            default -> {
            } // recipes/changed: it has no display to show them on
        }
    }

    private void tick() {
        try {
            live();
            if (isIdle()) {
                updating.installWhatIsReady();
            }
        } catch (RuntimeException e) { // else the timer would silently never come again
            LOG.error("{} stumbled", id(), e);
        }
    }

    private synchronized boolean isIdle() {
        return machine.isIdle();
    }

    private synchronized void live() {
        long now = surroundings.clock().millis();
        long passed = Math.clamp(now - lastMillis, 0, LONGEST_STEP.plus(behaviour.interval()).toMillis());
        lastMillis = now;
        double seconds = passed / 1_000.0 * behaviour.speed();
        machine.advance(now, seconds);
        if (behaviour.cooksByItself()) {
            habit.advance(seconds);
        }
        taken.add(new Taken(now, machine.readings()));
        if (taken.size() >= behaviour.readingsPerMessage()) {
            sayTaken();
        }
    }

    private void sayTaken() {
        if (taken.isEmpty()) {
            return;
        }
        long base = taken.getFirst().atMillis();
        var samples = new ArrayList<Map<String, Object>>();
        for (var reading : taken) {
            for (var shown : reading.readings()) {
                samples.add(Map.of(
                        "t", reading.atMillis() - base,
                        "m", shown.metric(),
                        "v", noisy(shown.value()),
                        "u", shown.unit()));
            }
        }
        taken.clear();
        seq++;
        conversation.store(Wire.write(
                Map.of("boot_id", bootId, "seq", seq, "base_time", base, "samples", samples)));
    }

    /** As a sensor shows it: never quite the same, and with two digits. What is off shows nothing. */
    private double noisy(double value) {
        double shown = value * (1 + NOISE * (surroundings.chance().getAsDouble() - 0.5));
        return Math.round(shown * 100) / 100.0;
    }

    private synchronized void reboot() {
        sayTaken();
        bootId = surroundings.ids().get().toString();
        seq = 0;
        report();
        conversation.reboot(bootId);
    }
}

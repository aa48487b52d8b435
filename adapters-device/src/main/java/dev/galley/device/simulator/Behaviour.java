package dev.galley.device.simulator;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;

/**
 * How an appliance is set up.
 *
 * @param interval between two readings of all sensors
 * @param readingsPerMessage how many of these a telemetry message holds
 * @param storedMessages of telemetry that it keeps at most while they are not acknowledged
 * @param speed how many seconds of cooking pass in a second
 * @param keepAlive after 1.5 times this the broker takes a silent one for gone
 * @param remoteStart whether somebody allowed it to be started from afar
 * @param cooksByItself whether somebody before it starts one of the maker's programs again and again
 * @param firmwareVersion it leaves the factory with
 * @param firmwareKey the vendor's; without it no update is ever taken
 * @param firmwareFailures share of updates that fail after they were found good, 0..1
 */
public record Behaviour(
        Duration interval,
        int readingsPerMessage,
        int storedMessages,
        double speed,
        Duration keepAlive,
        boolean remoteStart,
        boolean cooksByItself,
        Person person,
        String firmwareVersion,
        Optional<PublicKey> firmwareKey,
        double firmwareFailures) {
    private static final int MOST_SAMPLES = 500;
    private static final int MOST_SENSORS = 5;

    /** A reading a second, each in a message of its own; the clock's own speed; somebody at hand. */
    public static final Behaviour USUAL = new Behaviour(
            Duration.ofSeconds(1),
            1,
            10_000,
            1,
            Duration.ofSeconds(30),
            true,
            false,
            Person.ATTENTIVE,
            "1.0.0",
            Optional.empty(),
            0);

    public Behaviour {
        if (interval.toMillis() < 1 || !(speed > 0) || !(speed <= 10_000) || storedMessages < 1
                || !(firmwareFailures >= 0 && firmwareFailures <= 1)) {
            throw new IllegalArgumentException("an appliance cannot be set up so");
        }
        if (readingsPerMessage < 1 || readingsPerMessage * MOST_SENSORS > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "a message holds from 1 to " + MOST_SAMPLES / MOST_SENSORS + " readings of all sensors");
        }
    }

    public Behaviour every(Duration interval) {
        return new Behaviour(interval, readingsPerMessage, storedMessages, speed, keepAlive, remoteStart, cooksByItself,
                person, firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour inMessagesOf(int readings) {
        return new Behaviour(interval, readings, storedMessages, speed, keepAlive, remoteStart, cooksByItself, person,
                firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour storing(int messages) {
        return new Behaviour(interval, readingsPerMessage, messages, speed, keepAlive, remoteStart, cooksByItself,
                person, firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour atSpeed(double speed) {
        return new Behaviour(interval, readingsPerMessage, storedMessages, speed, keepAlive, remoteStart, cooksByItself,
                person, firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour cookingByItself() {
        return new Behaviour(interval, readingsPerMessage, storedMessages, speed, keepAlive, remoteStart, true, person,
                firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour attendedBy(Person person) {
        return new Behaviour(interval, readingsPerMessage, storedMessages, speed, keepAlive, remoteStart, cooksByItself,
                person, firmwareVersion, firmwareKey, firmwareFailures);
    }

    public Behaviour trusting(PublicKey key, double failures) {
        return new Behaviour(interval, readingsPerMessage, storedMessages, speed, keepAlive, remoteStart, cooksByItself,
                person, firmwareVersion, Optional.of(key), failures);
    }
}

package dev.galley.device.simulator;

import java.util.Map;

/** What a machine has to say. */
interface Voice {
    /** @param topic below the appliance's own, like {@code events} */
    void say(String topic, Map<String, ?> payload);

    /** What it reports of itself is not what it reported before. */
    void stateChanged();
}

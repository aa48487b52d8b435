package dev.galley.application.link;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Duration;
import java.util.Optional;

/** Speaks to appliances. Safe for many threads. */
public interface Downlink {
    /**
     * What is said.
     *
     * @param topic below the appliance's own, like {@code commands}
     * @param json the whole payload; empty takes back what is retained there
     * @param isRetained whether the appliance hears it again whenever it comes
     * @param expiry after this long the broker does not hand it out any more
     */
    record Said(ApplianceId to, String topic, String json, boolean isRetained, Optional<Duration> expiry) {
        /** What passes: worth nothing when it is older than this. */
        public static Said passing(ApplianceId to, String topic, String json, Duration expiry) {
            return new Said(to, topic, json, false, Optional.of(expiry));
        }

        /** Something that holds until something else is said there. */
        public static Said lasting(ApplianceId to, String topic, String json) {
            return new Said(to, topic, json, true, Optional.empty());
        }
    }

    /**
     * Says it once or more, and waits until the broker has it: some milliseconds. That says nothing of the appliance.
     *
     * @throws RuntimeException {@code dev.galley.application.bus.Unavailable} if the broker cannot be reached or does not
     *     take it in time
     */
    void say(Said said);
}

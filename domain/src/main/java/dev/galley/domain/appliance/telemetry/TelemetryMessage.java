package dev.galley.domain.appliance.telemetry;

import dev.galley.domain.kernel.ApplianceId;
import java.util.List;

/**
 * What an appliance measured, as it is sent at one time. Boot and sequence name it: a message that comes again under the
 * same name is the same message, whatever it holds.
 *
 * @param boot chosen anew by the appliance each time it starts
 * @param seq rises by one from message to message of a boot
 * @param samples may be empty
 */
public record TelemetryMessage(ApplianceId from, String boot, long seq, List<Sample> samples) {
    public static final int MOST_SAMPLES = 500;
    /** Above, readers of JSON begin to round. */
    public static final long LAST_SEQ = (1L << 53) - 1;

    private static final int LONGEST_BOOT = 100;

    public TelemetryMessage {
        samples = List.copyOf(samples);
        if (boot.isEmpty() || boot.length() > LONGEST_BOOT || !isVisibleAscii(boot)) {
            throw Flaw.BOOT_ID.found();
        }
        if (seq < 0 || seq > LAST_SEQ) {
            throw Flaw.SEQ.found();
        }
        if (samples.size() > MOST_SAMPLES) {
            throw Flaw.TOO_MANY_SAMPLES.found();
        }
    }

    /** @throws Malformed if it is from before any appliance was made */
    public static void requireBaseTime(long millis) {
        if (millis < Sample.EARLIEST.toEpochMilli()) {
            throw Flaw.BASE_TIME.found();
        }
    }

    static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}

package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;

/**
 * A message of an appliance that was of no use, kept for whoever looks for the reason.
 *
 * @param topic below the appliance's own, or the whole of one that is not; at most {@value #MOST_TOPIC} characters are kept
 * @param payload as it came; at most {@value #MOST_BYTES} bytes are kept
 * @param reason in a few words; at most {@value #MOST_REASON} characters are kept
 */
@SuppressWarnings("ArrayRecordComponent") // to be looked at, not to be compared
public record SetAsideMessage(ApplianceId from, String topic, byte[] payload, String reason, Instant at) {
    public static final int MOST_BYTES = 64 * 1024;
    public static final int MOST_TOPIC = 256;
    public static final int MOST_REASON = 200;

    public SetAsideMessage {
        topic = cut(topic, MOST_TOPIC);
        reason = cut(reason, MOST_REASON);
        payload = payload.length > MOST_BYTES ? java.util.Arrays.copyOf(payload, MOST_BYTES) : payload;
    }

    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        return text.substring(0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                .replace("\u0000", "");
    }
}

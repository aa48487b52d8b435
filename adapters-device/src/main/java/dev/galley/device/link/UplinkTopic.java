package dev.galley.device.link;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Listens to one kind of topic that appliances speak on. Each has a connection and a shared subscription
 * ({@code $share/galley/galley/v1/+/…}) of its own, so that one kind never waits for another. What one appliance says
 * arrives in its order, and while a node dies perhaps once more.
 */
public interface UplinkTopic {
    /**
     * A message as it came.
     *
     * @param topic below the appliance's own, like {@code commands/0199…/result}
     * @param payload at most 64 KiB; not checked in any way
     */
    @SuppressWarnings("ArrayRecordComponent") // to be read once, not to be compared
    record Heard(ApplianceId from, String topic, byte[] payload, Instant arrivedAt) {}

    /** What is told to the broker of a message. */
    sealed interface Answer {
        /** It is committed. */
        record Taken() implements Answer {}

        /**
         * It is of no use and will not be of any next time: it is kept aside, and told with a reason of 0x80 or above.
         *
         * @param reason in words, for who looks at what was kept aside; short
         */
        record Refused(String reason) implements Answer {}
    }

    /** The topic below an appliance's own, wildcards allowed: {@code state}, {@code commands/+/result}. */
    String filter();

    /** How many messages may be under way at once on this node, from 1 to 65,535: more are left with the broker. */
    default int mostUnderWay() {
        return 100;
    }

    /**
     * Called on one thread, in order, without waiting for earlier answers: what takes long is handed on. The broker hears of
     * the answer, and not before. If it fails with an exception (the database is away, say) the broker is told nothing, and
     * the message is heard again after a pause.
     */
    CompletionStage<Answer> heard(Heard message);
}

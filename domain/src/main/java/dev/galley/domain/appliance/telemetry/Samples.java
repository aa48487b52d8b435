package dev.galley.domain.appliance.telemetry;

import java.util.List;

/**
 * Where all that appliances measured is kept: each sample, the latest of each metric, and what comes out over minutes, hours
 * and days. Safe for many threads; runs in the caller's transaction.
 */
public interface Samples {
    /**
     * Keeps all of these that were not kept before. Also several callers at once keep each message once: one waits for the
     * other. A message that stands in here twice is kept the first time.
     *
     * @return what became of each, in the order of the messages
     * @throws Unstorable if one of them cannot be kept whenever it is tried; then none of this transaction is
     */
    List<Verdict> keep(List<TelemetryMessage> messages);

    /** Something in these messages is such that they can never be kept together. */
    final class Unstorable extends RuntimeException {
        public Unstorable(Throwable cause) {
            super("telemetry that cannot be stored", cause);
        }
    }
}

package dev.galley.application.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Finished answers, kept near the reader on every node and, with Redis, once for all nodes. Losing any of them, or the
 * whole cache server, costs time and nothing else. Safe for many threads.
 */
public interface Answers {
    /**
     * @param subject what the answer is about, and what {@link #evict} names: {@code recipe/0199…}; without line breaks
     * @param variant which answer about it: {@code servings=2&language=de}
     * @param lifetime how long it may be served at the most, at least a millisecond
     */
    record Key(String subject, String variant, Duration lifetime) {
        public Key {
            if (subject.isBlank() || subject.indexOf('\n') >= 0 || lifetime.toMillis() < 1) {
                throw new IllegalArgumentException("not a key: %s for %s".formatted(subject, lifetime));
            }
        }
    }

    /** An answer's bytes, with the strong ETag (quotes included) that their content makes. Nobody writes to the bytes. */
    final class Kept {
        private final byte[] bytes;
        private final String etag;

        public Kept(byte[] bytes, String etag) {
            this.bytes = bytes;
            this.etag = etag;
        }

        public byte[] bytes() {
            return bytes;
        }

        public String etag() {
            return etag;
        }
    }

    /**
     * The answer kept under this key, else the one that {@code load} makes now. While one caller loads, others who want
     * the same key wait for it. What {@code load} throws is thrown on, and nothing is kept.
     */
    Kept get(Key key, Supplier<byte[]> load);

    /**
     * Forgets all answers about these subjects: on this node before it returns, on the others within milliseconds. An
     * answer that is being loaded meanwhile, and may be old already, is not kept.
     *
     * @throws dev.galley.application.bus.Unavailable if this node has forgotten them, but the others could not be told:
     *     to be called again later
     */
    void evict(Collection<String> subjects);
}

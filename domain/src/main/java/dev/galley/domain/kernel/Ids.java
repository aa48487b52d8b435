package dev.galley.domain.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562), which sort by the time they were made. Within one instance each is greater
 * than the one before, also when the clock stands still or is set back. Safe for many threads.
 */
public final class Ids {
    private static final int SEQUENCE_BITS = 12;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final LongSupplier randomness;
    /** Milliseconds since 1970 and, below them, 12 bits that count within a millisecond. */
    private long last;

    /** @param randomness 64 random bits at a time, not to be guessed where ids must not be */
    public Ids(InstantSource clock, LongSupplier randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    public UUID next() {
        long tick = tick();
        long high = (tick >>> SEQUENCE_BITS << 16) | VERSION_7 | (tick & SEQUENCE_MASK);
        return new UUID(high, VARIANT | (randomness.getAsLong() >>> 2));
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << SEQUENCE_BITS);
        return last;
    }
}

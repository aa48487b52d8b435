package dev.galley.persistence.identity;

/**
 * What one hash costs. The default is what OWASP's Password Storage Cheat Sheet recommends for Argon2id.
 *
 * @param memoryKib of each hash while it is made
 * @param iterations passes over that memory
 * @param atOnce how many are made at once; each keeps one core busy
 */
public record HashingCost(int memoryKib, int iterations, int atOnce) {
    public static final int LEAST_MEMORY_KIB = 8;

    public HashingCost {
        if (memoryKib < LEAST_MEMORY_KIB || iterations < 1 || atOnce < 1) {
            throw new IllegalArgumentException("a hash that costs nothing");
        }
    }

    public static HashingCost recommended() {
        return new HashingCost(19_456, 2, Runtime.getRuntime().availableProcessors());
    }
}

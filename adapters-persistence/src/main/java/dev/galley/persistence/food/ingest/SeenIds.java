package dev.galley.persistence.food.ingest;

import java.util.Arrays;

/**
 * Remembers millions of ids in eight bytes each, by a 64-bit hash. That two of a million ids have the same is as likely
 * as one in thirty million.
 */
final class SeenIds {
    private long[] hashes = new long[1 << 12];
    private int size;

    /** @return whether it was there before */
    boolean add(String id) {
        if (size * 2 > hashes.length) {
            var old = hashes;
            hashes = new long[old.length * 2];
            size = 0;
            Arrays.stream(old).filter(hash -> hash != 0).forEach(this::add);
        }
        return add(hash(id));
    }

    private boolean add(long hash) {
        int at = (int) (hash >>> 20) & (hashes.length - 1);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return true;
            }
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        size++;
        return false;
    }

    /** FNV-1a, then mixed as SplitMix64 does; never 0, which stands for an empty place. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}

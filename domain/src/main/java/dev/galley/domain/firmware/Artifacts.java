package dev.galley.domain.firmware;

import java.util.Optional;

/** Where the bytes of releases are kept, in pieces, so that none is ever whole in memory. */
public interface Artifacts {
    /** The size of each piece in bytes, but for the last, which may be smaller. */
    int PIECE_BYTES = 256 << 10;

    /**
     * Adds a piece.
     *
     * @param number from 0
     * @throws IllegalArgumentException if it is empty or too large
     */
    void add(ReleaseId release, int number, byte[] piece);

    /** Empty if there is none. */
    Optional<byte[]> piece(ReleaseId release, int number);

    /** Nothing is left of it; nothing happens if there is nothing. */
    void remove(ReleaseId release);
}

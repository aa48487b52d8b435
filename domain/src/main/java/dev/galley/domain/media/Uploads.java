package dev.galley.domain.media;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which media there are, and the bytes of those that are not made harmless yet. */
public interface Uploads {
    /** The size of each piece of what came, in bytes, but for the last, which may be smaller. */
    int PIECE_BYTES = 256 << 10;

    void add(Media media);

    Optional<Media> find(MediaId id);

    /** The same, and nobody else holds it until this transaction is over. Only in commands. */
    Optional<Media> hold(MediaId id);

    /** Of one that is held. Owner, purpose, subject and time do not change. */
    void save(Media media);

    /** With its pieces; nothing happens if there is none. */
    void remove(MediaId id);

    /** In bytes, of all this person's media. */
    long keptBytes(UserId owner);

    /** Until this transaction is over nobody else counts what this person keeps, so that no two uploads share the rest. */
    void holdQuota(UserId owner);

    /** Those that show this, in the order in which they were made. */
    List<Media> about(UUID subject);

    /** Those that were made before this and that nobody has confirmed, the oldest first. */
    List<MediaId> unconfirmed(Instant before, int most);

    /** Those behind this key, or from the first on, in the order of their keys. */
    List<Media> after(Optional<MediaId> last, int most);

    /**
     * Adds a piece.
     *
     * @param number from 0
     * @throws IllegalArgumentException if it is empty or too large
     */
    void addPiece(MediaId id, int number, byte[] piece);

    /** Empty if there is none. */
    Optional<byte[]> piece(MediaId id, int number);

    /** Nothing happens if there are none. */
    void removePieces(MediaId id);
}

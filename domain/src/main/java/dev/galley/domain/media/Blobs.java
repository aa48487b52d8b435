package dev.galley.domain.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where bytes are kept, outside the database. Any call may be slow, and throws {@code Unavailable} while the store cannot be
 * reached: nobody calls within a transaction. Safe for many threads.
 */
public interface Blobs {
    /** How many bytes are read at once, at most. */
    int MOST_READ_BYTES = 1 << 20;

    /**
     * How somebody may send a blob to the store itself.
     *
     * @param url takes one PUT of exactly so many bytes of this type
     * @param headers that must come with it
     */
    record Grant(String url, Map<String, String> headers) {
        public Grant {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * All of it or nothing is there afterwards, also if the machine dies; what was there under this name is replaced.
     *
     * @return SHA-256 of the content, 64 hexadecimal digits
     */
    String put(BlobName name, String contentType, byte[] content);

    /**
     * Bytes from this place on, fewer than asked for only at the end; empty if there is no such blob.
     *
     * @param from from 0; at or behind the end nothing is read
     * @param most 1 to {@link #MOST_READ_BYTES}
     */
    Optional<byte[]> read(BlobName name, long from, int most);

    /** In bytes; empty if there is no such blob. */
    OptionalLong size(BlobName name);

    /** Nothing happens if there is none. */
    void remove(BlobName name);

    /** Those behind this name, or from the first on, in the order of their names. */
    List<BlobName> after(Optional<BlobName> last, int most);

    /** Empty where the store can be reached through Galley alone. Nothing is called. */
    Optional<Grant> grant(BlobName name, String contentType, long bytes, Instant expires);

    /** Removes what was begun before this and never finished; answers how many. */
    int forgetUnfinished(Instant before);
}

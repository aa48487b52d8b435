package dev.galley.domain.media;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Unpacks pictures and packs them anew. Only as many at a time as there is memory for; others wait. Safe for many threads. */
public interface Pictures {
    /** @param content nothing but pixels, upright and in sRGB */
    @SuppressWarnings("ArrayRecordComponent") // handed on once; nobody compares it
    record Drawn(Variant variant, String contentType, int width, int height, byte[] content) {}

    /** The look is the same for the same pixels, however they were packed. */
    record Drawing(List<Drawn> drawn, Made.Look look) {
        public Drawing {
            drawn = List.copyOf(drawn);
        }
    }

    /**
     * Draws these variants. Takes up to some seconds, and holds no more than some 100 MB whatever comes.
     *
     * @param content fetched when it is this one's turn
     * @throws dev.galley.domain.kernel.Refused with {@code MEDIA_UNUSABLE} if it is no picture that can be unpacked
     */
    Drawing draw(Supplier<byte[]> content, Set<Variant> variants);
}

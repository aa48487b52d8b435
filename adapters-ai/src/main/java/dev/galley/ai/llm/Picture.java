package dev.galley.ai.llm;

import java.util.Set;
import java.util.function.Supplier;

/** A picture for a model: upright, without metadata, and no larger than models look at. */
public final class Picture {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final int bytes;
    private final Supplier<byte[]> content;
    private final String mediaType;
    private final String pixelHash;
    private final long perceptualHash;

    /**
     * @param bytes how many there are
     * @param content so many, the same each time; fetched whenever a model is to see it, and not held in between
     * @param mediaType {@code image/jpeg, image/png} or {@code image/webp}
     * @param pixelHash SHA-256 of the decoded pixels, in hexadecimal: the same for whatever shows the same
     * @param perceptualHash 64 bits of which few differ where pictures look alike
     */
    public Picture(int bytes, Supplier<byte[]> content, String mediaType, String pixelHash, long perceptualHash) {
        if (bytes < 1 || !TYPES.contains(mediaType) || !pixelHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a picture for a model: %d bytes of %s".formatted(bytes, mediaType));
        }
        this.bytes = bytes;
        this.content = content;
        this.mediaType = mediaType;
        this.pixelHash = pixelHash;
        this.perceptualHash = perceptualHash;
    }

    /** @param content held as long as this is; nobody writes to it any more */
    public Picture(byte[] content, String mediaType, String pixelHash, long perceptualHash) {
        this(content.length, () -> content, mediaType, pixelHash, perceptualHash);
    }

    public int bytes() {
        return bytes;
    }

    /** Nobody writes to them. */
    public Supplier<byte[]> content() {
        return content;
    }

    public String mediaType() {
        return mediaType;
    }

    public String pixelHash() {
        return pixelHash;
    }

    public long perceptualHash() {
        return perceptualHash;
    }
}

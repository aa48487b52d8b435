package dev.galley.ai.llm;

import java.util.Set;

/** A picture for a model: upright, without metadata, and no larger than models look at. */
public final class Picture {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final byte[] bytes;
    private final String mediaType;
    private final String pixelHash;
    private final long perceptualHash;

    /**
     * @param bytes nobody writes to them any more
     * @param mediaType {@code image/jpeg, image/png} or {@code image/webp}
     * @param pixelHash SHA-256 of the decoded pixels, in hexadecimal: the same for whatever shows the same
     * @param perceptualHash 64 bits of which few differ where pictures look alike
     */
    public Picture(byte[] bytes, String mediaType, String pixelHash, long perceptualHash) {
        if (bytes.length == 0 || !TYPES.contains(mediaType) || !pixelHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a picture for a model: %d bytes of %s".formatted(bytes.length,
                    mediaType));
        }
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.pixelHash = pixelHash;
        this.perceptualHash = perceptualHash;
    }

    /** Nobody writes to them. */
    public byte[] bytes() {
        return bytes;
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

package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.MediaId;

/**
 * What was uploaded, as a model gets to see it: upright, in sRGB, nothing but pixels. Only for Galley's own jobs, which judge
 * whose it is. It holds no connection to the database while it works, which may take a second or two. Refused with
 * {@code MEDIA_NOT_FOUND}, and with {@code MEDIA_UNUSABLE} if it is no picture or cannot be decoded.
 */
public record GetPicture(MediaId id) implements Query<GetPicture.Picture> {
    /** Longest edge of what is handed out, in pixels. */
    public static final int LONGEST_EDGE = 1_568;

    /**
     * The same pixels have the same two hashes, however they were packed and whether or not the variants are made already.
     *
     * @param jpeg without any metadata
     * @param pixelsSha256 of width, height and decoded pixels, 64 hexadecimal digits
     * @param perceptualHash pictures that look alike differ in a few of its 64 bits
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares pictures by their bytes
    public record Picture(byte[] jpeg, int width, int height, String pixelsSha256, long perceptualHash) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}

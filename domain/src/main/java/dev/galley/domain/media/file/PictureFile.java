package dev.galley.domain.media.file;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import dev.galley.domain.media.MediaKind;
import java.util.Optional;

/**
 * A picture, packed. What a decoder gets to see of it is made anew here, and holds nothing but what makes pixels: no notes, no
 * previews, no further frames, and nothing that stands behind its end.
 *
 * @param bare the file that is left
 * @param orientation as Exif says it, 1 (upright) to 8
 * @param profile the colour profile (ICC) it is painted in; absent for sRGB
 * @param packing what a decoder must know besides
 */
@SuppressWarnings("ArrayRecordComponent") // a file on its way through; nobody compares it
public record PictureFile(
        MediaKind kind, PixelSize size, byte[] bare, int orientation, Optional<byte[]> profile, Packing packing) {

    /** A colour profile that is larger is none that a camera or a program writes. */
    static final int MOST_PROFILE_BYTES = 1 << 20;

    /**
     * @param isWhole whether a decoder must hold all of it at once
     * @param bytesPerPixel once it is decoded
     * @param inks whether there are four channels that stand for inks, and what was done to them
     */
    public record Packing(boolean isWhole, int bytesPerPixel, Inks inks) {}

    /** Four channels of a JPEG. */
    public enum Inks {
        NONE,
        /** Cyan, magenta, yellow and black. */
        CMYK,
        /** The same turned around, as Adobe's programs write them. */
        CMYK_INVERTED,
        /** Turned around, and the three colours as luminance and chroma. */
        YCCK
    }

    /**
     * @throws dev.galley.domain.kernel.Refused with {@code MEDIA_UNUSABLE} if it is none of the three kinds, broken, animated
     *     (WebP), or has more pixels than are taken
     */
    public static PictureFile of(byte[] content) {
        var kind = FileHead.kind(content).filter(MediaKind::isPicture)
                .orElseThrow(() -> MEDIA_UNUSABLE.because("it is no picture: JPEG, PNG and WebP are"));
        try {
            var in = new Bytes(content);
            var read = switch (kind) {
                case JPEG -> JpegFile.read(in);
                case PNG -> PngFile.read(in);
                case WEBP -> WebpFile.read(in);
                case MP4, PDF -> throw new Unreadable("it is no picture");
            };
            check(read.size, read.packing.isWhole);
            return read;
        } catch (Unreadable e) {
            throw MEDIA_UNUSABLE.because("it cannot be read: " + e.getMessage());
        }
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code MEDIA_UNUSABLE} if it has more pixels than are taken */
    public static void check(PixelSize size, boolean isWhole) {
        long most = isWhole ? PixelSize.MOST_PIXELS_AT_ONCE : PixelSize.MOST_PIXELS;
        if (size.pixels() > most) {
            throw MEDIA_UNUSABLE.because("it has %d pixels, and %d are taken".formatted(size.pixels(), most));
        }
    }
}

package dev.galley.domain.media.file;

import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.file.PictureFile.Inks;
import dev.galley.domain.media.file.PictureFile.Packing;
import java.util.Optional;

/** WebP (RFC 9649), down to its bit stream and its transparency. */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int MOST_CHUNKS = 10_000;
    private static final int ANIMATED = 0x02;
    private static final int TRANSPARENT = 0x10;

    private WebpFile() {}

    /** Of the canvas. */
    static PixelSize size(Bytes in) throws Unreadable {
        return in.says(HEADER, "VP8X")
                ? new PixelSize(in.u24little(HEADER + 12L) + 1, in.u24little(HEADER + 15L) + 1)
                : streamSize(in, HEADER);
    }

    static PictureFile read(Bytes in) throws Unreadable {
        long end = 8 + in.u32little(4);
        if (end > in.length() || end < HEADER + 8) {
            throw new Unreadable("the file is cut off");
        }
        long at = HEADER;
        long alpha = -1;
        Optional<byte[]> profile = Optional.empty();
        int orientation = Orientation.UPRIGHT;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= end; i++) {
            long length = in.u32little(at + 4);
            if (at + 8 + length > end) {
                throw new Unreadable("the file is cut off");
            }
            if (in.says(at, "ANIM") || in.says(at, "ANMF")
                    || (in.says(at, "VP8X") && (in.u8(at + 8) & ANIMATED) != 0)) {
                throw new Unreadable("it moves, and pictures do not");
            }
            if (in.says(at, "ALPH")) {
                alpha = at;
            } else if (in.says(at, "ICCP") && length <= PictureFile.MOST_PROFILE_BYTES) {
                profile = Optional.of(in.part(at + 8, length));
            } else if (in.says(at, "VP8 ") || in.says(at, "VP8L")) {
                return made(in, at, alpha, profile, orientation(in, at, end, orientation));
            }
            at += 8 + length + (length & 1);
        }
        throw new Unreadable("there is no picture in it");
    }

    /** Notes stand behind the picture. */
    private static int orientation(Bytes in, long from, long end, int otherwise) throws Unreadable {
        long at = from;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= end; i++) {
            long length = in.u32little(at + 4);
            if (in.says(at, "EXIF") && at + 8 + length <= end) {
                boolean prefixed = length > 6 && in.says(at + 8, "Exif\0\0");
                return Orientation.of(in.part(at + (prefixed ? 14 : 8), length - (prefixed ? 6 : 0)));
            }
            at += 8 + length + (length & 1);
        }
        return otherwise;
    }

    private static PictureFile made(Bytes in, long at, long alpha, Optional<byte[]> profile, int orientation)
            throws Unreadable {
        var size = streamSize(in, at);
        boolean isLossless = in.says(at, "VP8L");
        byte[] bare;
        if (alpha >= 0 && !isLossless) {
            bare = file(extended(size), chunk(in, alpha), chunk(in, at));
        } else {
            bare = file(chunk(in, at));
        }
        return new PictureFile(
                MediaKind.WEBP, size, bare, orientation, profile, new Packing(isLossless, 4, Inks.NONE));
    }

    /** What the bit stream itself says, which is what a decoder goes by. */
    private static PixelSize streamSize(Bytes in, long chunk) throws Unreadable {
        long body = chunk + 8;
        int width;
        int height;
        if (in.says(chunk, "VP8L")) {
            if (in.u8(body) != 0x2f) {
                throw new Unreadable("its picture does not begin as one");
            }
            long bits = in.u32little(body + 1);
            width = (int) (bits & 0x3fff) + 1;
            height = (int) (bits >> 14 & 0x3fff) + 1;
        } else if (in.says(chunk, "VP8 ")) {
            if (in.u8(body + 3) != 0x9d || in.u8(body + 4) != 0x01 || in.u8(body + 5) != 0x2a) {
                throw new Unreadable("its picture does not begin as one");
            }
            width = in.u16little(body + 6) & 0x3fff;
            height = in.u16little(body + 8) & 0x3fff;
        } else {
            throw new Unreadable("there is no picture in it");
        }
        if (width == 0 || height == 0) {
            throw new Unreadable("it does not say how large it is");
        }
        return new PixelSize(width, height);
    }

    private static byte[] chunk(Bytes in, long at) throws Unreadable {
        long length = in.u32little(at + 4);
        var chunk = new byte[(int) (8 + length + (length & 1))];
        System.arraycopy(in.part(at, 8 + length), 0, chunk, 0, (int) (8 + length));
        return chunk;
    }

    private static byte[] extended(PixelSize size) {
        int width = size.width() - 1;
        int height = size.height() - 1;
        return new byte[]{
                'V', 'P', '8', 'X', 10, 0, 0, 0, TRANSPARENT, 0, 0, 0, (byte) width, (byte) (width >> 8),
                (byte) (width >> 16), (byte) height, (byte) (height >> 8), (byte) (height >> 16)};
    }

    private static byte[] file(byte[]... chunks) {
        int length = 4;
        for (var chunk : chunks) {
            length += chunk.length;
        }
        var file = new byte[8 + length];
        System.arraycopy(
                new byte[]{'R', 'I', 'F', 'F', (byte) length, (byte) (length >> 8), (byte) (length >> 16),
                        (byte) (length >> 24), 'W', 'E', 'B', 'P'}, 0, file, 0, HEADER);
        int at = HEADER;
        for (var chunk : chunks) {
            System.arraycopy(chunk, 0, file, at, chunk.length);
            at += chunk.length;
        }
        return file;
    }
}

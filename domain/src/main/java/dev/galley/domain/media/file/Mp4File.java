package dev.galley.domain.media.file;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

/**
 * A film as ISO 14496-12 packs it, as far as its boxes tell: that it is one, ends where it says, shows something, and is not too
 * long or too large. What its pictures are packed with is for a decoder to find out.
 */
public final class Mp4File {
    public static final int MOST_SECONDS = 600;
    public static final int MOST_SIDE = 4_096;
    private static final int MOST_BOXES = 100_000;
    private static final int HEADER = 8;

    private final Bytes in;
    private int boxes;
    private boolean hasHeader;
    private boolean hasPicture;
    private boolean hasData;

    private Mp4File(Bytes in) {
        this.in = in;
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code MEDIA_UNUSABLE} if it is none that is taken */
    public static void check(byte[] content) {
        try {
            new Mp4File(new Bytes(content)).check();
        } catch (Unreadable e) {
            throw MEDIA_UNUSABLE.because("the video cannot be read: " + e.getMessage());
        }
    }

    private void check() throws Unreadable {
        if (!in.says(4, "ftyp")) {
            throw new Unreadable("it does not say what it is");
        }
        walk(0, in.length(), true);
        if (!hasHeader || !hasPicture || !hasData) {
            throw new Unreadable("there is no film in it");
        }
    }

    private void walk(long from, long end, boolean isTop) throws Unreadable {
        long at = from;
        while (at < end) {
            if (++boxes > MOST_BOXES) {
                throw new Unreadable("it has too many boxes");
            }
            long size = in.u32(at);
            long header = HEADER;
            if (size == 1) {
                size = in.u32(at + 8) << 32 | in.u32(at + 12);
                header = 16;
            } else if (size == 0 && isTop) {
                size = end - at;
            }
            if (size < header || at + size > end || at + size < at) {
                throw new Unreadable("the file is cut off");
            }
            take(at, at + header, at + size, isTop);
            at += size;
        }
    }

    private void take(long at, long body, long end, boolean isTop) throws Unreadable {
        if (in.says(at + 4, "moov") && isTop) {
            walk(body, end, false);
        } else if (in.says(at + 4, "trak") || in.says(at + 4, "mdia")) {
            if (!isTop) {
                walk(body, end, false);
            }
        } else if (in.says(at + 4, "mvhd")) {
            header(body);
        } else if (in.says(at + 4, "tkhd")) {
            track(body);
        } else if (in.says(at + 4, "hdlr")) {
            hasPicture |= in.says(body + 8, "vide");
        } else if (in.says(at + 4, "mdat")) {
            hasData |= isTop;
        }
    }

    private void header(long body) throws Unreadable {
        boolean isLong = in.u8(body) == 1;
        long perSecond = in.u32(body + (isLong ? 20 : 12));
        long duration = isLong ? in.u32(body + 24) << 32 | in.u32(body + 28) : in.u32(body + 16);
        if (perSecond == 0 || duration < 0 || duration / perSecond > MOST_SECONDS) {
            throw new Unreadable("it is longer than " + MOST_SECONDS / 60 + " minutes, or does not say how long it is");
        }
        hasHeader = true;
    }

    /** Width and height are the last eight bytes, in 16.16. */
    private void track(long body) throws Unreadable {
        long sides = body + (in.u8(body) == 1 ? 88 : 76);
        if (in.u32(sides) >> 16 > MOST_SIDE || in.u32(sides + 4) >> 16 > MOST_SIDE) {
            throw new Unreadable("it is more than " + MOST_SIDE + " pixels wide or high");
        }
    }
}

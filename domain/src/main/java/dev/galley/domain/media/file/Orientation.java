package dev.galley.domain.media.file;

/** How a camera was held, as Exif says it (tag 0x0112). All else that stands in there is never looked at. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 1_000;

    private Orientation() {}

    /**
     * 1 to 8; 1 for what cannot be read, as a broken note about the camera is no reason to refuse a picture.
     *
     * @param tiff begins with II or MM
     */
    static int of(byte[] tiff) {
        try {
            return read(new Bytes(tiff));
        } catch (Unreadable e) {
            return UPRIGHT;
        }
    }

    private static int read(Bytes in) throws Unreadable {
        boolean little = in.says(0, "II");
        if (!little && !in.says(0, "MM")) {
            return UPRIGHT;
        }
        long directory = little ? in.u32little(4) : in.u32(4);
        int entries = Math.min(MOST_ENTRIES, u16(in, directory, little));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (u16(in, entry, little) == TAG) {
                int value = u16(in, entry + 8, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(Bytes in, long at, boolean little) throws Unreadable {
        return little ? in.u16little(at) : in.u16(at);
    }
}

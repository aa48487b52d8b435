package dev.galley.domain.media.file;

/** Bytes that are read with checks: what lies outside is {@link Unreadable}, and never an exception of the JDK's. */
final class Bytes {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] all() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(long at) throws Unreadable {
        if (at < 0 || at >= bytes.length) {
            throw new Unreadable("the file is cut off");
        }
        return bytes[(int) at] & 0xff;
    }

    int u16(long at) throws Unreadable {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16little(long at) throws Unreadable {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24little(long at) throws Unreadable {
        return u16little(at) | u8(at + 2) << 16;
    }

    long u32(long at) throws Unreadable {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u32little(long at) throws Unreadable {
        return u16little(at) | (long) u16little(at + 2) << 16;
    }

    boolean says(long at, String text) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @throws Unreadable if not all of it is there */
    byte[] part(long from, long length) throws Unreadable {
        if (from < 0 || length < 0 || from + length > bytes.length) {
            throw new Unreadable("the file is cut off");
        }
        var part = new byte[(int) length];
        System.arraycopy(bytes, (int) from, part, 0, (int) length);
        return part;
    }
}

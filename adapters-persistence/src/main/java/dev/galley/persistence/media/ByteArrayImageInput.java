package dev.galley.persistence.media;

import javax.imageio.stream.ImageInputStreamImpl;

/** Lets a decoder read bytes that are in memory already, without copying them. */
final class ByteArrayImageInput extends ImageInputStreamImpl {
    private final byte[] bytes;

    ByteArrayImageInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.clamp(bytes.length - streamPos, 0L, length);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}

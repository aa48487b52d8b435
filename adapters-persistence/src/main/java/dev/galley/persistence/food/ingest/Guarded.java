package dev.galley.persistence.food.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What is unpacked from a file: it ends with an error where it grows beyond what any honest file does. */
final class Guarded extends FilterInputStream {
    /** Text shrinks to a tenth, very regular text to a fiftieth; a file of zeros to a thousandth. */
    private static final long MOST_BYTES_PER_PACKED_BYTE = 250;
    /** Below this, nothing can do harm. */
    private static final long SMALL = 16L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many bytes of the file were unpacked so far */
    Guarded(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        unpacked += more;
        if (unpacked > SMALL && unpacked / MOST_BYTES_PER_PACKED_BYTE > packed.getAsLong()) {
            throw new BadFile("unpacks to more than %d times its size and is not read on".formatted(
                    MOST_BYTES_PER_PACKED_BYTE));
        }
    }
}

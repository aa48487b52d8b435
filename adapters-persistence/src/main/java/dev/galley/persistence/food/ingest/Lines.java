package dev.galley.persistence.food.ingest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, without their ends, so that a wrong byte in one does not spoil the others. */
final class Lines implements Closeable {
    private static final int LONGEST = 16 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line; null at the end. One of more than 16 MB ends the file: no table has such a line. */
    byte @Nullable [] next() throws IOException {
        var begun = new ByteArrayOutputStream(0);
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(in.read(buffer), 0);
                if (end == 0) {
                    return begun.size() == 0 ? null : line(begun.toByteArray(), begun.size());
                }
            }
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            if (position < end) {
                int length = position++ - from;
                if (begun.size() == 0) {
                    return line(Arrays.copyOfRange(buffer, from, from + length), length);
                }
                begun.write(buffer, from, length);
                return line(begun.toByteArray(), begun.size());
            }
            begun.write(buffer, from, position - from);
            if (begun.size() > LONGEST) {
                throw new BadFile("has a line of more than %d MB".formatted(LONGEST >> 20));
            }
        }
    }

    private byte[] line(byte[] line, int length) {
        number++;
        return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

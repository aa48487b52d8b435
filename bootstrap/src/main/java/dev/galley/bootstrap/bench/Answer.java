package dev.galley.bootstrap.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads one HTTP/1.1 answer as its bytes come in, and of it only what a load driver must know: its status, and where it
 * ends. Used again and again; makes nothing anew.
 */
final class Answer {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private enum Part {
        STATUS, HEADERS, BODY, CHUNK_SIZE, CHUNK, CHUNK_END, TRAILERS, DONE
    }

    private final byte[] line = new byte[16_384];
    private Part part = Part.STATUS;
    private int lineLength;
    private int status;
    private boolean chunked;
    private boolean closing;
    private long remaining;
    private long size;

    void reset() {
        part = Part.STATUS;
        lineLength = 0;
        status = 0;
        chunked = false;
        closing = false;
        remaining = 0;
        size = 0;
    }

    int status() {
        return status;
    }

    /** Whether the server said that it would close the connection. */
    boolean closing() {
        return closing;
    }

    /** Of the answer so far, headers included. */
    long bytes() {
        return size;
    }

    /**
     * Takes what there is.
     *
     * @return whether the answer is complete
     * @throws Malformed if it is not HTTP/1.1 as servers write it
     */
    boolean take(ByteBuffer in) {
        size += in.remaining();
        while (in.hasRemaining() && part != Part.DONE) {
            switch (part) {
                case BODY, CHUNK -> skip(in);
                case STATUS, HEADERS, CHUNK_SIZE, CHUNK_END, TRAILERS -> takeLine(in);
                case DONE -> throw new IllegalStateException("complete");
            }
        }
        return part == Part.DONE;
    }

    private void skip(ByteBuffer in) {
        int skipped = (int) Math.min(remaining, in.remaining());
        in.position(in.position() + skipped);
        remaining -= skipped;
        if (remaining == 0) {
            part = part == Part.BODY ? Part.DONE : Part.CHUNK_END;
        }
    }

    private void takeLine(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n') {
                if (lineLength > 0 && line[lineLength - 1] == '\r') {
                    lineLength--;
                }
                understandLine();
                lineLength = 0;
                return;
            }
            if (lineLength == line.length) {
                throw new Malformed("a line of more than 16 KiB");
            }
            line[lineLength++] = b;
        }
    }

    private void understandLine() {
        switch (part) {
            case STATUS -> {
                if (lineLength < 12 || line[0] != 'H') {
                    throw new Malformed("no status line");
                }
                status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + line[11] - '0';
                part = Part.HEADERS;
            }
            case HEADERS -> header();
            case CHUNK_SIZE -> {
                remaining = hexadecimal();
                part = remaining == 0 ? Part.TRAILERS : Part.CHUNK;
            }
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case TRAILERS -> part = lineLength == 0 ? Part.DONE : Part.TRAILERS;
            case BODY, CHUNK, DONE -> throw new IllegalStateException("no lines here");
        }
    }

    private void header() {
        if (lineLength == 0) {
            boolean bodiless = status == 304 || status == 204;
            if (chunked && !bodiless) {
                part = Part.CHUNK_SIZE;
            } else {
                part = bodiless || remaining == 0 ? Part.DONE : Part.BODY;
            }
        } else if (startsWith(LENGTH)) {
            remaining = 0;
            for (int i = LENGTH.length; i < lineLength; i++) {
                if (line[i] >= '0' && line[i] <= '9') {
                    remaining = remaining * 10 + line[i] - '0';
                }
            }
        } else if (startsWith(CHUNKED)) {
            chunked = true;
        } else if (startsWith(CLOSE)) {
            closing = true;
        }
    }

    private boolean startsWith(byte[] lowerCase) {
        if (lineLength < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            int b = line[i] >= 'A' && line[i] <= 'Z' ? line[i] + 32 : line[i];
            if (b != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private long hexadecimal() {
        long value = 0;
        for (int i = 0; i < lineLength && line[i] != ';' && line[i] != ' '; i++) {
            int digit = Character.digit(line[i], 16);
            if (digit < 0) {
                throw new Malformed("not a chunk's size");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** What came is not an answer; the connection is of no more use. */
    static final class Malformed extends RuntimeException {
        Malformed(String why) {
            super(why);
        }
    }
}

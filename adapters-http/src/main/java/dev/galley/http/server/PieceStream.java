package dev.galley.http.server;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;

/** Part of what comes in pieces, of which one at a time is in memory. */
final class PieceStream extends InputStream {
    private final LongFunction<Optional<byte[]>> pieces;
    private final long end;
    private final Runnable closing;
    private long at;
    private byte[] piece = new byte[0];
    private int used;
    private boolean isClosed;

    /**
     * @param pieces the bytes that begin at a place, as many as come at once
     * @param end the first byte that does not belong to it
     * @param closing is run once when it is closed
     */
    PieceStream(LongFunction<Optional<byte[]>> pieces, long from, long end, Runnable closing) {
        this.pieces = pieces;
        this.end = end;
        this.closing = closing;
        at = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (at >= end) {
            return -1;
        }
        if (used == piece.length) {
            piece = next();
            used = 0;
        }
        int count = (int) Math.min(Math.min(length, piece.length - used), end - at);
        System.arraycopy(piece, used, into, offset, count);
        used += count;
        at += count;
        return count;
    }

    /** What goes wrong cuts the connection: its reader sees that something is missing, and asks again. */
    private byte[] next() throws IOException {
        try {
            return pieces.apply(at)
                    .filter(it -> it.length > 0)
                    .orElseThrow(() -> new IOException("the rest is not there any more"));
        } catch (Refused | Unavailable e) {
            throw new IOException("the rest cannot be reached", e);
        }
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            piece = new byte[0];
            closing.run();
        }
    }
}

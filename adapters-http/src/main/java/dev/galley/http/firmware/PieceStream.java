package dev.galley.http.firmware;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Part of what lies in pieces of one size, of which one at a time is in memory. */
final class PieceStream extends InputStream {
    private final IntFunction<byte[]> pieces;
    private final int pieceBytes;
    private final long end;
    private final Runnable closing;
    private long at;
    private int number = -1;
    private byte[] piece = new byte[0];
    private boolean isClosed;

    /**
     * @param end the first byte that does not belong to it
     * @param closing is run once when it is closed
     */
    PieceStream(IntFunction<byte[]> pieces, int pieceBytes, long from, long end, Runnable closing) {
        this.pieces = pieces;
        this.pieceBytes = pieceBytes;
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
        turnTo((int) (at / pieceBytes));
        int start = (int) (at % pieceBytes);
        int count = (int) Math.min(Math.min(length, piece.length - start), end - at);
        if (count <= 0) {
            throw new IOException("a piece is shorter than it was");
        }
        System.arraycopy(piece, start, into, offset, count);
        at += count;
        return count;
    }

    /** What goes wrong cuts the connection: its reader sees that something is missing, and asks again. */
    private void turnTo(int wanted) throws IOException {
        if (wanted == number) {
            return;
        }
        try {
            piece = pieces.apply(wanted);
            number = wanted;
        } catch (Refused | Unavailable e) {
            throw new IOException("the rest is not there any more", e);
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

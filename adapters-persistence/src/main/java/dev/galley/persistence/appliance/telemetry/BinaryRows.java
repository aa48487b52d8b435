package dev.galley.persistence.appliance.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Rows of {@code telemetry_sample} in the format of COPY … BINARY; see the manual of PostgreSQL 18, page COPY. */
final class BinaryRows {
    static final String COPY = """
            COPY telemetry_sample (series_id, at, boot, seq, index, value, is_clock_corrected) FROM STDIN (FORMAT binary)
            """;

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 8;
    private static final short COLUMNS = 7;
    private static final int ROW_BYTES = 2 + COLUMNS * 4 + 5 * 8 + 2 + 1;
    private static final short END = -1;
    private static final long EPOCH_2000_SECONDS = 946_684_800;

    private final ByteBuffer bytes;

    BinaryRows(int rows) {
        bytes = ByteBuffer.allocate(HEADER_BYTES + rows * ROW_BYTES + 2);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    void add(long series, Instant at, long boot, long seq, int index, double value, boolean isClockCorrected) {
        bytes.putShort(COLUMNS);
        bytes.putInt(8).putLong(series);
        bytes.putInt(8).putLong((at.getEpochSecond() - EPOCH_2000_SECONDS) * 1_000_000 + at.getNano() / 1_000);
        bytes.putInt(8).putLong(boot);
        bytes.putInt(8).putLong(seq);
        bytes.putInt(2).putShort((short) index);
        bytes.putInt(8).putDouble(value);
        bytes.putInt(1).put((byte) (isClockCorrected ? 1 : 0));
    }

    /** All of it; nothing may be added afterwards. */
    byte[] finish() {
        bytes.putShort(END);
        return bytes.array();
    }
}

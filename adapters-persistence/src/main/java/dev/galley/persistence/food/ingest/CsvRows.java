package dev.galley.persistence.food.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows of a CSV file (RFC 4180: fields may be quoted, and hold quotes twice, commas and line ends then), read as
 * bytes so that a wrong one spoils its own row only.
 */
final class CsvRows implements Closeable {
    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_FIELDS = 200;

    private final BufferedInputStream in;
    private final Map<String, Integer> columns = new HashMap<>();
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[32];
    private int fields;
    private int length;
    private long line = 1;
    private long nextLine = 1;

    /** Reads the header. */
    CsvRows(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        try {
            if (next()) {
                for (int i = 0; i < fields; i++) {
                    var name = field(i);
                    columns.put(i == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name, i);
                }
            }
        } catch (BadRow e) {
            throw new BadFile("has no header that can be read");
        }
    }

    /** Where the row that was read last begins, from 1. */
    long line() {
        return line;
    }

    /** @throws BadFile if there is no such column */
    int column(String name) throws BadFile {
        var column = columns.get(name);
        if (column == null) {
            throw new BadFile("has no column " + name);
        }
        return column;
    }

    boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** Reads a row; false at the end of the file. Empty lines are passed over. */
    boolean next() throws IOException {
        do {
            line = nextLine;
            if (!read()) {
                return false;
            }
        } while (fields == 1 && length == 0);
        return true;
    }

    /** A field of the row that was read last; a row may be too short for its header. */
    String field(int column) throws BadRow {
        if (column >= fields) {
            throw new BadRow("has %d fields, and needs %d".formatted(fields, column + 1));
        }
        int from = column == 0 ? 0 : ends[column - 1];
        return Texts.utf8(bytes, from, ends[column] - from);
    }

    private boolean read() throws IOException {
        fields = 0;
        length = 0;
        boolean quoted = false;
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                nextLine++;
            }
            if (quoted) {
                if (b != '"') {
                    add(b);
                } else if (peek() == '"') {
                    add(in.read());
                } else {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == ',') {
                end();
            } else if (b == '\n') {
                end();
                return true;
            } else if (b != '\r') {
                add(b);
            }
        }
        if (quoted) {
            throw new BadFile("ends inside quotes that begin in the row of line " + line);
        }
        if (any) {
            end();
        }
        return any;
    }

    private int peek() throws IOException {
        in.mark(1);
        int b = in.read();
        in.reset();
        return b;
    }

    private void add(int b) throws BadFile {
        if (length == bytes.length) {
            if (length >= LONGEST_ROW) {
                throw new BadFile("has a row of more than 1 MB at line " + line);
            }
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    private void end() throws BadFile {
        if (fields == ends.length) {
            if (fields >= MOST_FIELDS) {
                throw new BadFile("has a row of more than %d fields at line %d".formatted(MOST_FIELDS, line));
            }
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

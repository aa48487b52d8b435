package dev.galley.persistence.food.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** What one entry of a ZIP file holds, held to what the ZIP file says of it. */
final class CheckedEntry extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long size;

    CheckedEntry(InputStream in, ZipEntry entry) {
        super(new Guarded(in, () -> Math.max(entry.getCompressedSize(), 1)));
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read;
        try {
            read = super.read(bytes, from, most);
        } catch (ZipException e) {
            throw new BadFile("is damaged");
        }
        if (read > 0) {
            sum.update(bytes, from, read);
            size += read;
        } else if (read < 0 && (size != entry.getSize() || sum.getValue() != entry.getCrc())) {
            throw new BadFile("is not what its ZIP file says it is");
        }
        if (size > entry.getSize()) {
            throw new BadFile("is longer than its ZIP file says");
        }
        return read;
    }
}

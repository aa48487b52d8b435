package dev.galley.http.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes answers smaller. A kept answer is compressed once, for as long as it is kept. */
final class Compression {
    private static final int LEAST_BYTES = 1_024;
    private static final long MOST_KEPT_BYTES = 32L << 20;

    private final Cache<Object, byte[]> kept = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_KEPT_BYTES).<Object, byte[]>weigher((_, bytes) -> bytes.length)
            .build();

    /** Images, sounds and archives are compressed already, and little is not worth it. */
    boolean pays(String contentType, int length) {
        return length >= LEAST_BYTES
                && (contentType.startsWith(Reply.JSON)
                        || (contentType.startsWith("text/") && !contentType.startsWith("text/event-stream")));
    }

    /** @param owner for as long as this object lives, its compressed form is kept */
    byte[] gzipKept(Object owner, byte[] bytes, int from) {
        return kept.get(owner, _ -> gzip(bytes, from, Deflater.DEFAULT_COMPRESSION));
    }

    byte[] gzip(byte[] bytes) {
        return gzip(bytes, 0, Deflater.BEST_SPEED);
    }

    private static byte[] gzip(byte[] bytes, int from, int level) {
        var small = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new Leveled(small, level)) {
            gzip.write(bytes, from, bytes.length - from);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return small.toByteArray();
    }

    private static final class Leveled extends GZIPOutputStream {
        Leveled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}

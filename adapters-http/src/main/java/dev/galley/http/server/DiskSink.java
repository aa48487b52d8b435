package dev.galley.http.server;

import dev.galley.application.bus.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes what comes to a file among this machine's temporary ones. The disk is ours: that it is full, or fails, is not the
 * sender's doing, who may come again later. So everything here throws {@link Unavailable}, and no {@link IOException} as a
 * connection that breaks does.
 */
final class DiskSink extends OutputStream {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final OutputStream file;

    DiskSink(OutputStream file) {
        this.file = file;
    }

    /** An empty file that this user alone can read. */
    static Path fresh() {
        try {
            return Files.createTempFile("galley-", ".upload");
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    static DiskSink to(Path path) {
        try {
            return new DiskSink(Files.newOutputStream(path));
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            file.write(bytes, from, length);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static Unavailable noRoom(IOException cause) {
        return new Unavailable("room for files", RETRY_AFTER, cause);
    }
}

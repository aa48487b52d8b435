package dev.galley.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.bus.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSinkTest {
    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("/secret/place: No space left on device");
        }

        @Override
        public void close() throws IOException {
            throw new IOException("/secret/place: No space left on device");
        }
    };

    /** A sender who is told so comes again; one who is told that the body was broken does not. */
    private static void assertComesAgain(ThrowingCallable work) {
        var away = catchThrowableOfType(Unavailable.class, work);
        assertThat(away).isNotNull();
        var problem = Problem.of(away);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "30");
        assertThat(away.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(problem.message()).isEqualTo("room for files is not available right now");
    }

    @Test
    void a_disk_that_is_full_is_not_the_senders_doing() {
        assertComesAgain(() -> new DiskSink(FULL).write(1));
        assertComesAgain(() -> new DiskSink(FULL).write(new byte[]{1, 2}, 0, 2));
        assertComesAgain(() -> new DiskSink(FULL).close());
    }

    @Test
    void neither_is_one_that_is_not_there(@TempDir Path folder) {
        assertComesAgain(() -> DiskSink.to(folder.resolve("gone").resolve("file")));
    }

    @Test
    void what_is_written_is_there(@TempDir Path folder) throws IOException {
        var file = folder.resolve("file");
        try (var out = DiskSink.to(file)) {
            out.write(7);
            out.write(new byte[]{8, 9, 10}, 1, 2);
        }
        assertThat(file).hasBinaryContent(new byte[]{7, 9, 10});
        var fresh = DiskSink.fresh();
        assertThat(fresh).isEmptyFile();
        Files.delete(fresh);
    }
}

package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.BlobsContract;
import dev.galley.domain.media.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobsTest implements BlobsContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    private long ids;

    @Override
    public Blobs blobs() {
        return new FileBlobs(directory.resolve("media"), () -> new UUID(0, ++ids));
    }

    @Test
    void what_a_crash_left_unfinished_is_forgotten_when_it_is_old() throws IOException {
        var blobs = blobs();
        blobs.put(new BlobName(A, Variant.LARGE), "image/webp", new byte[]{1});
        var folder = directory.resolve("media/unfinished");
        assertThat(folder).isEmptyDirectory();
        var old = Files.write(folder.resolve("old"), new byte[]{1});
        var fresh = Files.write(folder.resolve("fresh"), new byte[]{1});
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(1)));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.plusSeconds(1)));
        assertThat(blobs.forgetUnfinished(NOW)).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    /** As one is that is full, which takes a disk of its own to show. */
    @Test
    void a_disk_that_takes_nothing_is_away_and_not_broken() throws IOException {
        Files.write(directory.resolve("media"), new byte[]{1}); // where the folder would be
        var name = new BlobName(A, Variant.LARGE);
        var away = catchThrowableOfType(Unavailable.class, () -> blobs().put(name, "image/webp", new byte[]{1}));
        assertThat(away.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(away).hasMessage("the store of media is not available right now");
        Files.delete(directory.resolve("media"));
        blobs().put(name, "image/webp", new byte[]{1});
        assertThat(blobs().size(name)).hasValue(1);
    }

    @Test
    void temporary_files_of_ours_are_gone_after_a_day_and_others_stay() throws IOException {
        var ours = Files.write(directory.resolve("galley-123.upload"), new byte[]{1});
        var video = Files.createDirectory(directory.resolve("galley-video-77"));
        Files.write(video.resolve("in.mp4"), new byte[]{1});
        var others = Files.write(directory.resolve("galley-notes.upload"), new byte[]{1});
        for (var path : new Path[]{ours, video, others}) {
            Files.setLastModifiedTime(path, FileTime.from(NOW.minusSeconds(86_401)));
        }
        var fresh = Files.write(directory.resolve("galley-124.upload"), new byte[]{1});
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(86_399)));
        new TemporaryFiles(directory).run(NOW);
        assertThat(ours).doesNotExist();
        assertThat(video).doesNotExist();
        assertThat(others).exists();
        assertThat(fresh).exists();
    }
}

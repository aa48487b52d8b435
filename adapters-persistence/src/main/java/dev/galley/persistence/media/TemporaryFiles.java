package dev.galley.persistence.media;

import dev.galley.application.job.Job;
import dev.galley.domain.media.Media;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what uploads, exports and videos have left among the machine's temporary files, where a crash kept their makers from
 * doing so, after 24 hours. Each node may run it; they have one machine's files each, so that some wait for the next run.
 */
public final class TemporaryFiles implements Job<Instant> {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final Pattern OURS = Pattern.compile("galley-\\d+\\.(upload|zip)|galley-video-\\d+");

    private final Path folder;

    @Inject
    public TemporaryFiles() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    TemporaryFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run(Instant due) {
        var before = due.minus(Media.PATIENCE);
        for (var path : in(folder)) {
            try {
                if (OURS.matcher(String.valueOf(path.getFileName())).matches()
                        && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    for (var file : Files.isDirectory(path) ? in(path) : List.<Path>of()) {
                        Files.deleteIfExists(file);
                    }
                    Files.deleteIfExists(path);
                }
            } catch (NoSuchFileException e) {
                LOG.debug("{} is gone already", path, e);
            } catch (IOException e) { // somebody else's on a shared machine; the others are no worse for it
                LOG.info("a temporary file cannot be removed: {}", path.getFileName());
            }
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.galley.persistence.media;

import dev.galley.domain.media.Posters;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By ffmpeg, if it is on this machine: a process of its own, which may read one file and nothing else, has one thread, little
 * memory and a few seconds, and is killed when they are over.
 */
public final class FfmpegPosters implements Posters {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegPosters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MOST_MEMORY_KIB = "2000000"; // of addresses, of which far less is used
    private static final String MOST_ALLOCATED_BYTES = "100000000";
    private static final long MOST_POSTER_BYTES = 10L << 20;

    private final Optional<Path> ffmpeg;

    @Inject
    public FfmpegPosters() {
        this(found(Optional.ofNullable(System.getenv("PATH")).orElse("")));
    }

    FfmpegPosters(Optional<Path> ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    static Optional<Path> found(String path) {
        for (var folder : path.split(":", -1)) {
            var candidate = Path.of(folder, "ffmpeg");
            if (!folder.isEmpty() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean canLook() {
        return ffmpeg.isPresent();
    }

    @Override
    public Optional<byte[]> poster(byte[] video) {
        return ffmpeg.flatMap(program -> poster(program, video));
    }

    private static Optional<byte[]> poster(Path program, byte[] video) {
        try {
            var folder = Files.createTempDirectory("galley-video-"); // for this user alone
            var in = folder.resolve("in.mp4");
            var out = folder.resolve("out.png");
            try {
                Files.write(in, video);
                return run(program, in, out) && Files.exists(out) && Files.size(out) <= MOST_POSTER_BYTES
                        ? Optional.of(Files.readAllBytes(out))
                        : Optional.empty();
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(out);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(Path program, Path in, Path out) throws IOException {
        var process = new ProcessBuilder(limited(command(program, in, out)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        var running = process.start();
        running.getOutputStream().close();
        try {
            if (running.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return running.exitValue() == 0;
            }
            LOG.info("a video took too long to look at");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            running.destroyForcibly();
        }
    }

    /** The frame that stands for the first seconds, with no more than one decoder and one format to attack. */
    private static List<String> command(Path program, Path in, Path out) {
        return List.of(
                program.toString(),
                "-nostdin",
                "-hide_banner",
                "-loglevel", "error",
                "-max_alloc", MOST_ALLOCATED_BYTES,
                "-threads", "1",
                "-protocol_whitelist", "file",
                "-f", "mov",
                "-enable_drefs", "0",
                "-t", "10",
                "-i", in.toString(),
                "-an", "-sn", "-dn",
                "-map_metadata", "-1",
                "-vf", "thumbnail=50,scale='min(1920,iw)':'min(1920,ih)':force_original_aspect_ratio=decrease",
                "-frames:v", "1",
                "-threads", "1",
                out.toString());
    }

    private static List<String> limited(List<String> command) {
        var shell = Path.of("/bin/sh");
        if (!Files.isExecutable(shell)) {
            return command;
        }
        var limited = new ArrayList<>(List.of(
                shell.toString(), "-c", "ulimit -v " + MOST_MEMORY_KIB + " 2>/dev/null; ulimit -t 15; exec \"$@\"",
                "sh"));
        limited.addAll(command);
        return limited;
    }
}

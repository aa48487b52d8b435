package dev.galley.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The directory where one Galley keeps what it must not lose. One process at a time owns it; the kernel lets go of the
 * lock whatever way that process ends, so a killed Galley never leaves a stale one.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String RUN = "run.json";
    private static final String NODE = "node";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Path path;
    private @Nullable FileChannel lock;

    /** @param path is created when it is not there */
    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
        } catch (IOException e) {
            throw new Trouble(
                    "cannot create the data directory %s: choose another with --data-dir".formatted(this.path), e);
        }
    }

    public Path path() {
        return path;
    }

    /** Makes this process the owner. Answers false if another process is. */
    public boolean claim() {
        try {
            var channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            lock = channel;
            Files.deleteIfExists(path.resolve(RUN)); // of an owner that was killed
            return true;
        } catch (IOException e) {
            throw new Trouble("cannot write to the data directory %s: choose another with --data-dir".formatted(path),
                    e);
        }
    }

    /**
     * A name for whoever works on this directory, the same each time. Where it was lost a new one is made.
     *
     * @param fresh makes one, of letters, digits and '-'
     */
    public String node(Supplier<String> fresh) {
        var file = path.resolve(NODE);
        try {
            if (Files.exists(file)) {
                var name = Files.readString(file).strip();
                if (NAME.matcher(name).matches()) {
                    return name;
                }
            }
            var name = fresh.get();
            Files.writeString(file, name + "\n");
            return name;
        } catch (IOException e) {
            throw new Trouble("cannot write to the data directory %s: choose another with --data-dir".formatted(path),
                    e);
        }
    }

    /** What the running owner wrote when it was ready. */
    public Optional<String> run() {
        try {
            return Optional.of(Files.readString(path.resolve(RUN)));
        } catch (IOException e) {
            return Optional.empty(); // nobody runs here, or is not ready yet
        }
    }

    /** Says to other programs that the owner is ready, and how to reach it. They never see half of it. */
    public void announce(String run) {
        try {
            var draft = Files.writeString(path.resolve(RUN + ".new"), run);
            Files.move(draft, path.resolve(RUN), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var held = lock;
        if (held == null) {
            return;
        }
        try (held) {
            Files.deleteIfExists(path.resolve(RUN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

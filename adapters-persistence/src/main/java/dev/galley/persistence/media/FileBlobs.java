package dev.galley.persistence.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * In a directory, 256 folders by the first two digits of their names, so that none grows long. A blob is written beside the
 * others, flushed to the disk, and then takes its name at once: whoever reads sees all of it or none. Names are made of keys and
 * words that Galley makes itself, so that none leads anywhere else.
 */
public final class FileBlobs implements Blobs {
    private static final String UNFINISHED = "unfinished";
    private static final int FOLDERS = 256;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Path directory;
    private final Supplier<UUID> ids;

    /**
     * @param directory is made when it is first needed
     * @param ids name what is not finished
     */
    public FileBlobs(Path directory, Supplier<UUID> ids) {
        this.directory = directory;
        this.ids = ids;
    }

    @Override
    public String put(BlobName name, String contentType, byte[] content) {
        try {
            var unfinished = Files.createDirectories(directory.resolve(UNFINISHED)).resolve(ids.get().toString());
            try {
                write(unfinished, content);
                var path = path(name);
                boolean isNew = !Files.isDirectory(folder(path));
                Files.createDirectories(folder(path));
                Files.move(unfinished, path, ATOMIC_MOVE, REPLACE_EXISTING);
                flush(folder(path)); // the name, too, must outlast a crash
                if (isNew) {
                    flush(directory);
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Sha256.hex(content);
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (var file = FileChannel.open(path, CREATE_NEW, WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
    }

    private static void flush(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, READ)) {
            opened.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(BlobName name, long from, int most) {
        if (from < 0 || most < 1 || most > MOST_READ_BYTES) {
            throw new IllegalArgumentException("not a part of a blob");
        }
        try (var file = FileChannel.open(path(name), READ)) {
            var part = ByteBuffer.allocate((int) Math.clamp(file.size() - from, 0L, most));
            while (part.hasRemaining()) {
                if (file.read(part, from + part.position()) < 0) {
                    throw new IOException("a blob became shorter");
                }
            }
            return Optional.of(part.array());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public OptionalLong size(BlobName name) {
        try {
            return OptionalLong.of(Files.size(path(name)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public void remove(BlobName name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public List<BlobName> after(Optional<BlobName> last, int most) {
        var found = new ArrayList<BlobName>();
        int first = last.map(name -> Integer.parseInt(shard(name), 16)).orElse(0);
        for (int folder = first; folder < FOLDERS && found.size() < most; folder++) {
            names(directory.resolve("%02x".formatted(folder))).stream()
                    .filter(name -> last.filter(it -> name.compareTo(it) <= 0).isEmpty())
                    .limit(most - (long) found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private static List<BlobName> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BlobName.of(String.valueOf(file.getFileName())).stream()).sorted().toList();
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** They come through Galley, which looks at them before anybody else does. */
    @Override
    public Optional<Grant> grant(BlobName name, String contentType, long bytes, Instant expires) {
        return Optional.empty();
    }

    @Override
    public int forgetUnfinished(Instant before) {
        var folder = directory.resolve(UNFINISHED);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int forgotten = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    forgotten++;
                }
            }
        } catch (NoSuchFileException e) {
            return forgotten; // somebody has finished it meanwhile; the others come next time
        } catch (IOException e) {
            throw away(e);
        }
        return forgotten;
    }

    /** Full, or broken, or not mounted: whoever comes again may find it better. Nothing but the log tells where it is. */
    private static Unavailable away(IOException cause) {
        return new Unavailable("the store of media", RETRY_AFTER, cause);
    }

    private Path path(BlobName name) {
        return directory.resolve(shard(name)).resolve(name.text());
    }

    private Path folder(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(directory);
    }

    private static String shard(BlobName name) {
        return name.id().value().substring(0, 2);
    }
}

package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_ENCRYPTED;
import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_TOO_LARGE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;

import dev.galley.domain.kernel.Refused;
import dev.galley.http.recipe.reading.Entries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A zip file whose entries are read into memory one by one, each within limits. No entry's name ever names a file. What is
 * packed with gzip in it is unpacked; archives in it are opened, but none in those.
 */
final class OpenedArchive implements Entries, AutoCloseable {
    private static final int LONGEST_NAME = 500;

    /** @param inner the archive in the archive, if it is in one */
    private record Place(Optional<String> inner, ZipArchiveEntry entry) {}

    private final ArchiveLimits limits;
    private final ZipFile zip;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private long unpacked;
    private String openName = "";
    private @Nullable ZipFile open;

    /** @throws Refused with {@code ARCHIVE_ENCRYPTED}, {@code ARCHIVE_TOO_LARGE} or {@code NOT_UNDERSTOOD} */
    static OpenedArchive open(Path file, ArchiveLimits limits) {
        try {
            return new OpenedArchive(zip(Files.newByteChannel(file)), limits);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private OpenedArchive(ZipFile zip, ArchiveLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        try {
            for (var entry : Collections.list(zip.getEntries())) {
                list(entry, Optional.empty());
            }
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private static ZipFile zip(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw damaged();
        }
    }

    private static Refused damaged() {
        return NOT_UNDERSTOOD.because("the archive is damaged");
    }

    private Refused tooLarge(String what) {
        return ARCHIVE_TOO_LARGE.because("the archive " + what);
    }

    private void list(ZipArchiveEntry entry, Optional<String> inner) throws IOException {
        var name = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || entry.isUnixSymlink() || isRubbish(name)) {
            return;
        }
        if (name.length() > LONGEST_NAME || !isPlain(name)) {
            throw NOT_UNDERSTOOD.because("the archive holds an entry whose name is none");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw ARCHIVE_ENCRYPTED.because("the archive has a password; export it again without one");
        }
        if (inner.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            try (var within = zip(new SeekableInMemoryByteChannel(unpack(zip, entry)))) {
                for (var innerEntry : Collections.list(within.getEntries())) {
                    list(innerEntry, Optional.of(name));
                }
            }
            return;
        }
        if (inner.isPresent() && name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw tooLarge("holds archives in archives in archives");
        }
        if (places.size() == limits.entries()) {
            throw tooLarge("has more than " + limits.entries() + " entries");
        }
        places.putIfAbsent(inner.map(archive -> archive + "/" + name).orElse(name), new Place(inner, entry));
    }

    private static boolean isRubbish(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.isEmpty();
    }

    /** It is only ever shown, but whoever looks at it later may be less careful. */
    private static boolean isPlain(String name) {
        boolean climbs = List.of(name.split("/", -1)).contains("..");
        return !climbs
                && !name.startsWith("/")
                && !name.matches("[A-Za-z]:.*")
                && name.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    @Override
    public byte[] content(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("there is no entry " + name);
        }
        try {
            var bytes = unpack(place.inner().isEmpty() ? zip : inner(place.inner().get()), place.entry());
            boolean isPacked = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
            return isPacked ? take(new GZIPInputStream(new ByteArrayInputStream(bytes)), bytes.length) : bytes;
        } catch (IOException e) {
            throw damaged();
        }
    }

    private ZipFile inner(String name) throws IOException {
        var known = open;
        if (known != null && openName.equals(name)) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged();
        }
        var opened = zip(new SeekableInMemoryByteChannel(unpack(zip, entry)));
        open = opened;
        openName = name;
        return opened;
    }

    private byte[] unpack(ZipFile from, ZipArchiveEntry entry) throws IOException {
        try (var in = from.getInputStream(entry)) {
            return take(in, Math.max(1, entry.getCompressedSize()));
        } catch (RuntimeException e) {
            throw e instanceof Refused ? e : damaged();
        }
    }

    private byte[] take(InputStream in, long packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            unpacked += read;
            boolean isBomb = bytes.size() > ArchiveLimits.SMALL && bytes.size() / limits.ratio() > packed;
            if (isBomb || bytes.size() > limits.entryBytes() || unpacked > limits.bytes()) {
                throw tooLarge("unpacks to more than is taken");
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
        zip.close();
    }
}

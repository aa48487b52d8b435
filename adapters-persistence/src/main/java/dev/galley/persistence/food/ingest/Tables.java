package dev.galley.persistence.food.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Several files that belong together, in a folder or in a ZIP file, each plain or gzipped. */
abstract sealed class Tables implements Closeable {
    private static final int MOST_ENTRIES = 10_000;

    /** A file that is open. */
    record Table(String file, InputStream in) {}

    private final String place;
    private final List<String> files;

    private Tables(String place, List<String> files) {
        this.place = place;
        this.files = files;
    }

    static Tables of(Path path) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : new Archive(path);
    }

    boolean has(String table) {
        return find(table).isPresent();
    }

    /** @throws BadFile if it is not there */
    Table open(String table) throws IOException {
        var file = find(table)
                .orElseThrow(() -> new BadFile("has no table " + table));
        return new Table(place + "/" + file, unpacked(bytes(file)));
    }

    /** The file of this table: {@code food.csv}, {@code FOOD_DES.txt.gz}, or {@code food_nutrient.FROM-ELSEWHERE.csv}. */
    private Optional<String> find(String table) {
        return files.stream()
                .filter(file -> {
                    var name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                    return name.startsWith(table.toLowerCase(Locale.ROOT) + ".")
                            && name.matches(".*\\.(csv|txt)(\\.gz)?");
                })
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    abstract InputStream bytes(String file) throws IOException;

    /** Gzipped or not, the content says. */
    static InputStream unpacked(InputStream in) throws IOException {
        var packed = new CountedInput(in);
        var buffered = new BufferedInputStream(packed, 1 << 16);
        buffered.mark(2);
        boolean gzipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzipped
                ? new Guarded(new GZIPInputStream(buffered, 1 << 16), packed::count)
                : buffered;
    }

    static final class Folder extends Tables {
        private final Path folder;

        Folder(Path folder) throws IOException {
            super(folder.toString(), filesIn(folder));
            this.folder = folder;
        }

        private static List<String> filesIn(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .toList();
            }
        }

        @Override
        InputStream bytes(String file) throws IOException {
            return Files.newInputStream(folder.resolve(file));
        }

        @Override
        public void close() {
            // nothing is kept open
        }
    }

    static final class Archive extends Tables {
        private final ZipFile zip;

        Archive(Path file) throws IOException {
            this(file, opened(file));
        }

        private Archive(Path file, ZipFile zip) throws IOException {
            super(file.toString(), entriesOf(zip));
            this.zip = zip;
        }

        private static ZipFile opened(Path file) throws IOException {
            try {
                return new ZipFile(file.toFile());
            } catch (ZipException e) {
                throw new BadFile("is no whole ZIP file");
            }
        }

        /** Nothing is ever unpacked to disk; a name that would lead elsewhere still shows what the file was made for. */
        private static List<String> entriesOf(ZipFile zip) throws IOException {
            var names = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .limit(MOST_ENTRIES + 1L)
                    .toList();
            boolean bad = names.size() > MOST_ENTRIES || names.stream().anyMatch(Archive::leadsElsewhere);
            if (bad) {
                zip.close();
                throw new BadFile("is a ZIP file with names that lead out of it, or with too many of them");
            }
            return names;
        }

        private static boolean leadsElsewhere(String name) {
            return name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.indexOf('\0') >= 0
                    || List.of(name.split("/", -1)).contains("..");
        }

        @Override
        InputStream bytes(String file) throws IOException {
            var entry = zip.getEntry(file);
            return new CheckedEntry(zip.getInputStream(entry), entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}

package dev.galley.persistence.belongings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.belongings.Parcel;
import dev.galley.persistence.sql.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP with a folder for each feature, in it each list as a file with a JSON array, and files as they are; beside the
 * folders a README for people and a manifest for programs. Holds one document in memory at a time. For one thread.
 */
final class Zip {
    /** @param kind {@code list} or {@code file} */
    private record Listed(String path, String kind, long documents) {}

    private record Manifest(String user, String createdAt, List<Listed> content) {}

    private final ZipOutputStream out;
    private final List<Listed> content = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final List<Runnable> later = new ArrayList<>();

    Zip(OutputStream out) {
        this.out = new ZipOutputStream(out, UTF_8);
    }

    Parcel folder(String feature) {
        return new Parcel() {
            @Override
            public void list(String name, Stream<String> documents) {
                Zip.this.list(path(feature, name + ".json"), documents);
            }

            @Override
            public void file(String name, InputStream bytes) {
                Zip.this.file(path(feature, "files/" + name), bytes);
            }

            @Override
            public void later(String name, Supplier<Optional<InputStream>> bytes) {
                later.add(() -> bytes.get().ifPresent(found -> file(name, found)));
            }
        };
    }

    /** Puts in what was put off. */
    void fetch() {
        later.forEach(Runnable::run);
        later.clear();
    }

    private void list(String path, Stream<String> documents) {
        try (documents) {
            out.putNextEntry(new ZipEntry(path));
            long count = 0;
            for (var all = documents.iterator(); all.hasNext(); count++) {
                write(count == 0 ? "[\n" : ",\n");
                write(all.next());
            }
            write(count == 0 ? "[]\n" : "\n]\n");
            out.closeEntry();
            content.add(new Listed(path, "list", count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String path, InputStream bytes) {
        try (bytes) {
            out.putNextEntry(new ZipEntry(path));
            bytes.transferTo(out);
            out.closeEntry();
            content.add(new Listed(path, "file", 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names of the lists are is Galley's business; those of files may be anybody's, and lead anywhere. */
    private String path(String feature, String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._/-]", "_").replaceAll("\\.\\.+", "_").replaceAll("/+", "/");
        var path = feature + "/" + safe;
        for (int i = 2; !paths.add(path); i++) {
            int dot = safe.lastIndexOf('.');
            var stem = dot < 0 ? safe : safe.substring(0, dot);
            path = feature + "/" + stem + "-" + i + (dot < 0 ? "" : safe.substring(dot));
        }
        return path;
    }

    /** Ends it: what comes beside the folders. */
    void finish(String user, Instant now) {
        try {
            out.putNextEntry(new ZipEntry("manifest.json"));
            write(Json.write(new Manifest(user, now.toString(), List.copyOf(content))));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("README.txt"));
            write("""
                    This is all that Galley keeps about you, as it was on %s.

                    Each folder holds what one part of Galley keeps: lists as JSON arrays, and, in "files", photos and
                    other files as they are. manifest.json names everything in here. Times are in UTC. Passwords, tokens
                    and other secrets are left out: nobody needs them, and whoever finds this file must not have them.
                    """.formatted(now));
            out.closeEntry();
            out.finish();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}

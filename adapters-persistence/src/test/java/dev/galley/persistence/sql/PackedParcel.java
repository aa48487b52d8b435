package dev.galley.persistence.sql;

import dev.galley.application.belongings.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps in memory what is put in. */
public final class PackedParcel implements Parcel {
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    @Override
    public void list(String name, Stream<String> documents) {
        try (documents) {
            lists.put(name, documents.toList());
        }
    }

    @Override
    public void file(String name, InputStream content) {
        try (content) {
            files.put(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    public Map<String, List<String>> lists() {
        return lists;
    }
}

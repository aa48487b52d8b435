package dev.galley.device.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Flash in a file: a journal of what was put and removed, one JSON array a line, written anew when most of it is history. It
 * survives the end of the process in whatever way; against the end of the machine it does not sync.
 */
public final class FlashFile implements Flash {
    private static final int HISTORY = 1_000;

    private final Path file;
    private final Map<String, String> live = new LinkedHashMap<>();
    private BufferedWriter journal;
    private int lines;

    /** @param file is made, with its directory, where it is not there */
    public FlashFile(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::replay);
            }
            journal = compacted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(String line) {
        try {
            var entry = Wire.read(line);
            if (entry.size() == 2) {
                live.put(entry.get(0).stringValue(), entry.get(1).stringValue());
            } else {
                live.remove(entry.path(0).stringValue());
            }
        } catch (JacksonException e) {
            // the last line, cut off with the process: it was not yet told to anybody
        }
    }

    private BufferedWriter compacted() throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            for (var entry : live.entrySet()) {
                out.write(Wire.write(List.of(entry.getKey(), entry.getValue())) + "\n");
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = live.size();
        return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized Map<String, String> all() {
        return new LinkedHashMap<>(live);
    }

    @Override
    public synchronized void put(String name, String value) {
        live.put(name, value);
        append(List.of(name, value));
    }

    @Override
    public synchronized void remove(String name) {
        if (live.remove(name) != null) {
            append(List.of(name));
        }
    }

    private void append(List<String> entry) {
        try {
            journal.write(Wire.write(entry) + "\n");
            journal.flush();
            lines++;
            if (lines > HISTORY && lines > 4 * live.size()) {
                journal.close();
                journal = compacted();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

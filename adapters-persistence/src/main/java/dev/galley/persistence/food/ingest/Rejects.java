package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where rejected rows are told of: file, line and reason, a row each, as CSV. Made when the first one comes. */
final class Rejects implements Closeable {
    private final Optional<Path> path;
    private @Nullable BufferedWriter writer;
    private long count;

    Rejects(Optional<Path> path) {
        this.path = path;
    }

    long count() {
        return count;
    }

    void add(String file, long line, String why) throws IOException {
        count++;
        if (path.isEmpty()) {
            return;
        }
        if (writer == null) {
            writer = Files.newBufferedWriter(path.get(), UTF_8);
            writer.write("file,line,reason\n");
        }
        writer.write("%s,%d,%s%n".formatted(quoted(file), line, quoted(why)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}

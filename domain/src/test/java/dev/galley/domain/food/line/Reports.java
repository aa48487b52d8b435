package dev.galley.domain.food.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves what was measured in the build's own folder, for people to read. */
final class Reports {
    private Reports() {}

    static void write(String name, String report) {
        try {
            var folder = Files.createDirectories(Path.of("target", "line-scores"));
            Files.writeString(folder.resolve(name + ".txt"), report + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

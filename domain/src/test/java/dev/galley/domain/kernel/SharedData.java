package dev.galley.domain.kernel;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies beside the project where it is developed. What needs it is skipped where it does not. */
public final class SharedData {
    private static final Path FOLDER = folder();

    private SharedData() {}

    /** A file or folder of {@code shared/data}, beside this work tree or above it; where there is none, nothing is there. */
    public static Path of(String name) {
        return FOLDER.resolve(name);
    }

    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        for (var place = here; place != null; place = place.getParent()) {
            var data = place.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return here.resolve("no-data-here");
    }
}

package dev.galley.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the sources and documents are that tests read. */
final class Project {
    private Project() {}

    /** The tests run in the module's folder, or above it. */
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs/security.md")) ? here : Objects.requireNonNull(here.getParent());
    }
}

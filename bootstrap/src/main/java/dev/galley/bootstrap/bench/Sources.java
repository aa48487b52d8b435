package dev.galley.bootstrap.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this program was built from, for what is run from there. */
final class Sources {
    private Sources() {}

    /** @throws IllegalStateException if this program does not lie where the launcher builds it */
    static Path find() {
        var program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]).toAbsolutePath();
        for (var folder = program.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("galley")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("this needs Galley's sources, and " + program + " is not among them");
    }
}

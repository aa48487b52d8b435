package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.simulator.Known;
import dev.galley.bootstrap.simulator.KnownAppliances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data directory as the first start leaves it, starter data and all, for tests that are not about the first start. It is
 * made once, and copied in a fraction of the time that a start on an empty directory takes.
 */
final class Kitchen {
    private static final class Made {
        static final Path DIRECTORY = make();
    }

    private Kitchen() {}

    private static Path make() {
        try {
            var directory = Files.createTempDirectory("kitchen");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> walk(directory, new Removal())));
            GalleyProcess.up(directory).close();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the directory one that Galley has been started on before. @return the same */
    static Path copiedTo(Path directory) {
        walk(Made.DIRECTORY, new Copying(directory));
        return directory;
    }

    /** Lets a factory build so many appliances, and a person pair them. */
    static List<Known> builtAndPaired(Path directory, KnownAppliances known, int appliances, String email) {
        var config = Config.of(Map.of(Settings.DATA_DIR.name(), directory.toString()), Map.of());
        try (var work = Workplace.open(config)) {
            var built = SimulatedOnes.registered(work::get, known, appliances, List.of("virtual-oven", "virtual-pot"));
            SimulatedOnes.pair(work::get, built, email);
            return built;
        }
    }

    private static void walk(Path directory, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(directory, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path to;

        Copying(Path to) {
            this.to = to;
        }

        private Path copy(Path of) {
            return to.resolve(Made.DIRECTORY.relativize(of).toString());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            var copy = copy(directory);
            if (Files.isDirectory(copy)) {
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
            } else {
                Files.copy(directory, copy, StandardCopyOption.COPY_ATTRIBUTES); // PostgreSQL wants its own to be private
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, copy(file), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}

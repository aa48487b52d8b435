package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.EmbeddedDatabase;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An embedded database of its own, as durable as the product's, that is thrown away afterwards. */
final class Scratch implements AutoCloseable {
    private final Path directory;
    private final EmbeddedDatabase server;
    private final Database database;

    private Scratch(Path directory, EmbeddedDatabase server, int connections) {
        this.directory = directory;
        this.server = server;
        database = Database.open(Database.Settings.of(server.url()).connections(connections).name("galley bench"));
    }

    /** Started and migrated. */
    static Scratch start(int connections) {
        try {
            var directory = Files.createTempDirectory("galley-bench");
            var scratch = new Scratch(
                    directory, EmbeddedDatabase.start(new DataDirectory(directory)), connections);
            Migrations.applyTo(scratch.database);
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    DatabaseUrl url() {
        return server.url();
    }

    @Override
    public void close() {
        database.close();
        server.close();
        try {
            StartCommand.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + directory, e);
        }
    }
}

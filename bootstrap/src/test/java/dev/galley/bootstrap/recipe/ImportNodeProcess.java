package dev.galley.bootstrap.recipe;

import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A node in a process of its own, to be killed in the middle of an import. */
final class ImportNodeProcess {
    private ImportNodeProcess() {}

    /** @param arguments the database's URL, and the file that is to hold the port once requests are answered */
    public static void main(String[] arguments) throws Exception {
        var nodes = Nodes.impatient(Database.open(Database.Settings.of(DatabaseUrl.of(arguments[0]))));
        var written = Files.writeString(Path.of(arguments[1] + ".new"), String.valueOf(nodes.client().port()));
        Files.move(written, Path.of(arguments[1]));
        new CountDownLatch(1).await();
    }
}

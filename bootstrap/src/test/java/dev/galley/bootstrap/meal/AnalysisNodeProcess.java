package dev.galley.bootstrap.meal;

import dev.galley.domain.media.Blobs;
import dev.galley.persistence.media.FileBlobs;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A node in a process of its own, to be killed while it looks at photos. */
final class AnalysisNodeProcess {
    private AnalysisNodeProcess() {}

    /** @param arguments the database's URL, where models are, the file that is to hold the port, and where photos lie */
    public static void main(String[] arguments) throws Exception {
        var database = Database.open(Database.Settings.of(DatabaseUrl.of(arguments[0])));
        var node = new PhotoNode(database, PhotoNode.forgetting(URI.create(arguments[1])), blobs(
                Path.of(arguments[3])));
        var written = Files.writeString(Path.of(arguments[2] + ".new"), String.valueOf(node.client().port()));
        Files.move(written, Path.of(arguments[2]));
        new CountDownLatch(1).await();
    }

    /** Whoever outlives this node finds them there. */
    static Blobs blobs(Path directory) {
        return new FileBlobs(directory, UUID::randomUUID);
    }
}

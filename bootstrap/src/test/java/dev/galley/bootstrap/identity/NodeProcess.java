package dev.galley.bootstrap.identity;

import dev.galley.application.recipe.CreateRecipe;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A node in a process of its own, to be killed. */
final class NodeProcess {
    private NodeProcess() {}

    /**
     * @param arguments the database's URL, and the file that is to hold the port once requests are answered; if there is a
     *     third, it dies once it has written a recipe, before it answers
     */
    public static void main(String[] arguments) throws Exception {
        var database = Database.open(Database.Settings.of(DatabaseUrl.of(arguments[0])));
        var node = arguments.length > 2
                ? Node.dyingAfter(database, CreateRecipe.class)
                : new Node(database, Clock.systemUTC());
        var written = Files.writeString(Path.of(arguments[1] + ".new"), String.valueOf(node.client().port()));
        Files.move(written, Path.of(arguments[1]));
        new CountDownLatch(1).await();
    }
}

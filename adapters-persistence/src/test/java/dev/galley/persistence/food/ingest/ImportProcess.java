package dev.galley.persistence.food.ingest;

import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An import in a process of its own, so that a test can kill it. */
final class ImportProcess {
    private ImportProcess() {}

    public static void main(String[] args) throws IOException {
        try (var database = Database.open(Database.Settings.of(DatabaseUrl.of(args[0]).as(args[1], args[2])))) {
            var sql = new Sql(database);
            var merge = new FoodMerge(sql, new Ids(Clock.systemUTC(), new SecureRandom()::nextLong), _ -> {});
            new FoodImport(merge, sql).run(
                    new FoodImport.Options(List.of(Path.of(args[3])), Optional.empty()), _ -> {});
        }
    }
}

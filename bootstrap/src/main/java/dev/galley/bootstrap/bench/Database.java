package dev.galley.bootstrap.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the database of a server by its data directory, or by a URL. */
public final class Database {
    private Database() {}

    /** @param jdbcUrl {@code jdbc:postgresql://…} */
    public static HikariDataSource at(String jdbcUrl) {
        var source = new HikariDataSource();
        source.setJdbcUrl(jdbcUrl);
        source.setMaximumPoolSize(64); // whoever measures says how many it uses
        source.setMinimumIdle(0);
        return source;
    }

    /**
     * The embedded database that runs out of this data directory.
     *
     * @throws IllegalStateException if none runs
     */
    public static HikariDataSource embeddedIn(Path dataDirectory) {
        try (var files = Files.find(
                dataDirectory, 4, (file, _) -> file.endsWith("postmaster.pid"))) {
            var pid = files.findFirst().orElseThrow(() -> new IllegalStateException(
                    "no database runs in " + dataDirectory + "; start ./galley up there, or give --database"));
            List<String> lines = Files.readAllLines(pid); // pid, directory, start time, port, ...
            return at("jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres".formatted(lines.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for a database in " + dataDirectory, e);
        }
    }
}

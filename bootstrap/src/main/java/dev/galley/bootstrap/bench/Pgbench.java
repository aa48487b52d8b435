package dev.galley.bootstrap.bench;

import dev.galley.persistence.sql.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL's own load driver on the product's statements, values written into them, where it is installed. */
final class Pgbench {
    private static final Path PROGRAM = Path.of("/usr/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("transactions actually processed: (\\d+)");
    private static final int MOST_SCRIPTS = 128; // its own limit

    private final DatabaseUrl database;
    private final List<Path> scripts;

    /** @param requests each the statements of one request */
    Pgbench(DatabaseUrl database, List<List<String>> requests, Path directory) {
        this.database = database;
        scripts = new ArrayList<>();
        try {
            for (var statements : requests.subList(0, Math.min(MOST_SCRIPTS, requests.size()))) {
                var script = Files.createTempFile(directory, "request", ".sql");
                // pgbench would take a colon before a word for a variable of its own
                scripts.add(Files.writeString(script, String.join(";\n", statements).replaceAll(":(?=\\w)", ": ")
                        + ";\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    LoadResult run(int connections, Duration each) {
        var command = new ArrayList<>(List.of(
                PROGRAM.toString(), "-n", "-M", "prepared",
                "-c", String.valueOf(connections),
                "-j", String.valueOf(Math.min(connections, Runtime.getRuntime().availableProcessors())),
                "-T", String.valueOf(Math.max(1, each.toSeconds()))));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment(database));
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = RATE.matcher(said);
            var count = COUNT.matcher(said);
            if (process.waitFor() != 0 || !rate.find() || !count.find()) {
                throw new IllegalStateException("pgbench failed: " + said.lines().limit(3).toList());
            }
            long done = Long.parseLong(count.group(1));
            return new LoadResult(
                    done, Double.parseDouble(rate.group(1)), 0, 0, Map.of(200, done), new Histogram(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run pgbench", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Where the database is, as libpq and node's driver read it. */
    static Map<String, String> environment(DatabaseUrl database) {
        var address = URI.create(database.jdbc().substring("jdbc:".length()));
        return Map.of(
                "PGHOST", address.getHost(),
                "PGPORT", String.valueOf(address.getPort() < 0 ? 5432 : address.getPort()),
                "PGDATABASE", address.getPath().substring(1),
                "PGUSER", database.user().orElse("postgres"),
                "PGPASSWORD", database.password().orElse(""));
    }
}

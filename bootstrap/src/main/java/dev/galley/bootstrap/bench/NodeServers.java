package dev.galley.bootstrap.bench;

import dev.galley.persistence.sql.DatabaseUrl;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fastify and Express on the same database, where Node.js and the sources of these servers are. */
final class NodeServers {
    private static final Duration START = Duration.ofSeconds(30);
    private static final String READY = "ready on port ";

    private NodeServers() {}

    /** Why they cannot run here; empty if they can. */
    static String missing(Path sources) {
        for (var program : List.of("node", "npm")) {
            boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            if (!found) {
                return program + " is not installed";
            }
        }
        return Files.exists(sources.resolve("package.json")) ? "" : "the sources are not in " + sources;
    }

    /** Started; their libraries are fetched first where they are not there yet. By name. */
    static Map<String, Api> start(Path sources, DatabaseUrl database, int pool, Servers servers) {
        install(sources, "fastify");
        var started = new LinkedHashMap<String, Api>();
        for (var name : List.of("fastify", "express")) {
            var process = ServerProcess.start(
                    List.of("node", sources.resolve(name + ".js").toString()),
                    environment(database, pool),
                    ServerProcess.temporaryLog(name));
            servers.add(process);
            process.await(() -> process.output().stream().anyMatch(line -> line.startsWith(READY)), START);
            var ready = process.output().stream().filter(line -> line.startsWith(READY)).findFirst().orElseThrow();
            int port = Integer.parseInt(ready.substring(READY.length()).strip());
            started.put(name, new Api(Servers.local(port), process.pid()));
        }
        return started;
    }

    private static Map<String, String> environment(DatabaseUrl database, int pool) {
        var variables = new LinkedHashMap<>(Pgbench.environment(database));
        variables.putAll(Map.of("POOL", String.valueOf(pool), "NODE_ENV", "production"));
        return variables;
    }

    /** Fetches the libraries, where this one is not there yet. */
    static void install(Path sources, String library) {
        if (Files.isDirectory(sources.resolve("node_modules").resolve(library))) {
            return;
        }
        try {
            var npm = new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
                    .directory(sources.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ServerProcess.temporaryLog("npm").toFile())
                    .start();
            if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                throw new IllegalStateException("npm could not fetch the libraries of " + sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

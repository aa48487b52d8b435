package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.bootstrap.wiring.Application;
import dev.galley.http.server.HttpServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which statements the product sends for a request. They are heard by asking a second instance of it, in this process and
 * on the same database, each request once: its cache is empty, so it must ask the database.
 */
public final class Statements {
    private final Map<String, List<Capture.Heard>> byPath = new HashMap<>();

    private Statements() {}

    /** @param gets whose statements are wanted; those that are not modified are asked for as if they were */
    public static Statements behind(Config config, List<Requests.Get> gets) {
        var heard = new Statements();
        try (var ground = Ground.shared(config, new DataDirectory(Path.of(config.get(Settings.DATA_DIR))))) {
            var application = Application.on(ground, config);
            var http = application.get(HttpServer.class);
            try (var api = new Api(Servers.local(http.start(0)))) {
                var capture = Capture.on(ground.database().reads(), ground.database().writes());
                for (var get : gets) {
                    if (!heard.byPath.containsKey(get.path())) {
                        capture.take();
                        var answer = api.get(new Requests.Get(get.path()));
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(get.path() + " answers " + answer.statusCode());
                        }
                        heard.byPath.put(get.path(), capture.take());
                    }
                }
            } finally {
                http.close();
            }
        }
        return heard;
    }

    public List<JdbcLoop.Step> steps(Requests.Get get) {
        return byPath.getOrDefault(get.path(), List.of()).stream().map(Capture.Heard::step).toList();
    }

    /** With their values written into them. */
    public List<String> texts(Requests.Get get) {
        return byPath.getOrDefault(get.path(), List.of()).stream().map(Capture.Heard::text).toList();
    }
}

package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.http.server.Json;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the Galley that runs on a data directory: what stands in its {@code run.json}.
 *
 * @param mqttPort of the embedded broker; null while none runs
 */
public record RunningGalley(long pid, int httpPort, int managementPort, @Nullable Integer mqttPort) {
    /** The one that is ready on this data directory. */
    public static Optional<RunningGalley> in(Config config) {
        return new DataDirectory(Path.of(config.get(Settings.DATA_DIR)))
                .run()
                .map(json -> Json.MAPPER.readValue(json, RunningGalley.class))
                .filter(running -> ProcessHandle.of(running.pid).isPresent());
    }

    public String json() {
        return """
                {"pid": %d, "httpPort": %d, "managementPort": %d, "mqttPort": %s}
                """.formatted(pid, httpPort, managementPort, mqttPort);
    }
}

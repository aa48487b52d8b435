package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has which works on data: where the data are. */
public class Place {
    @Option(names = "--data-dir", paramLabel = "DIR", description = "Directory of the embedded database and logs. Default: .galley, or GALLEY_DATA_DIR.")
    private @Nullable String dataDir;

    /** @throws Config.Unusable if a setting is wrong, wherever it was made */
    public Config config() {
        return config(Map.of());
    }

    Config config(Map<String, String> more) {
        var flags = new HashMap<>(more);
        if (dataDir != null) {
            flags.put(Settings.DATA_DIR.name(), dataDir);
        }
        return Config.of(flags, System.getenv());
    }
}

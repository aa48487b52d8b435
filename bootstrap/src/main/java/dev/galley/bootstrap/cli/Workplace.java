package dev.galley.bootstrap.cli;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.bootstrap.wiring.Application;
import dev.galley.persistence.job.ScheduledJobs;
import dev.galley.persistence.sql.Doorbell;
import java.nio.file.Path;

/**
 * Galley without its servers, for a command: on the database of the Galley that runs in the data directory, or of
 * DATABASE_URL, or on the embedded one, started for as long as the command takes.
 */
final class Workplace implements AutoCloseable {
    private final Ground ground;
    private final Application application;

    private Workplace(Ground ground, Application application) {
        this.ground = ground;
        this.application = application;
    }

    /** @throws dev.galley.bootstrap.embedded.Trouble if there is no database to work on */
    static Workplace open(Config config) {
        var ground = Ground.shared(config, new DataDirectory(Path.of(config.get(Settings.DATA_DIR))));
        try {
            ground.migrate();
            return new Workplace(ground, Application.on(ground, config));
        } catch (RuntimeException failure) {
            ground.close();
            throw failure;
        }
    }

    <T> T get(Class<T> part) {
        return application.get(part);
    }

    @Override
    public void close() {
        // what was done here is told to the Galley that runs, before there is no connection left to tell it by
        application.get(Doorbell.class).close();
        application.get(ScheduledJobs.Bell.class).doorbell().close();
        ground.close();
    }
}

package dev.galley.bootstrap.embedded;

import dev.galley.application.bus.Unavailable;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Migrations;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Galley stands on: the database that DATABASE_URL names, else the one that a running Galley keeps in the data
 * directory, else one that is started there; and the Redis that REDIS_URL names, if it does.
 */
public final class Ground implements AutoCloseable {
    private final Database database;
    private final Optional<Redis> redis;
    private final @Nullable EmbeddedDatabase embedded;
    private final @Nullable DataDirectory claimed;

    private Ground(
            Config config,
            DatabaseUrl url,
            @Nullable EmbeddedDatabase embedded,
            @Nullable DataDirectory claimed) {
        database = Database.open(Database.Settings.of(url).connections(config.get(Settings.DATABASE_POOL)));
        redis = config.get(Settings.REDIS_URL).map(uri -> Redis.open(uri.toString()));
        this.embedded = embedded;
        this.claimed = claimed;
    }

    /**
     * For the process that owns the data directory.
     *
     * @throws Trouble if the embedded database does not start
     */
    public static Ground own(Config config, DataDirectory directory) {
        return given(config).orElseGet(() -> embedded(config, directory, null));
    }

    /**
     * For a command that works beside a running Galley, or without one.
     *
     * @throws Trouble if the embedded database does not start, or a Galley that is starting has it
     */
    public static Ground shared(Config config, DataDirectory directory) {
        return given(config).orElseGet(() -> {
            if (directory.claim()) {
                return embedded(config, directory, directory);
            }
            return EmbeddedDatabase.running(directory)
                    .map(url -> new Ground(config, url, null, null))
                    .orElseThrow(() -> new Trouble(
                            "A Galley is starting or stopping in %s: wait a moment and try again."
                                    .formatted(directory.path())));
        });
    }

    public Database database() {
        return database;
    }

    public Optional<Redis> redis() {
        return redis;
    }

    /**
     * Brings the database to this version's schema.
     *
     * @throws Trouble if it cannot be reached, is too old, or belongs to a newer Galley
     */
    public void migrate() {
        try {
            Migrations.applyTo(database);
        } catch (IllegalStateException unfit) {
            throw new Trouble(String.valueOf(unfit.getMessage()), unfit);
        } catch (Unavailable away) {
            throw unreachable(away);
        } catch (RuntimeException failure) {
            if (isAboutConnecting(failure)) {
                throw unreachable(failure);
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        redis.ifPresent(Redis::close);
        database.close();
        if (embedded != null) {
            embedded.close();
        }
        if (claimed != null) {
            claimed.close();
        }
    }

    private static Optional<Ground> given(Config config) {
        return config.get(Settings.DATABASE_URL).map(url -> new Ground(config, url, null, null));
    }

    private static Ground embedded(Config config, DataDirectory directory, @Nullable DataDirectory claimed) {
        try {
            var embedded = EmbeddedDatabase.start(directory);
            return new Ground(config, embedded.url(), embedded, claimed);
        } catch (RuntimeException failure) {
            if (claimed != null) {
                claimed.close();
            }
            throw failure;
        }
    }

    private static Trouble unreachable(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new Trouble(
                "The database cannot be reached: start it, or correct DATABASE_URL (./galley config shows where it is set).",
                root);
    }

    private static boolean isAboutConnecting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("28")
                            || sql.getSQLState().startsWith("3D"))) {
                return true;
            }
        }
        return false;
    }
}

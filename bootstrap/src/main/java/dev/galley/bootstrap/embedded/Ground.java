package dev.galley.bootstrap.embedded;

import dev.galley.application.bus.Unavailable;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Migrations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database that Galley stands on: the one that DATABASE_URL names, else the one that a running Galley keeps in the
 * data directory, else one that is started there.
 */
public final class Ground implements AutoCloseable {
    private final Database database;
    private final @Nullable EmbeddedDatabase embedded;
    private final @Nullable DataDirectory claimed;

    private Ground(Database database, @Nullable EmbeddedDatabase embedded, @Nullable DataDirectory claimed) {
        this.database = database;
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
                    .map(url -> new Ground(open(config, url), null, null))
                    .orElseThrow(() -> new Trouble(
                            "A Galley is starting or stopping in %s: wait a moment and try again."
                                    .formatted(directory.path())));
        });
    }

    public Database database() {
        return database;
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
        database.close();
        if (embedded != null) {
            embedded.close();
        }
        if (claimed != null) {
            claimed.close();
        }
    }

    private static Optional<Ground> given(Config config) {
        return config.get(Settings.DATABASE_URL).map(url -> new Ground(open(config, url), null, null));
    }

    private static Ground embedded(Config config, DataDirectory directory, @Nullable DataDirectory claimed) {
        try {
            var embedded = EmbeddedDatabase.start(directory);
            return new Ground(open(config, embedded.url()), embedded, claimed);
        } catch (RuntimeException failure) {
            if (claimed != null) {
                claimed.close();
            }
            throw failure;
        }
    }

    private static Database open(Config config, DatabaseUrl url) {
        return Database.open(Database.Settings.of(url).connections(config.get(Settings.DATABASE_POOL)));
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
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("28")
                            || sql.getSQLState().startsWith("3D"))) {
                return true;
            }
        }
        return false;
    }
}

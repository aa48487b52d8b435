package dev.galley.persistence.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server: a small pool of connections that write, another of connections that can only read, and single
 * connections for those who keep theirs for long. Safe for many threads; closed once, when nobody uses it any more.
 */
public final class Database implements AutoCloseable {
    /**
     * @param connections the most that may write at once, and again the most that may read. Few are faster than many: on
     *     two cores eight do twice the reads of sixty-four.
     * @param longestStatement a statement that takes longer is broken off; zero for no limit
     * @param longestWait who has waited this long for a free connection is told {@code Unavailable}
     * @param name shown in the server's list of connections
     */
    public record Settings(
            DatabaseUrl url, int connections, Duration longestStatement, Duration longestWait, String name) {
        public Settings {
            if (connections < 1 || longestStatement.isNegative() || longestWait.toMillis() < 250) {
                throw new IllegalArgumentException("at least one connection, and 250 ms to wait for it");
            }
        }

        public static Settings of(DatabaseUrl url) {
            return new Settings(url, 8, Duration.ofSeconds(30), Duration.ofSeconds(3), "galley");
        }

        public Settings connections(int most) {
            return new Settings(url, most, longestStatement, longestWait, name);
        }

        public Settings longestStatement(Duration time) {
            return new Settings(url, connections, time, longestWait, name);
        }

        public Settings longestWait(Duration time) {
            return new Settings(url, connections, longestStatement, time, name);
        }

        public Settings name(String shown) {
            return new Settings(url, connections, longestStatement, longestWait, shown);
        }
    }

    private static final int CONNECT_SECONDS = 5;
    /** A server that says nothing for this much longer than a statement may take is taken for dead. */
    private static final int SILENCE_SECONDS = 10;

    private final Settings settings;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writes;
    private final Jdbi reads;

    private Database(Settings settings) {
        this.settings = settings;
        writing = pool(settings, "writes", false);
        reading = pool(settings, "reads", true);
        writes = jdbi(writing);
        reads = jdbi(reading);
    }

    /** Connects when first used, so that a database that is still starting stops nobody here. */
    public static Database open(Settings settings) {
        return new Database(settings);
    }

    /** Knows how Galley's values are stored; see {@link SqlTypes}. */
    public static Jdbi jdbi(DataSource source) {
        var jdbi = Jdbi.create(source).installPlugin(new SqlTypes());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
        return jdbi;
    }

    /** Failures are logged, and what was bound may be anybody's address or the hash of a password. */
    private static String withoutValues(StatementException failure) {
        var context = failure.getStatementContext();
        return failure.getShortMessage() + (context == null ? "" : " [" + context.getRawSql() + "]");
    }

    public Jdbi writes() {
        return writes;
    }

    /** Each statement is a transaction of its own here, and refused if it writes. */
    public Jdbi reads() {
        return reads;
    }

    /** The pool behind {@link #writes()}, for libraries. */
    public DataSource pool() {
        return writing;
    }

    /** How many connections are in use and how many callers wait for one, both pools together. */
    public record Load(int active, int idle, int waiting, int most) {}

    public Load load() {
        var w = writing.getHikariPoolMXBean();
        var r = reading.getHikariPoolMXBean();
        int most = 2 * settings.connections;
        return w == null || r == null
                ? new Load(0, 0, 0, most)
                : new Load(
                        w.getActiveConnections() + r.getActiveConnections(),
                        w.getIdleConnections() + r.getIdleConnections(),
                        w.getThreadsAwaitingConnection() + r.getThreadsAwaitingConnection(),
                        most);
    }

    /**
     * A connection outside the pools, without a limit on its statements: for migrations, and for those who listen. The
     * caller closes it.
     */
    Connection connect(String purpose) throws SQLException {
        return unpooled(purpose).getConnection();
    }

    DataSource unpooled(String purpose) {
        return source(settings, settings.name + " " + purpose);
    }

    private static PGSimpleDataSource source(Settings settings, String name) {
        var source = new PGSimpleDataSource();
        source.setURL(settings.url.jdbc());
        settings.url.user().ifPresent(source::setUser);
        settings.url.password().ifPresent(source::setPassword);
        source.setApplicationName(name);
        source.setLogServerErrorDetail(false); // it quotes values, too
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static HikariDataSource pool(Settings settings, String purpose, boolean readOnly) {
        var source = source(settings, settings.name + " " + purpose);
        source.setOptions(options(settings, readOnly));
        if (!settings.longestStatement.isZero()) {
            source.setSocketTimeout(Math.toIntExact(settings.longestStatement.toSeconds()) + SILENCE_SECONDS);
        }
        var pool = new HikariDataSource(); // made this way it starts when first asked for a connection
        pool.setDataSource(source);
        pool.setPoolName(settings.name + " " + purpose);
        pool.setMaximumPoolSize(settings.connections);
        pool.setMinimumIdle(Math.min(2, settings.connections));
        pool.setConnectionTimeout(settings.longestWait.toMillis());
        pool.setValidationTimeout(Math.min(1_000, settings.longestWait.toMillis()));
        pool.setInitializationFailTimeout(-1);
        pool.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        return pool;
    }

    /** A transaction that does nothing for a minute is ended: it would keep old row versions, and locks, for ever. */
    private static String options(Settings settings, boolean readOnly) {
        return "-c statement_timeout=%d -c idle_in_transaction_session_timeout=60000 -c default_transaction_read_only=%s"
                .formatted(settings.longestStatement.toMillis(), readOnly ? "on" : "off");
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}

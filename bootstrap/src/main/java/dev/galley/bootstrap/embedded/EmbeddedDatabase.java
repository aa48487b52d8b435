package dev.galley.bootstrap.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.galley.persistence.sql.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a process of this machine, its data kept in the data directory. It listens on the loopback address only
 * and asks for a password that only the owner of the directory can read. Commits are durable: {@code fsync} is on.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The major version is part of the name, since data of one major version cannot be read by another. */
    private static final String DATA = "pg18";

    private static final String PASSWORD = DATA + ".password";
    private static final String USER = "postgres";
    private static final String WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int PASSWORD_BYTES = 24;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final DatabaseUrl url;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
    }

    public DatabaseUrl url() {
        return url;
    }

    /**
     * Starts it on a free port, the first time with a new, empty database. One that outlived its killed Galley is
     * stopped first: it would hold on to the data.
     *
     * @throws Trouble if it does not start
     */
    public static EmbeddedDatabase start(DataDirectory directory) {
        var data = directory.path().resolve(DATA);
        try {
            stopOrphan(data);
            removeHalfMade(data);
            var password = password(directory.path().resolve(PASSWORD));
            var server = builder(data, password).start();
            protect(server, data, password);
            return new EmbeddedDatabase(server, url(server.getPort(), password));
        } catch (IOException | IllegalStateException e) {
            throw new Trouble(
                    ("the embedded PostgreSQL did not start in %s: look into %s, or set DATABASE_URL to a server of"
                            + " your own")
                            .formatted(data, directory.path().resolve("logs")),
                    e);
        }
    }

    /** The one that a running Galley keeps in this directory. */
    public static Optional<DatabaseUrl> running(DataDirectory directory) {
        try {
            var lines = Files.readAllLines(directory.path().resolve(DATA).resolve("postmaster.pid"));
            boolean isReady = lines.size() > STATUS_LINE
                    && lines.get(STATUS_LINE).strip().equals("ready")
                    && ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).isPresent();
            return isReady
                    ? Optional.of(url(
                            Integer.parseInt(lines.get(PORT_LINE).strip()),
                            Files.readString(directory.path().resolve(PASSWORD))))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // no file, or one that is being written: nothing to talk to yet
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("the embedded PostgreSQL did not stop cleanly; the next start recovers it", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(Files.createDirectories(binaries()).toFile())
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("effective_cache_size", "1GB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                .setConnectConfig("password", password);
    }

    /** Shared by all data directories of this person, since they are large and never written to again. */
    private static Path binaries() {
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(dir -> !dir.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return cache.resolve("galley").resolve("postgresql");
    }

    /** Kept before the server learns it, so that a kill at any moment locks nobody out. */
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            var draft = file.resolveSibling(PASSWORD + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, asFileAttribute(fromString("rw-------")));
            Files.writeString(draft, HexFormat.of().formatHex(random), US_ASCII);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file, US_ASCII);
    }

    /** A fresh server lets in everyone on this machine. From here on it asks for the password. */
    private static void protect(EmbeddedPostgres server, Path data, String password) throws IOException {
        var rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(WITH_PASSWORD)) {
            return;
        }
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(USER, USER), USER, password);
                var statement = connection.createStatement()) {
            // hexadecimal digits made above: nothing in them could end the literal
            statement.execute("ALTER USER %s PASSWORD '%s'".formatted(USER, password));
            var draft = Files.writeString(rules.resolveSibling("pg_hba.conf.new"), WITH_PASSWORD);
            Files.move(draft, rules, StandardCopyOption.ATOMIC_MOVE);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static DatabaseUrl url(int port, String password) {
        return DatabaseUrl.of("postgresql://%s:%s@127.0.0.1:%d/%s".formatted(USER, password, port, USER));
    }

    /** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one; {@code pg_ctl} would refuse to run as root. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        var orphan = first.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(first)).filter(EmbeddedDatabase::isPostgres)
                : Optional.<ProcessHandle>empty();
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile); // its machine went down, or its number is another process's by now
            return;
        }
        LOG.warn("stopping the embedded PostgreSQL {} that outlived its Galley", first);
        if (!signalled("-INT", orphan.get()) && !signalled("-QUIT", orphan.get())) {
            throw new IOException("PostgreSQL " + first + " does not stop; end that process and start again");
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
    }

    private static boolean signalled(String signal, ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** A first start that was killed half-way leaves a directory that is no database yet and holds nothing. */
    private static void removeHalfMade(Path data) throws IOException {
        if (!Files.isDirectory(data) || Files.exists(data.resolve("global").resolve("pg_control"))) {
            return;
        }
        List<Path> files;
        try (var walk = Files.walk(data)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : files) {
            Files.delete(file);
        }
    }
}

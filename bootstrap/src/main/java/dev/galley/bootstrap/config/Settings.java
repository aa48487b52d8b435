package dev.galley.bootstrap.config;

import dev.galley.http.server.Networks;
import dev.galley.http.server.RateLimits;
import dev.galley.persistence.identity.JwtKeys;
import dev.galley.persistence.sql.DatabaseUrl;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that can be set. */
public final class Settings {
    private static final int HIGHEST_PORT = 65_535;

    /** Where log lines go. */
    public enum Log {
        /** JSON lines to the standard output, or to a file in the data directory when a person watches a terminal. */
        AUTO, STDOUT, FILE
    }

    public enum Switch {
        ON, OFF
    }

    public enum Level {
        DEBUG, INFO, WARN, ERROR
    }

    public static final Setting<String> HOST = Setting.text("GALLEY_HOST", "127.0.0.1",
            "Address the server listens on; 0.0.0.0 is all of this machine's.");
    public static final Setting<Integer> PORT = Setting.integer("GALLEY_PORT", 8080, 0, HIGHEST_PORT,
            "Port of the API; 0 is any free one.");
    public static final Setting<Integer> MANAGEMENT_PORT = Setting.integer(
            "GALLEY_MANAGEMENT_PORT", 8081, 0, HIGHEST_PORT, "Port of metrics and health; 0 is any free one.");
    public static final Setting<String> DATA_DIR = Setting.text(
            "GALLEY_DATA_DIR", ".galley", "Directory of the embedded database, logs and run.json.");
    public static final Setting<Optional<DatabaseUrl>> DATABASE_URL = new Setting<>(
            "DATABASE_URL", "", true, "PostgreSQL 18 or newer to use instead of the embedded one.", written -> {
                try {
                    return written.isEmpty() ? Optional.empty() : Optional.of(DatabaseUrl.of(written));
                } catch (IllegalArgumentException e) {
                    throw new Setting.Unfit(String.valueOf(e.getMessage()));
                }
            });
    public static final Setting<Integer> DATABASE_POOL = Setting.integer(
            "DATABASE_POOL", 8, 2, 200, "Connections kept to the database. Few are faster than many.");
    public static final Setting<Optional<URI>> REDIS_URL = Setting.service(
            "REDIS_URL",
            List.of("redis", "rediss"),
            "redis://:password@host:6379/0",
            "Redis to use as second-level cache and between nodes.");
    public static final Setting<List<String>> CORS_ORIGINS = Setting.several(
            "CORS_ORIGINS",
            "Origins of web pages that may call the API, like https://app.example.org. None by default.");
    public static final Setting<Networks> TRUSTED_PROXIES = new Setting<>(
            "TRUSTED_PROXIES",
            "",
            false,
            "Addresses of proxies whose Forwarded headers are believed, like 10.0.0.0/8. None by default.",
            written -> {
                try {
                    return Networks.of(Stream.of(written.split(",", -1))
                            .map(String::strip)
                            .filter(network -> !network.isEmpty())
                            .toList());
                } catch (IllegalArgumentException e) {
                    throw new Setting.Unfit("write addresses or networks like 10.0.0.0/8, separated by commas");
                }
            });
    public static final Setting<Switch> RATE_LIMITS = Setting.choice(
            "RATE_LIMITS", Switch.ON, Switch.class, "Whether calls are limited: on, or off for load tests.");
    public static final Setting<RateLimits.Rate> RATE_LIMIT_PERSON = rate(
            "RATE_LIMIT_PERSON", "600/1m", "Calls of one user or demo session.");
    public static final Setting<RateLimits.Rate> RATE_LIMIT_ADDRESS = rate(
            "RATE_LIMIT_ADDRESS", "3000/1m", "Calls from one address without a token.");
    public static final Setting<RateLimits.Rate> RATE_LIMIT_SIGN_IN = rate(
            "RATE_LIMIT_SIGN_IN", "5/15m", "Attempts to sign in with one e-mail address from one network address.");
    public static final Setting<RateLimits.Rate> RATE_LIMIT_REGISTRATION = rate(
            "RATE_LIMIT_REGISTRATION", "300/1h", "Registrations, and as many demo starts, from one address.");
    public static final Setting<RateLimits.Rate> RATE_LIMIT_REFRESH = rate(
            "RATE_LIMIT_REFRESH", "300/1m", "Refreshes from one address.");
    public static final Setting<Integer> MAX_IN_WORK = Setting.integer(
            "MAX_REQUESTS_IN_WORK", 256, 1, 100_000, "Requests worked on at once; more are told to come back.");
    public static final Setting<Integer> SLOW_MILLIS = Setting.integer(
            "SLOW_REQUEST_MILLIS", 1_000, 1, 600_000, "A request that takes longer is logged as slow.");
    public static final Setting<Integer> STOP_SECONDS = Setting.integer(
            "STOP_SECONDS", 10, 0, 600, "How long requests in flight may take when Galley stops.");
    public static final Setting<JwtKeys> JWT_KEYS = new Setting<>(
            "JWT_KEYS",
            "",
            true,
            "Keys of access tokens, kid:base64url,…: the first signs, all verify. Made and kept in the database if unset.",
            written -> {
                try {
                    return written.isEmpty() ? JwtKeys.NONE : JwtKeys.of(written);
                } catch (IllegalArgumentException e) {
                    throw new Setting.Unfit(String.valueOf(e.getMessage()));
                }
            });
    public static final Setting<Integer> PASSWORD_MEMORY_KIB = Setting.integer(
            "PASSWORD_MEMORY_KIB", 19_456, 1_024, 1 << 20, "Memory for the hash of a password (Argon2id), in KiB.");
    public static final Setting<Integer> PASSWORD_ITERATIONS = Setting.integer(
            "PASSWORD_ITERATIONS", 2, 1, 100,
            "Passes over that memory. Older hashes follow when their owners sign in.");
    public static final Setting<Log> LOG = Setting.choice(
            "LOG", Log.AUTO, Log.class, "Where log lines go: auto (a file when a person watches), stdout, file.");
    public static final Setting<Level> LOG_LEVEL = Setting.choice("LOG_LEVEL", Level.INFO, Level.class,
            "The least level that is logged.");

    private static final List<Setting<?>> OWN = List.of(
            HOST,
            PORT,
            MANAGEMENT_PORT,
            DATA_DIR,
            DATABASE_URL,
            DATABASE_POOL,
            REDIS_URL,
            CORS_ORIGINS,
            TRUSTED_PROXIES,
            RATE_LIMITS,
            RATE_LIMIT_PERSON,
            RATE_LIMIT_ADDRESS,
            RATE_LIMIT_SIGN_IN,
            RATE_LIMIT_REGISTRATION,
            RATE_LIMIT_REFRESH,
            MAX_IN_WORK,
            SLOW_MILLIS,
            STOP_SECONDS,
            JWT_KEYS,
            PASSWORD_MEMORY_KIB,
            PASSWORD_ITERATIONS,
            LOG,
            LOG_LEVEL);

    public static final List<Setting<?>> ALL = Stream.of(
            OWN,
            OutsideSettings.ALL,
            ApplianceSettings.ALL,
            LinkSettings.ALL,
            HomeAssistantSettings.ALL,
            FirmwareSettings.ALL,
            TelemetrySettings.ALL,
            LlmSettings.ALL,
            EmbeddingSettings.ALL,
            MediaSettings.ALL)
            .flatMap(List::stream)
            .toList();

    private Settings() {}

    private static Setting<RateLimits.Rate> rate(String name, String byDefault, String description) {
        return new Setting<>(name, byDefault, false, description, written -> {
            var rate = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,3})([smh])").matcher(written);
            if (!rate.matches()) {
                throw new Setting.Unfit("write how many in how long, like 600/1m (s, m or h)");
            }
            var unit = switch (rate.group(3)) {
                case "s" -> ChronoUnit.SECONDS;
                case "m" -> ChronoUnit.MINUTES;
                default -> ChronoUnit.HOURS;
            };
            int most = Integer.parseInt(rate.group(1));
            return new RateLimits.Rate(most, Duration.of(Long.parseLong(rate.group(2)), unit));
        });
    }
}

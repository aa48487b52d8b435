package dev.galley.persistence.sql;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.StaleWrite;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to those who asked for the work. */
final class Failures {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Failures() {}

    /** The same failure in the application's words, where it has any. */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof Unavailable || failure instanceof StaleWrite) {
            return failure;
        }
        return sqlBehind(failure).flatMap(sql -> translation(sql, failure)).orElse(failure);
    }

    private static Optional<RuntimeException> translation(SQLException sql, RuntimeException failure) {
        if (sql instanceof SQLTransientConnectionException || isAway(sql.getSQLState())) {
            return Optional.of(new Unavailable("the database", RETRY_AFTER, failure));
        }
        if (isLostRace(sql.getSQLState())) {
            var stale = new StaleWrite("what this transaction needed");
            stale.initCause(failure);
            return Optional.of(stale);
        }
        return Optional.empty();
    }

    /**
     * Nothing is wrong with what was asked, and the same may be asked again. See the table of error codes in the manual of
     * PostgreSQL 18, appendix A.
     */
    private static boolean isAway(@Nullable String state) {
        return state != null
                && (state.startsWith("08") // connection exceptions
                        || state.equals("57P01") // shut down by an administrator
                        || state.equals("57P02") // a crash of another of the server's processes
                        || state.equals("57P03") // still starting, or already stopping
                        || state.equals("57P05") // was idle for too long
                        || state.equals("25P03") // was idle in a transaction for too long
                        || state.equals("53100") // no room left on its disk
                        || state.equals("53200") // nor in its memory
                        || state.equals("53300")); // too many connections
    }

    /** Serialization failure and deadlock: nothing was done, and it may well succeed the next time. */
    private static boolean isLostRace(@Nullable String state) {
        return "40001".equals(state) || "40P01".equals(state);
    }

    private static Optional<SQLException> sqlBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}

package dev.galley.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Statements alone, over and over: prepared once per connection, every row and column read, nothing made of them. This is
 * what the database gives to anyone through the same driver, and so the wall that the product's answers stand against.
 * pgbench would add the difference between two drivers and text against binary to that ratio; it is offered beside, not
 * instead.
 */
public final class JdbcLoop {
    private final DataSource database;
    private final List<List<Step>> requests;

    /** Sets the parameters of one execution. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** One statement of a request. */
    public record Step(String sql, Binding binding) {}

    /** @param requests each the statements of one request, in their order */
    public JdbcLoop(DataSource database, List<List<Step>> requests) {
        if (requests.isEmpty() || requests.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no statement to run");
        }
        this.database = database;
        this.requests = List.copyOf(requests);
    }

    /** As many requests as these connections bear. */
    public LoadResult closed(int connections, Duration duration) {
        var next = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long end = System.nanoTime() + duration.toNanos();
            var runs = threads.invokeAll(
                    java.util.Collections.nCopies(connections, (Callable<Histogram>) () -> run(next, end)));
            var latency = new Histogram();
            for (var run : runs) {
                latency.add(run.get());
            }
            double perSecond = latency.count() / (duration.toNanos() / 1e9);
            return new LoadResult(latency.count(), perSecond, 0, 0, Map.of(200, latency.count()), latency, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the database refused a statement of the benchmark", e.getCause());
        }
    }

    private Histogram run(AtomicLong next, long end) throws SQLException {
        var latency = new Histogram();
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            var prepared = new HashMap<String, PreparedStatement>();
            long now = System.nanoTime();
            do {
                for (var step : requests.get((int) (next.getAndIncrement() % requests.size()))) {
                    execute(connection, prepared, step);
                }
                long done = System.nanoTime();
                latency.record(done - now);
                now = done;
            } while (now < end);
        }
        return latency;
    }

    private static void execute(Connection connection, Map<String, PreparedStatement> prepared, Step step)
            throws SQLException {
        var statement = prepared.get(step.sql);
        if (statement == null) {
            statement = connection.prepareStatement(step.sql);
            prepared.put(step.sql, statement);
        }
        step.binding.bind(statement);
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }
}

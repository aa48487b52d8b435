package dev.galley.bootstrap.bench;

import dev.galley.persistence.sql.Database;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The least that a queue in PostgreSQL must do, by hand: what outbox and jobs are compared with. */
final class QueueWall {
    private static final int BATCH = 500;
    private static final String CLAIM = """
            DELETE FROM bench_queue WHERE id IN (
                SELECT id FROM bench_queue ORDER BY id LIMIT %d FOR UPDATE SKIP LOCKED)
            RETURNING payload
            """.formatted(BATCH);

    private final Database database;

    QueueWall(Database database) {
        this.database = database;
        database.writes().useHandle(handle -> handle.execute("""
                CREATE TABLE IF NOT EXISTS bench_queue (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL)
                """));
    }

    /** Rows a second that so many connections take out, 500 at a time. */
    double takenPerSecond(int rows, int connections) {
        database.writes().useHandle(handle -> handle.execute("""
                INSERT INTO bench_queue (payload)
                SELECT jsonb_build_object('aggregate', 'bench/' || n, 'sentNanos', n) FROM generate_series(1, ?) n
                """, rows));
        var taken = new AtomicLong();
        return perSecond(rows, connections, () -> {
            while (taken.get() < rows) {
                taken.addAndGet(database.writes().withHandle(handle -> handle.createQuery(CLAIM)
                        .mapTo(String.class).list().size()));
            }
        });
    }

    /** Rows a second that so many connections put in, one at a time and each committed. */
    double putPerSecond(int rows, int connections) {
        var next = new AtomicLong();
        double perSecond = perSecond(rows, connections, () -> {
            for (long n = next.getAndIncrement(); n < rows; n = next.getAndIncrement()) {
                long number = n;
                database.writes().useHandle(handle -> handle.createUpdate("""
                        INSERT INTO bench_queue (payload) VALUES (jsonb_build_object('aggregate', 'bench', 'sentNanos', :n))
                        """).bind("n", number).execute());
            }
        });
        database.writes().useHandle(handle -> handle.execute("TRUNCATE bench_queue"));
        return perSecond;
    }

    private static double perSecond(int rows, int connections, Runnable work) {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                threads.execute(work);
            }
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }
}

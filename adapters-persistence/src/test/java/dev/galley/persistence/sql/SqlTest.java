package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Unavailable;
import dev.galley.persistence.sql.Database.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {
    private static final class Oops extends RuntimeException {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Sql sql = postgres.sql();

    @BeforeAll
    static void createTable() {
        postgres.jdbi().useHandle(handle -> handle.execute("CREATE TABLE leaf (id uuid PRIMARY KEY)"));
    }

    private int insert() {
        return sql.handle().execute("INSERT INTO leaf VALUES (?)", UUID.randomUUID());
    }

    private long rows() {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT count(*) FROM leaf")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void work_that_throws_leaves_nothing_behind() {
        long before = rows();
        assertThatExceptionOfType(Oops.class)
                .isThrownBy(() -> sql.write(() -> {
                    insert();
                    throw new Oops();
                }));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void reading_inside_a_write_joins_it() {
        assertThatExceptionOfType(Oops.class)
                .isThrownBy(() -> sql.write(() -> {
                    long before = rows();
                    insert();
                    assertThat(rows()).isEqualTo(before + 1);
                    throw new Oops();
                }));
    }

    @Test
    void what_is_written_apart_stays_whatever_becomes_of_what_surrounds_it() {
        long before = rows();
        sql.read(() -> sql.apart(this::insert));
        assertThat(rows()).isEqualTo(before + 1);
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> sql.read(() -> {
            rows();
            sql.apart(this::insert);
            throw new Oops();
        }));
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> sql.read(() -> sql.apart(() -> {
            insert();
            throw new Oops();
        })));
        assertThat(rows()).isEqualTo(before + 2);
    }

    @Test
    void a_read_cannot_write() {
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> sql.read(this::insert))
                .withMessageContaining("read-only");
    }

    @Test
    void outside_a_transaction_there_is_no_handle() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sql::handle);
    }

    @Test
    void what_is_to_be_done_after_a_commit_runs_in_order_and_outside_the_transaction() {
        var done = new ArrayList<String>();
        sql.write(() -> {
            sql.afterCommit(() -> done.add("first, with " + rows() + " rows"));
            sql.afterCommit(() -> {
                throw new Oops(); // and the command still succeeds
            });
            sql.afterCommit(() -> done.add("last"));
            sql.handle().execute("DELETE FROM leaf");
            insert();
            assertThat(done).isEmpty();
            return "";
        });
        assertThat(done).containsExactly("first, with 1 rows", "last");
    }

    @Test
    void what_is_to_be_done_after_a_commit_is_not_done_after_a_rollback() {
        var done = new ArrayList<String>();
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> sql.write(() -> {
            sql.afterCommit(() -> done.add("never"));
            throw new Oops();
        }));
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_attached_to_a_transaction_is_made_once_and_finished_inside_it() {
        long before = rows();
        sql.write(() -> {
            for (int i = 0; i < 3; i++) {
                sql.attached(List.class, ArrayList::new, _ -> insert());
            }
            assertThat(rows()).isEqualTo(before);
            return "";
        });
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void a_write_that_failed_inside_another_spoils_it_even_if_somebody_catches() {
        long before = rows();
        assertThatExceptionOfType(Oops.class).isThrownBy(() -> sql.write(() -> {
            insert();
            try {
                sql.write(() -> {
                    throw new Oops();
                });
            } catch (Oops _) {
                // as a retry would
            }
            return insert();
        }));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_deadlock_is_a_lost_race() throws Exception {
        postgres.jdbi().useHandle(handle -> handle.execute(
                "CREATE TABLE lock AS SELECT n FROM generate_series(1, 2) n"));
        var bothHoldOne = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = Stream.of(1, 2).map(n -> threads.submit(() -> ending(() -> sql.write(() -> {
                lock(n);
                meet(bothHoldOne);
                return lock(3 - n);
            })))).toList();
            assertThat(List.of(ends.get(0).get(), ends.get(1).get())).containsExactlyInAnyOrder("done", "StaleWrite");
        }
    }

    private int lock(int row) {
        return sql.handle().execute("UPDATE lock SET n = n WHERE n = ?", row);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ending(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    @Test
    void a_database_that_is_not_there_is_unavailable() {
        var nowhere = Settings.of(DatabaseUrl.of("postgres://cook:secret@127.0.0.1:1/galley"))
                .longestWait(Duration.ofMillis(250));
        try (var database = Database.open(nowhere)) {
            var lost = new Sql(database);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> lost.write(() -> ""))
                    .withMessage("the database is not available right now")
                    .satisfies(e -> assertThat(e.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lost.read(lost::handle));
            assertThat(lost.read(() -> "from memory")).isEqualTo("from memory");
        }
    }

    @Test
    void who_waits_too_long_for_a_connection_is_told_to_come_back() {
        var single = Settings.of(postgres.url()).connections(1).longestWait(Duration.ofMillis(250));
        try (var database = Database.open(single)) {
            var first = new Sql(database);
            var second = new Sql(database);
            first.write(() -> {
                assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> second.write(() -> ""));
                return "";
            });
            assertThat(second.write(() -> "free again")).isEqualTo("free again");
        }
    }

    @Test
    void a_connection_that_an_administrator_ended_is_unavailable_and_the_next_one_works() {
        var settings = Settings.of(postgres.url()).connections(1);
        try (var database = Database.open(settings)) {
            var ended = new Sql(database);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> ended.write(() -> ended.handle()
                    .execute("SELECT pg_terminate_backend(pg_backend_pid())")));
            assertThat(ended.write(() -> "again")).isEqualTo("again");
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_broken_off() {
        var settings = Settings.of(postgres.url()).longestStatement(Duration.ofMillis(50));
        try (var database = Database.open(settings)) {
            var hasty = new Sql(database);
            assertThatExceptionOfType(UnableToExecuteStatementException.class)
                    .isThrownBy(() -> hasty.read(() -> hasty.handle().execute("SELECT pg_sleep(30)")))
                    .withMessageContaining("statement timeout");
        }
    }

    /** What the database says when nothing more fits on its disk, or into its memory. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200"})
    void a_database_without_room_is_away_and_not_broken(String state) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> sql.write(() -> sql.handle().execute(
                "DO $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '" + state + "'; END $$")));
    }
}

package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    void a_read_cannot_write() {
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> sql.read(this::insert))
                .withMessageContaining("read-only");
    }

    @Test
    void outside_a_transaction_there_is_no_handle() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sql::handle);
    }
}

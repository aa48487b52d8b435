package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void many_nodes_may_start_at_once() throws Exception {
        postgres.jdbi().useHandle(handle -> handle.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(_ -> nodes.submit(() -> Migrations.applyTo(postgres.database())))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        }
        long rows = postgres.jdbi().withHandle(handle -> handle.select("SELECT count(*) FROM outbox")
                .mapTo(Long.class)
                .one());
        assertThat(rows).isZero();
        Migrations.applyTo(postgres.database());
    }

    @Test
    void a_database_that_a_newer_version_has_migrated_is_left_alone() {
        Migrations.applyTo(postgres.database());
        postgres.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO flyway_schema_history
                SELECT max(installed_rank) + 1, '29991231.0000', 'tomorrow', 'SQL', 'V29991231_0000__tomorrow.sql', 1, 'x',
                    now(), 1, true FROM flyway_schema_history"""));
        assertThatIllegalStateException()
                .isThrownBy(() -> Migrations.applyTo(postgres.database()))
                .withMessageContaining("newer Galley")
                .withMessageContaining("V29991231_0000__tomorrow.sql");
        postgres.jdbi().useHandle(handle -> handle.execute(
                "DELETE FROM flyway_schema_history WHERE installed_by = 'x'"));
    }
}

package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaptureTest {
    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.migrated();

    private final UUID id = new UUID(7, 9);

    private List<Capture.Heard> heard() {
        var jdbi = POSTGRES.database().writes();
        var capture = Capture.on(jdbi);
        jdbi.useHandle(handle -> {
            var found = handle.createQuery(
                    "SELECT :id::uuid AS id, n FROM generate_series(1, :most) AS n WHERE n = ANY(:some)")
                    .bind("id", id)
                    .bind("most", 100)
                    .bindArray("some", Integer.class, List.of(3, 4, 500))
                    .mapToMap()
                    .list();
            assertThat(found).hasSize(2);
        });
        var heard = capture.take();
        assertThat(capture.take()).isEmpty();
        return heard;
    }

    @Test
    void a_statement_is_heard_with_its_values() {
        var heard = heard();
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().step().sql()).contains("n = ANY(?)").doesNotContain(":most");
        assertThat(heard.getFirst().text()).startsWith("SELECT").contains(id.toString()).contains("500");
    }

    @Test
    void what_was_heard_runs_again_on_other_connections() {
        var steps = heard().stream().map(Capture.Heard::step).toList();
        var seen = new JdbcLoop(POSTGRES.database().pool(), List.of(steps)).closed(2, Duration.ofMillis(100));
        assertThat(seen.answered()).isPositive().isEqualTo(seen.latency().count());
    }

    @Test
    void a_statement_that_the_database_refuses_ends_the_run() {
        var wrong = new JdbcLoop.Step("SELECT 1 / ?", statement -> statement.setInt(1, 0));
        var loop = new JdbcLoop(POSTGRES.database().pool(), List.of(List.of(wrong)));
        assertThatThrownBy(() -> loop.closed(1, Duration.ofMillis(10))).hasMessageContaining("refused");
    }

    @Test
    void there_is_no_loop_over_nothing() {
        var database = POSTGRES.database().pool();
        List<JdbcLoop.Step> none = List.of();
        assertThatIllegalArgumentException().isThrownBy(() -> new JdbcLoop(database, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new JdbcLoop(database, List.of(none)));
    }
}

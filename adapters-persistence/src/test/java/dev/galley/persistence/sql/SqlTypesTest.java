package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;

class SqlTypesTest {
    public record Step(String text, Optional<Integer> minutes) {}

    public record Row(UUID id, Optional<UUID> parent, Instant at, Optional<Instant> ended,
            @FromJson List<Step> steps) {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Sql sql = postgres.sql();

    @BeforeAll
    static void createTable() {
        postgres.jdbi().useHandle(handle -> handle.execute("""
                CREATE TABLE dish (id uuid, parent uuid, at timestamptz, ended timestamptz, steps jsonb)"""));
    }

    private Row stored(Row row) {
        sql.handle()
                .createUpdate("INSERT INTO dish VALUES (:id, :parent, :at, :ended, :steps)")
                .bind("id", row.id)
                .bind("parent", row.parent)
                .bind("at", row.at)
                .bind("ended", row.ended)
                .bind("steps", Json.of(row.steps))
                .execute();
        return sql.handle()
                .createQuery("SELECT * FROM dish WHERE id = :id AND at <= :at AND id = ANY(:ids)")
                .bind("id", row.id)
                .bind("at", row.at)
                .bindArray("ids", UUID.class, row.id)
                .map(ConstructorMapper.of(Row.class))
                .one();
    }

    @Test
    void a_record_comes_back_as_it_was_stored() {
        var at = Instant.parse("2026-10-25T01:30:00.123456Z"); // in the hour that Europe lives twice
        var steps = List.of(new Step("chop", Optional.of(5)), new Step("wait", Optional.empty()));
        var full = new Row(UUID.randomUUID(), Optional.of(UUID.randomUUID()), at, Optional.of(at), steps);
        var bare = new Row(UUID.randomUUID(), Optional.empty(), at, Optional.empty(), List.of());
        assertThat(stored(full)).isEqualTo(full);
        assertThat(stored(bare)).isEqualTo(bare);
    }

    @Test
    void an_instant_is_cut_to_microseconds_and_never_lies_in_the_future() {
        var row = new Row(
                UUID.randomUUID(),
                Optional.empty(),
                Instant.parse("2026-11-20T10:30:00.999999999Z"),
                Optional.empty(),
                List.of());
        assertThat(stored(row).at).isEqualTo(Instant.parse("2026-11-20T10:30:00.999999Z"));
    }

    @Test
    void lists_and_maps_are_read_by_their_full_type() {
        assertThat(Json.read("{\"a\": [1]}", new TypeReference<Map<String, List<Long>>>() {}))
                .isEqualTo(Map.of("a", List.of(1L)));
        assertThat(Json.read(Json.write(new Step("chop", Optional.empty())), Step.class).minutes).isEmpty();
    }
}

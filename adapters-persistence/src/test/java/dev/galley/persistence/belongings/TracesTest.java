package dev.galley.persistence.belongings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.belongings.Leaver;
import dev.galley.application.belongings.Traces;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.job.JobTraces;
import dev.galley.persistence.outbox.OutboxTraces;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is stuck about a person who left goes; what is stuck about anybody else stays. */
class TracesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final UUID ANNA = UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000001");
    private static final UUID BEN = UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000002");
    private static final Leaver LEAVER = new Leaver(new UserId(ANNA), "Anna@Example.org");

    private static void event(String aggregate, String payload) {
        postgres.sql().handle().execute("""
                INSERT INTO outbox (subscriber, aggregate, type, payload, published, due, dead_since)
                VALUES ('test', ?, 'test', ?::jsonb, now(), now(), now())
                """, aggregate, payload);
    }

    private static void job(String key, String payload, boolean picked) {
        postgres.sql().handle().execute("""
                INSERT INTO job (task_name, task_instance, task_data, execution_time, picked, version)
                VALUES ('test', ?, ?, now(), ?, 1)
                """, key, payload.getBytes(UTF_8), picked);
    }

    private static void deadJob(String key, String payload) {
        postgres.sql().handle().execute("""
                INSERT INTO dead_job (name, key, payload, due, attempts, failure, dead_since)
                VALUES ('test', ?, ?, now(), 3, 'it failed', now())
                """, key, payload.getBytes(UTF_8));
    }

    private static List<String> rest(String column, String table) {
        return postgres.sql().handle()
                .createQuery("SELECT " + column + " FROM " + table + " ORDER BY 1")
                .mapTo(String.class)
                .list();
    }

    private static void eraseTwice(Traces traces) {
        traces.erase(LEAVER);
        traces.erase(LEAVER);
    }

    @Test
    void letters_about_her_are_dropped() {
        event("account/" + ANNA, "{}");
        event("recipe/1", "{\"user\": {\"value\": \"" + ANNA + "\"}}");
        event("door/anna@example.org", "{}");
        event("door/2", "{\"email\": \"ANNA@example.org\"}");
        event("account/" + BEN, "{\"email\": \"joanna@example.org\"}");
        event("door/joanna@example.org", "{}");
        event("note/3", "{\"text\": \"ask anna@example.org.uk\"}");
        eraseTwice(new OutboxTraces(postgres.sql()));
        assertThat(rest("aggregate", "outbox"))
                .containsExactly("account/" + BEN, "door/joanna@example.org", "note/3");
    }

    @Test
    void work_for_her_is_dropped() {
        job(ANNA.toString(), "{}", false);
        job("1", "{\"user\": \"" + ANNA + "\"}", false);
        job("2", "{\"to\": \"anna@example.org\"}", false);
        job("3", "{\"user\": \"" + ANNA + "\"}", true);
        job("4", "{\"user\": \"" + BEN + "\"}", false);
        deadJob("5", "{\"user\": \"" + ANNA + "\"}");
        deadJob("Anna@example.org", "{}");
        deadJob("6", "{\"to\": \"joanna@example.org\"}");
        eraseTwice(new JobTraces(postgres.sql()));
        assertThat(rest("task_instance", "job")).containsExactly("3", "4");
        assertThat(rest("key", "dead_job")).containsExactly("6");
    }
}

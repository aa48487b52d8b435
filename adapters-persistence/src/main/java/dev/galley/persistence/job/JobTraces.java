package dev.galley.persistence.job;

import dev.galley.application.belongings.Leaver;
import dev.galley.application.belongings.Traces;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** Jobs that were put off for someone who is not there any more. One that runs right now is left to end. */
public final class JobTraces implements Traces {
    private final Sql sql;

    @Inject
    public JobTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("job", "dead_job");
    }

    @Override
    public void erase(Leaver leaver) {
        sql.handle()
                .createUpdate("""
                        DELETE FROM job WHERE NOT picked AND task_data IS NOT NULL
                            AND (position(:id IN concat_ws(' ', task_instance, convert_from(task_data, 'UTF8'))) > 0
                                OR lower(task_instance) = :email
                                OR position('"' || :email || '"' IN lower(convert_from(task_data, 'UTF8'))) > 0)
                        """)
                .bind("id", leaver.user().value().toString())
                .bind("email", leaver.email())
                .execute();
        sql.handle()
                .createUpdate("""
                        DELETE FROM dead_job
                        WHERE position(:id IN concat_ws(' ', key, convert_from(payload, 'UTF8'), failure)) > 0
                            OR lower(key) = :email
                            OR position('"' || :email || '"' IN lower(convert_from(payload, 'UTF8'))) > 0
                        """)
                .bind("id", leaver.user().value().toString())
                .bind("email", leaver.email())
                .execute();
    }
}

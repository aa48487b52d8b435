package dev.galley.persistence.outbox;

import dev.galley.application.belongings.Leaver;
import dev.galley.application.belongings.Traces;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** Events that were delivered are gone by then; what is left are dead letters, and what is about to be one. */
public final class OutboxTraces implements Traces {
    private final Sql sql;

    @Inject
    public OutboxTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("outbox");
    }

    @Override
    public void erase(Leaver leaver) {
        sql.handle()
                .createUpdate("""
                        DELETE FROM outbox
                        WHERE position(:id IN concat_ws(' ', aggregate, payload::text, failure)) > 0
                            OR position('"' || :email || '"' IN lower(payload::text)) > 0
                            OR right(lower(aggregate), length(:email) + 1) = '/' || :email
                        """)
                .bind("id", leaver.user().value().toString())
                .bind("email", leaver.email())
                .execute();
    }
}

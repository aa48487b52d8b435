package dev.galley.persistence.llm;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Consents;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

public final class JdbiConsents implements Consents {
    private final Sql sql;

    @Inject
    public JdbiConsents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Boolean> of(UserId owner) {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT provider, agreed FROM llm_consent WHERE user_id = :owner")
                .bind("owner", owner.value())
                .reduceRows(new TreeMap<String, Boolean>(), (said, row) -> {
                    said.put(row.getColumn("provider", String.class), row.getColumn("agreed", Boolean.class));
                    return said;
                }));
    }

    @Override
    public void say(UserId owner, String provider, boolean agreed, Instant at) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO llm_consent (user_id, provider, agreed, at) VALUES (:owner, :provider, :agreed, :at)
                        ON CONFLICT (user_id, provider) DO UPDATE SET agreed = :agreed, at = :at
                        """)
                .bind("owner", owner.value())
                .bind("provider", provider)
                .bind("agreed", agreed)
                .bind("at", at)
                .execute();
    }
}

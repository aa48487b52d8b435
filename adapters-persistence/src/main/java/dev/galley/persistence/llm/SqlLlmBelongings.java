package dev.galley.persistence.llm;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * What was asked for a person, what they agreed to, and what was answered. At erasure the sums that providers count stay,
 * and nobody can tell whose they were.
 */
public final class SqlLlmBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlLlmBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "llm";
    }

    @Override
    public Set<String> tables() {
        return Set.of("llm_call", "llm_consent", "llm_quota_use", "llm_reply");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        list(owner, parcel, "calls", """
                SELECT jsonb_strip_nulls(jsonb_build_object('at', at, 'use', lower(use), 'model', model, 'prompt', prompt,
                    'outcome', lower(outcome), 'inputTokens', input_tokens, 'outputTokens', output_tokens,
                    'tookMillis', took_millis))::text
                FROM llm_call WHERE user_id = :owner ORDER BY at, id
                """);
        list(owner, parcel, "consents", """
                SELECT jsonb_build_object('provider', provider, 'agreed', agreed, 'at', at)::text
                FROM llm_consent WHERE user_id = :owner ORDER BY provider
                """);
        list(owner, parcel, "quota-uses", """
                SELECT jsonb_build_object('quota', quota, 'at', at)::text
                FROM llm_quota_use WHERE user_id = :owner ORDER BY at, key
                """);
        list(owner, parcel, "replies", """
                SELECT jsonb_build_object('model', model, 'reply', reply, 'keptUntil', kept_until)::text
                FROM llm_reply WHERE user_id = :owner AND reply IS NOT NULL ORDER BY kept_until, key
                """);
    }

    private void list(UserId owner, Parcel parcel, String name, String select) {
        try (var documents = sql.handle()
                .createQuery(select)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list(name, documents);
        }
    }

    @Override
    public void erase(UserId owner) {
        change(owner, "UPDATE llm_call SET user_id = NULL, tier = NULL WHERE user_id = :owner");
        change(owner, "DELETE FROM llm_consent WHERE user_id = :owner");
        change(owner, "DELETE FROM llm_quota_use WHERE user_id = :owner");
        change(owner, "DELETE FROM llm_reply WHERE user_id = :owner");
    }

    private void change(UserId owner, String statement) {
        sql.handle().createUpdate(statement).bind("owner", owner.value()).execute();
    }
}

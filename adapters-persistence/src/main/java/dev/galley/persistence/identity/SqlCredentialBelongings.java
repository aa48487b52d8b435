package dev.galley.persistence.identity;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** The other ways into a person's account. */
public final class SqlCredentialBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlCredentialBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Set<String> tables() {
        return Set.of("api_token", "account_provider");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        list(owner, parcel, "apiTokens", """
                SELECT jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'scopes', scopes,
                    'createdAt', created_at, 'expiresAt', expires_at, 'lastUsedAt', last_used_at))::text
                FROM api_token WHERE user_id = :owner ORDER BY created_at, id
                """);
        list(owner, parcel, "providers", """
                SELECT jsonb_build_object('provider', lower(provider), 'subject', subject, 'linkedAt', linked_at)::text
                FROM account_provider WHERE user_id = :owner ORDER BY linked_at, provider, subject
                """);
    }

    private void list(UserId owner, Parcel parcel, String name, String documents) {
        parcel.list(
                name,
                sql.handle().createQuery(documents).bind("owner", owner.value()).mapTo(String.class).stream());
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM api_token WHERE user_id = ?", owner.value());
        sql.handle().execute("DELETE FROM account_provider WHERE user_id = ?", owner.value());
    }
}

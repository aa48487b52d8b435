package dev.galley.persistence.identity;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * A person's account, where they were signed in, and the demos that became theirs. Not the hashes of their password and
 * tokens. That tokens of an erased account are not honoured needs no denial any more: they have expired long before.
 */
public final class SqlIdentityBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlIdentityBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "account",
                "account_session",
                "account_session_spent",
                "account_password_reset",
                "account_provider",
                "api_token",
                "demo_session",
                "access_denial",
                "access_ticket");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        list(owner, parcel, "account", """
                SELECT jsonb_build_object('id', user_id, 'email', email, 'emailVerified', email_verified, 'name', name, 'role', lower(role),
                    'tier', lower(tier), 'status', lower(status), 'timezone', timezone, 'locale', locale,
                    'createdAt', created_at, 'deletedAt', deleted_at)::text
                FROM account WHERE user_id = :owner
                """);
        list(owner, parcel, "sessions", """
                SELECT jsonb_build_object('id', id, 'client', lower(client), 'address', address, 'userAgent', user_agent,
                    'createdAt', created_at, 'lastUsedAt', last_used_at, 'endedAt', ended_at)::text
                FROM account_session WHERE user_id = :owner ORDER BY created_at, id
                """);
        list(owner, parcel, "apiTokens", """
                SELECT jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'scopes', scopes,
                    'createdAt', created_at, 'expiresAt', expires_at, 'lastUsedAt', last_used_at))::text
                FROM api_token WHERE user_id = :owner ORDER BY created_at, id
                """);
        list(owner, parcel, "providers", """
                SELECT jsonb_build_object('provider', lower(provider), 'subject', subject, 'linkedAt', linked_at)::text
                FROM account_provider WHERE user_id = :owner ORDER BY linked_at, provider, subject
                """);
        list(owner, parcel, "demos", """
                SELECT jsonb_build_object('id', id, 'goodUntil', good_until)::text
                FROM demo_session WHERE user_id = :owner ORDER BY good_until, id
                """);
    }

    private void list(UserId owner, Parcel parcel, String name, String documents) {
        parcel.list(
                name,
                sql.handle().createQuery(documents).bind("owner", owner.value()).mapTo(String.class).stream());
    }

    /** Sessions, tokens and links to providers go with the account. */
    @Override
    public void erase(UserId owner) {
        sql.handle().execute("""
                DELETE FROM access_denial WHERE subject = ? OR subject IN (SELECT id FROM account_session WHERE user_id = ?)
                """, owner.value(), owner.value());
        sql.handle().execute("DELETE FROM access_ticket WHERE user_id = ?", owner.value());
        sql.handle().execute("DELETE FROM demo_session WHERE user_id = ?", owner.value());
        sql.handle().execute("DELETE FROM account WHERE user_id = ?", owner.value());
    }
}

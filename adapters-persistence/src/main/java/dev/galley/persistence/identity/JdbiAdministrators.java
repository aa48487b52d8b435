package dev.galley.persistence.identity;

import dev.galley.domain.identity.Administrators;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class JdbiAdministrators implements Administrators {
    /** "gal" and a number: one lock for all who are about to take an administrator away. */
    private static final long LEAVING = 0x67_61_6c_01L;

    private final Sql sql;

    @Inject
    public JdbiAdministrators(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean areOthersThan(UserId user) {
        sql.handle().execute("SELECT pg_advisory_xact_lock(?)", LEAVING);
        return sql.handle()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT FROM account WHERE role = 'ADMIN' AND status = 'ACTIVE' AND user_id <> :user)
                        """)
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .one();
    }
}

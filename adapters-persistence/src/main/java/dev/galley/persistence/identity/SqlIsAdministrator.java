package dev.galley.persistence.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlIsAdministrator implements Handles<IsAdministrator, Boolean> {
    private final Sql sql;

    @Inject
    public SqlIsAdministrator(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Boolean handle(IsAdministrator query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT FROM account WHERE user_id = :user AND role = 'ADMIN' AND status = 'ACTIVE')
                        """)
                .bind("user", query.user().value())
                .mapTo(Boolean.class)
                .one();
    }
}

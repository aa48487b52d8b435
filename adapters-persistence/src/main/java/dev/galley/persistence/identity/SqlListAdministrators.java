package dev.galley.persistence.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.identity.ListAdministrators;
import dev.galley.application.identity.ListAdministrators.View;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

public final class SqlListAdministrators implements Handles<ListAdministrators, List<View>> {
    private final Sql sql;

    @Inject
    public SqlListAdministrators(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<View> handle(ListAdministrators query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT user_id, email, name, locale FROM account WHERE role = 'ADMIN' AND status = 'ACTIVE'
                        ORDER BY user_id
                        """)
                .map((row, _) -> new View(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("email"),
                        row.getString("name"),
                        Language.of(row.getString("locale")).orElse(Language.EN)))
                .list();
    }
}

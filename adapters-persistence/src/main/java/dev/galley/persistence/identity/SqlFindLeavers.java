package dev.galley.persistence.identity;

import dev.galley.application.belongings.FindLeavers;
import dev.galley.application.belongings.Leaver;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

public final class SqlFindLeavers implements Handles<FindLeavers, List<Leaver>> {
    private final Sql sql;

    @Inject
    public SqlFindLeavers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Leaver> handle(FindLeavers query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT user_id, email FROM account
                        WHERE status = 'DELETED' AND deleted_at <= :before
                            AND (CAST(:after AS uuid) IS NULL OR user_id > :after)
                        ORDER BY user_id LIMIT :most
                        """)
                .bind("before", query.deletedBefore())
                .bind("after", query.after().map(UserId::value).orElse(null))
                .bind("most", query.most())
                .map((row, _) -> new Leaver(
                        new UserId(row.getObject("user_id", UUID.class)), row.getString("email")))
                .list();
    }
}

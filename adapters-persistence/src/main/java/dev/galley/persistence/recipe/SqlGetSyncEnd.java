package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.GetSyncEnd;
import dev.galley.application.recipe.SyncRecipes.Cursor;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

public final class SqlGetSyncEnd implements Handles<GetSyncEnd, Optional<Cursor>> {
    private final Sql sql;

    @Inject
    public SqlGetSyncEnd(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Cursor> handle(GetSyncEnd query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT changed_in::text AS changed_in, id FROM recipe
                        WHERE was_public AND changed_in < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY changed_in DESC, id DESC LIMIT 1
                        """)
                .map((row, _) -> new Cursor(Long.parseLong(row.getString("changed_in")), row.getObject("id",
                        UUID.class)))
                .findOne();
    }
}

package dev.galley.persistence.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Total;
import dev.galley.application.identity.ListApiTokens;
import dev.galley.application.identity.ListApiTokens.After;
import dev.galley.application.identity.ListApiTokens.View;
import dev.galley.domain.identity.ApiTokenId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class SqlListApiTokens implements Handles<ListApiTokens, Page<View, After>> {
    private final Sql sql;

    @Inject
    public SqlListApiTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<View, After> handle(ListApiTokens query, Caller caller) {
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> views(query, after, skip, most),
                () -> count(query),
                view -> new After(view.createdAt(), view.id()));
    }

    private List<View> views(ListApiTokens query, Optional<After> after, int skipped, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT id, name, scopes, created_at, expires_at, last_used_at FROM api_token
                        WHERE user_id = :owner AND (:isFirst OR (created_at, id) < (:afterTime, :afterId))
                        ORDER BY created_at DESC, id DESC
                        OFFSET :skipped LIMIT :most
                        """)
                .bind("owner", query.owner().value())
                .bind("isFirst", after.isEmpty())
                .bind("afterTime", after.map(After::createdAt).orElse(Instant.EPOCH))
                .bind("afterId", after.map(row -> row.id().value()).orElse(query.owner().value()))
                .bind("skipped", skipped)
                .bind("most", most)
                .map(SqlListApiTokens::view)
                .list();
    }

    private static View view(ResultSet row, StatementContext context) throws SQLException {
        return new View(
                new ApiTokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Total count(ListApiTokens query) {
        return Total.exactly(sql.handle()
                .createQuery("SELECT count(*) FROM api_token WHERE user_id = :owner")
                .bind("owner", query.owner().value())
                .mapTo(Long.class)
                .one());
    }
}

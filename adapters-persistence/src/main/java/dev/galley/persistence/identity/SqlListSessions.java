package dev.galley.persistence.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Total;
import dev.galley.application.identity.ListSessions;
import dev.galley.application.identity.ListSessions.After;
import dev.galley.application.identity.ListSessions.View;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.SessionId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class SqlListSessions implements Handles<ListSessions, Page<View, After>> {
    private final Sql sql;
    private final Clock clock;

    @Inject
    public SqlListSessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Page<View, After> handle(ListSessions query, Caller caller) {
        var now = clock.instant();
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> views(query, now, after, skip, most),
                () -> count(query, now),
                view -> new After(view.lastUsedAt(), view.id()));
    }

    private List<View> views(ListSessions query, Instant now, Optional<After> after, int skipped, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT id, client, user_agent, created_at, last_used_at FROM account_session
                        WHERE user_id = :user AND ended_at IS NULL AND good_until > :now
                            AND (:isFirst OR (last_used_at, id) < (:afterTime, :afterId))
                        ORDER BY last_used_at DESC, id DESC
                        OFFSET :skipped LIMIT :most
                        """)
                .bind("user", query.user().value())
                .bind("now", now)
                .bind("isFirst", after.isEmpty())
                .bind("afterTime", after.map(After::lastUsedAt).orElse(now))
                .bind("afterId", after.map(row -> row.id().value()).orElse(query.user().value()))
                .bind("skipped", skipped)
                .bind("most", most)
                .map((row, _) -> new View(
                        new SessionId(row.getObject("id", UUID.class)),
                        Client.valueOf(row.getString("client")),
                        Optional.ofNullable(row.getString("user_agent")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Total count(ListSessions query, Instant now) {
        return Total.exactly(sql.handle()
                .createQuery("""
                        SELECT count(*) FROM account_session
                        WHERE user_id = :user AND ended_at IS NULL AND good_until > :now
                        """)
                .bind("user", query.user().value())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }
}

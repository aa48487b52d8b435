package dev.galley.persistence.activity;

import dev.galley.application.activity.FindAuditEntries;
import dev.galley.application.activity.FindAuditEntries.Filter;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ids sort by time, so that they alone are the order. */
public final class SqlFindAuditEntries implements Handles<FindAuditEntries, Page<AuditEntry, AuditEntryId>> {
    private static final String WHERE = """
             WHERE (:actions::text[] IS NULL OR action = ANY (:actions))
                AND (CAST(:user AS uuid) IS NULL OR user_id = CAST(:user AS uuid))
                AND (CAST(:by AS uuid) IS NULL OR by_id = CAST(:by AS uuid))
                AND (CAST(:address AS text) IS NULL OR address = :address)
                AND (CAST(:from AS timestamptz) IS NULL OR at >= CAST(:from AS timestamptz))
                AND (CAST(:to AS timestamptz) IS NULL OR at < CAST(:to AS timestamptz))
            """;

    private final Sql sql;

    @Inject
    public SqlFindAuditEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<AuditEntry, AuditEntryId> handle(FindAuditEntries query, Caller caller) {
        int size = query.size().value();
        var found = switch (query.place()) {
            case Place.Numbered<AuditEntryId>(var page) ->
                entries(query.filter(), Optional.empty(), (page - 1) * size, size + 1);
            case Place.After<AuditEntryId> after ->
                entries(query.filter(), Optional.of(after.row().value()), 0, size + 1);
        };
        int page = switch (query.place()) {
            case Place.Numbered<AuditEntryId>(var number) -> number;
            case Place.After<AuditEntryId> after -> after.page();
        };
        var total = switch (query.place()) {
            case Place.Numbered<AuditEntryId> _ -> total(query.filter());
            case Place.After<AuditEntryId> after -> after.total();
        };
        var items = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                items,
                page,
                total,
                found.size() > size
                        ? Optional.of(new Place.After<>(items.getLast().id(), total, page + 1))
                        : Optional.empty());
    }

    private List<AuditEntry> entries(Filter filter, Optional<UUID> before, int skip, int most) {
        var where = before.isPresent() ? WHERE + " AND id < :before" : WHERE;
        var select = sql.handle()
                .createQuery("SELECT * FROM audit_entry" + where + " ORDER BY id DESC OFFSET :skip LIMIT :most");
        before.ifPresent(id -> select.bind("before", id));
        return bind(select, filter)
                .bind("skip", skip)
                .bind("most", most)
                .map(JdbiAuditLog::entry)
                .list();
    }

    /** Above what is counted it is a number that is surely exceeded: nobody pages through more by number. */
    private Total total(Filter filter) {
        long counted = bind(
                sql.handle()
                        .createQuery("SELECT count(*) FROM (SELECT 1 FROM audit_entry" + WHERE + " LIMIT :enough) some"),
                filter)
                .bind("enough", Total.COUNTED + 1)
                .mapTo(Long.class)
                .one();
        return new Total(counted, counted > Total.COUNTED);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        var actions = filter.actions().stream().map(AuditAction::name).toArray(String[]::new);
        if (actions.length == 0) {
            statement.bindByType("actions", null, String[].class);
        } else {
            statement.bindArray("actions", String.class, (Object[]) actions);
        }
        return statement
                .bind("user", filter.user().map(SqlFindAuditEntries::text).orElse(null))
                .bind("by", filter.by().map(SqlFindAuditEntries::text).orElse(null))
                .bind("address", filter.address().orElse(null))
                .bindByType("from", filter.from().orElse(null), Instant.class)
                .bindByType("to", filter.to().orElse(null), Instant.class);
    }

    private static String text(UserId user) {
        return user.value().toString();
    }
}

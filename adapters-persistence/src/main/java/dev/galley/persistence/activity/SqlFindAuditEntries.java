package dev.galley.persistence.activity;

import dev.galley.application.activity.FindAuditEntries;
import dev.galley.application.activity.FindAuditEntries.Filter;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ids sort by time, so that they alone are the order. */
public final class SqlFindAuditEntries implements Handles<FindAuditEntries, Page<AuditEntry, AuditEntryId>> {
    private final Sql sql;

    @Inject
    public SqlFindAuditEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<AuditEntry, AuditEntryId> handle(FindAuditEntries query, Caller caller) {
        var filter = query.filter();
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> entries(filter, after, skip, most),
                () -> Pages.total(sql, "audit_entry", where(filter), select -> bind(select, filter)),
                AuditEntry::id);
    }

    private List<AuditEntry> entries(Filter filter, Optional<AuditEntryId> before, int skip, int most) {
        var where = where(filter);
        before.ifPresent(_ -> where.add("id < :before"));
        var select = sql.handle()
                .createQuery("SELECT * FROM audit_entry WHERE " + String.join(" AND ", where)
                        + " ORDER BY id DESC OFFSET :skip LIMIT :most");
        before.ifPresent(id -> select.bind("before", id.value()));
        return bind(select, filter)
                .bind("skip", skip)
                .bind("most", most)
                .map(JdbiAuditLog::entry)
                .list();
    }

    /** Only what is asked for, so that the right index is found. */
    private static List<String> where(Filter filter) {
        var where = new ArrayList<String>();
        where.add("true");
        if (!filter.actions().isEmpty()) {
            where.add("action = ANY (:actions)");
        }
        filter.user().ifPresent(_ -> where.add("user_id = :user"));
        filter.by().ifPresent(_ -> where.add("by_id = :by"));
        filter.address().ifPresent(_ -> where.add("address = :address"));
        filter.from().ifPresent(_ -> where.add("at >= :from"));
        filter.to().ifPresent(_ -> where.add("at < :to"));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        if (!filter.actions().isEmpty()) {
            statement.bindArray("actions", String.class, filter.actions().stream().map(AuditAction::name).toList());
        }
        filter.user().ifPresent(user -> statement.bind("user", user.value()));
        filter.by().ifPresent(by -> statement.bind("by", by.value()));
        filter.address().ifPresent(address -> statement.bind("address", address));
        filter.from().ifPresent(from -> statement.bind("from", from));
        filter.to().ifPresent(to -> statement.bind("to", to));
        return statement;
    }
}

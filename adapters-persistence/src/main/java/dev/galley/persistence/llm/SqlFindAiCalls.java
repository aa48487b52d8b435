package dev.galley.persistence.llm;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.llm.FindAiCalls;
import dev.galley.application.llm.FindAiCalls.Call;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Ids sort by time, so that they alone are the order. */
public final class SqlFindAiCalls implements Handles<FindAiCalls, Page<Call, CallId>> {
    private final Sql sql;

    @Inject
    public SqlFindAiCalls(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Call, CallId> handle(FindAiCalls query, Caller caller) {
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> calls(query, after.map(CallId::value), skip, most),
                () -> Pages.total(sql, "llm_call", where(query), select -> bind(select, query)),
                Call::id);
    }

    private static List<String> where(FindAiCalls query) {
        var where = UsageWhere.of(query.filter());
        query.question().ifPresent(_ -> where.add("question = :question"));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, FindAiCalls query) {
        query.question().ifPresent(question -> statement.bind("question", question));
        return UsageWhere.bind(statement, query.filter());
    }

    private List<Call> calls(FindAiCalls query, Optional<UUID> before, int skip, int most) {
        var select = sql.handle()
                .createQuery("SELECT * FROM llm_call WHERE " + String.join(" AND ", where(query))
                        + (before.isPresent() ? " AND id < :before" : "")
                        + " ORDER BY id DESC OFFSET :skip LIMIT :most");
        before.ifPresent(id -> select.bind("before", id));
        return bind(select, query).bind("skip", skip).bind("most", most).map(SqlFindAiCalls::call).list();
    }

    private static Call call(ResultSet row, StatementContext context) throws SQLException {
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                row.getObject("question", UUID.class),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(UserId::new),
                Use.valueOf(row.getString("use")),
                ModelName.of(row.getString("model")),
                row.getString("prompt"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("outcome")).orElse("RUNNING").toLowerCase(Locale.ROOT),
                row.getInt("input_tokens"),
                row.getInt("output_tokens"),
                row.getBoolean("estimated"),
                Optional.ofNullable(row.getObject("cost_micros", Long.class)),
                Optional.ofNullable(row.getObject("took_millis", Integer.class)));
    }
}

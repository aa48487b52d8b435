package dev.galley.persistence.llm;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Total;
import dev.galley.application.llm.FindAiUsage;
import dev.galley.application.llm.FindAiUsage.By;
import dev.galley.application.llm.FindAiUsage.Group;
import dev.galley.application.llm.FindAiUsage.Row;
import dev.galley.application.llm.FindAiUsage.Sums;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Sums over the ledger. Rows are ordered by what they are about. */
public final class SqlFindAiUsage implements Handles<FindAiUsage, FindAiUsage.View> {
    private static final String NOT_ASKED = "('NO_BUDGET', 'RESTING', 'NOT_AGREED')";
    private static final String SUMS = """
            count(*) FILTER (WHERE outcome IS NULL OR outcome NOT IN ('CACHED', 'NO_BUDGET', 'RESTING', 'NOT_AGREED'))
                AS calls,
            count(*) FILTER (WHERE outcome NOT IN ('ANSWERED', 'CACHED', 'NO_BUDGET', 'RESTING', 'NOT_AGREED'))
                AS failures,
            count(*) FILTER (WHERE outcome = 'CACHED') AS cached,
            count(*) FILTER (WHERE outcome IN %s) AS passed,
            coalesce(sum(CASE WHEN outcome IS NULL THEN reserved_tokens ELSE input_tokens END), 0) AS input,
            coalesce(sum(output_tokens), 0) AS output,
            count(*) FILTER (WHERE estimated OR outcome IS NULL) AS estimated,
            sum(cost_micros) AS cost,
            round(avg(took_millis) FILTER (WHERE outcome = 'ANSWERED')) AS average,
            round(percentile_cont(0.95) WITHIN GROUP (ORDER BY took_millis) FILTER (WHERE outcome = 'ANSWERED')) AS p95
            """.formatted(NOT_ASKED);

    private final Sql sql;

    @Inject
    public SqlFindAiUsage(Sql sql) {
        this.sql = sql;
    }

    @Override
    public FindAiUsage.View handle(FindAiUsage query, Caller caller) {
        var page = Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> rows(query, after, skip, most),
                () -> Total.exactly(groups(query)),
                FindAiUsage.Row::group);
        return new FindAiUsage.View(page, sums(query));
    }

    private static String columns(FindAiUsage query) {
        return column(query, By.USE, "use") + " AS by_use, " + column(query, By.MODEL, "model") + " AS by_model, "
                + column(query, By.USER, "coalesce(user_id::text, '')") + " AS by_user";
    }

    private static String column(FindAiUsage query, By by, String column) {
        return query.by().contains(by) ? column : "''";
    }

    private static String grouped(FindAiUsage query, String select) {
        return "SELECT " + select + " FROM (SELECT *, " + columns(query) + " FROM llm_call WHERE "
                + String.join(" AND ", UsageWhere.of(query.filter())) + ") calls";
    }

    private List<Row> rows(FindAiUsage query, Optional<Group> after, int skip, int most) {
        var having = after.isPresent()
                ? " HAVING (by_use, by_model, by_user) > (:afterUse, :afterModel, :afterUser)"
                : "";
        var select = sql.handle()
                .createQuery(grouped(query, "by_use, by_model, by_user, " + SUMS)
                        + " GROUP BY by_use, by_model, by_user"
                        + having + " ORDER BY by_use, by_model, by_user OFFSET :skip LIMIT :most");
        after.ifPresent(group -> select
                .bind("afterUse", group.use().map(Use::name).orElse(""))
                .bind("afterModel", group.model().map(ModelName::toString).orElse(""))
                .bind("afterUser", group.user().map(user -> user.value().toString()).orElse("")));
        return UsageWhere.bind(select, query.filter())
                .bind("skip", skip)
                .bind("most", most)
                .map((row, _) -> new Row(group(row), sums(row)))
                .list();
    }

    private long groups(FindAiUsage query) {
        var select = sql.handle()
                .createQuery("SELECT count(*) FROM (" + grouped(query, "by_use, by_model, by_user")
                        + " GROUP BY by_use, by_model, by_user) counted");
        return UsageWhere.bind(select, query.filter()).mapTo(Long.class).one();
    }

    private Sums sums(FindAiUsage query) {
        var select = sql.handle().createQuery(grouped(query, SUMS));
        return UsageWhere.bind(select, query.filter()).map((row, _) -> sums(row)).one();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                Optional.of(row.getString("by_use")).filter(it -> !it.isEmpty()).map(Use::valueOf),
                Optional.of(row.getString("by_model")).filter(it -> !it.isEmpty()).map(ModelName::of),
                Optional.of(row.getString("by_user")).filter(it -> !it.isEmpty()).map(it -> new UserId(UUID.fromString(
                        it))));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("calls"),
                row.getLong("failures"),
                row.getLong("cached"),
                row.getLong("passed"),
                row.getLong("input"),
                row.getLong("output"),
                row.getLong("estimated"),
                orEmpty(row, "cost"),
                orEmpty(row, "average"),
                orEmpty(row, "p95"));
    }

    private static OptionalLong orEmpty(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}

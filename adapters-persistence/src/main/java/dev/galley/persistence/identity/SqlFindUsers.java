package dev.galley.persistence.identity;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.identity.FindUsers;
import dev.galley.application.identity.FindUsers.Filter;
import dev.galley.application.identity.FindUsers.Row;
import dev.galley.application.identity.FindUsers.User;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** The id is the last key of every order, so that no two rows are in the same place. */
public final class SqlFindUsers implements Handles<FindUsers, Page<User, Row>> {
    private final Sql sql;

    @Inject
    public SqlFindUsers(Sql sql) {
        this.sql = sql;
    }

    private record Found(User user, Row row) {}

    @Override
    public Page<User, Row> handle(FindUsers query, Caller caller) {
        var filter = query.filter();
        var page = Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> found(query, after, skip, most),
                () -> Pages.total(sql, "account", where(filter), select -> bind(select, filter)),
                Found::row);
        return new Page<>(
                page.items().stream().map(Found::user).toList(), page.number(), page.total(), page.next());
    }

    private List<Found> found(FindUsers query, Optional<Row> after, int skip, int most) {
        var where = where(query.filter());
        after.ifPresent(_ -> where.add(behind(query.order())));
        var select = sql.handle()
                .createQuery("SELECT *, lower(name) AS name_key FROM account WHERE " + String.join(" AND ", where)
                        + " ORDER BY "
                        + query.order().stream().map(SqlFindUsers::ordered).collect(Collectors.joining())
                        + "user_id DESC OFFSET :skip LIMIT :most");
        after.ifPresent(row -> {
            for (int i = 0; i < row.keys().size(); i++) {
                select.bind("key" + i, row.keys().get(i));
            }
            select.bind("id", row.id());
        });
        return bind(select, query.filter())
                .bind("skip", skip)
                .bind("most", most)
                .map((row, _) -> new Found(user(row), place(row, query.order())))
                .list();
    }

    private static String ordered(FindUsers.Key key) {
        return expression(key.field()) + (key.descending() ? " DESC, " : " ASC, ");
    }

    /** Rows that come after one with these keys: those that differ first in one key, and there the right way. */
    private static String behind(List<FindUsers.Key> order) {
        var same = new StringBuilder();
        var any = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            var column = expression(order.get(i).field());
            var value = value(order.get(i).field(), i);
            any.add(same + column + (order.get(i).descending() ? " < " : " > ") + value);
            same.append(column).append(" = ").append(value).append(" AND ");
        }
        any.add(same + "user_id < :id");
        return "(" + String.join(" OR ", any) + ")";
    }

    private static String expression(FindUsers.Field field) {
        return switch (field) {
            case CREATED_AT -> "created_at";
            case EMAIL -> "email_key";
            case NAME -> "lower(name)";
            case TIER -> "(CASE tier WHEN 'FREE' THEN 0 WHEN 'PRO' THEN 1 ELSE 2 END)";
        };
    }

    private static String value(FindUsers.Field field, int index) {
        return switch (field) {
            case CREATED_AT -> "CAST(:key" + index + " AS timestamptz)";
            case EMAIL, NAME -> ":key" + index;
            case TIER -> "CAST(:key" + index + " AS int)";
        };
    }

    private static Row place(ResultSet row, List<FindUsers.Key> order) throws SQLException {
        var keys = new ArrayList<String>();
        for (var key : order) {
            keys.add(switch (key.field()) {
                case CREATED_AT -> instant(row, "created_at").toString();
                case EMAIL -> row.getString("email_key");
                case NAME -> row.getString("name_key");
                case TIER -> switch (Tier.valueOf(row.getString("tier"))) {
                    case FREE -> "0";
                    case PRO -> "1";
                    case FAMILY -> "2";
                };
            });
        }
        return new Row(keys, row.getObject("user_id", UUID.class));
    }

    private static List<String> where(Filter filter) {
        var where = new ArrayList<String>();
        where.add(filter.status().isPresent() ? "status = :status" : "status <> 'DELETED'");
        filter.email().ifPresent(_ -> where.add("position(:email IN email_key) > 0"));
        filter.role().ifPresent(_ -> where.add("role = :role"));
        filter.tier().ifPresent(_ -> where.add("tier = :tier"));
        filter.from().ifPresent(_ -> where.add("created_at >= :from"));
        filter.to().ifPresent(_ -> where.add("created_at < :to"));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        filter.status().ifPresent(status -> statement.bind("status", status.name()));
        filter.email().ifPresent(email -> statement.bind("email", email.toLowerCase(Locale.ROOT)));
        filter.role().ifPresent(role -> statement.bind("role", role.name()));
        filter.tier().ifPresent(tier -> statement.bind("tier", tier.name()));
        filter.from().ifPresent(from -> statement.bind("from", from));
        filter.to().ifPresent(to -> statement.bind("to", to));
        return statement;
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                new GetAccount.View(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("email"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")) == Role.ADMIN,
                        Tier.valueOf(row.getString("tier")),
                        AccountStatus.valueOf(row.getString("status")) != AccountStatus.ACTIVE,
                        ZoneId.of(row.getString("timezone")),
                        Language.of(row.getString("locale")).orElse(Language.EN),
                        instant(row, "created_at")),
                row.getString("password_hash") != null,
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

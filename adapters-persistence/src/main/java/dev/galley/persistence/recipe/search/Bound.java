package dev.galley.persistence.recipe.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/** A statement that is put together of parts, with what its parts bind. */
final class Bound {
    /** What the values are decides between plans, so each execution is planned for its own. */
    private static final StatementCustomizer PLANNED_EACH_TIME = new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            if (statement.isWrapperFor(PGStatement.class)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        }
    };

    private record Array(Class<?> type, Collection<?> values) {}

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A name for this value, as a statement writes it: {@code :v1}. */
    String value(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    <T> String array(Class<T> type, Collection<T> all) {
        return value(new Array(type, List.copyOf(all)));
    }

    Query query(Handle handle, String statement) {
        var query = handle.createQuery(statement).addCustomizer(PLANNED_EACH_TIME);
        values.forEach((name, value) -> {
            if (value instanceof Array(var type, var all)) {
                query.bindArray(name, type, new ArrayList<>(all));
            } else {
                query.bind(name, value);
            }
        });
        return query;
    }
}

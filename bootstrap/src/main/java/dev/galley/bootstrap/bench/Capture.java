package dev.galley.bootstrap.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the statements that the product sends, with their values, so that the very same ones can be run without the
 * product. What it hears between two calls of {@link #take} belongs to one request; so let one request run at a time.
 */
public final class Capture {
    /**
     * A statement that was executed.
     *
     * @param step runs it again
     * @param text with its values written into it, for EXPLAIN and pgbench
     */
    public record Heard(JdbcLoop.Step step, String text) {}

    private List<Heard> heard = new ArrayList<>();

    /** Listens to everything that goes through these from now on. */
    public static Capture on(Jdbi... connections) {
        var capture = new Capture();
        for (var jdbi : connections) {
            jdbi.setStatementBuilderFactory(_ -> capture.new Listening());
        }
        return capture;
    }

    /** What was heard since the last call. */
    public synchronized List<Heard> take() {
        var taken = List.copyOf(heard);
        heard = new ArrayList<>();
        return taken;
    }

    private synchronized void hear(
            String sql, List<JdbcLoop.Binding> values, List<Array> arrays, PreparedStatement statement)
            throws SQLException {
        var step = new JdbcLoop.Step(sql, target -> {
            for (var value : values) {
                value.bind(target);
            }
        });
        // the driver's own statement writes its values into its text; a pool's wrapper would add its name
        var text = statement.unwrap(PreparedStatement.class).toString();
        for (var array : arrays) { // and says of all but arrays what they are
            var literal = "('" + array.toString().replace("'", "''") + "'";
            text = text.replace(literal + ")", literal + "::" + array.getBaseTypeName() + "[])");
        }
        heard.add(new Heard(step, text));
    }

    private final class Listening extends DefaultStatementBuilder {
        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            var statement = super.create(connection, sql, context);
            var values = new ArrayList<JdbcLoop.Binding>();
            var arrays = new ArrayList<Array>();
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[]{PreparedStatement.class},
                    (_, method, arguments) -> {
                        if (arguments != null && isValue(method, arguments)) {
                            if (arguments[1] instanceof Array array) {
                                arrays.add(array);
                                values.add(remembered((int) arguments[0], array));
                            } else {
                                values.add(target -> set(target, method, arguments));
                            }
                        } else if (method.getName().startsWith("execute") && arguments == null) {
                            hear(sql, List.copyOf(values), List.copyOf(arrays), statement);
                        }
                        return call(statement, method, arguments);
                    });
        }
    }

    private static boolean isValue(Method method, @Nullable Object[] arguments) {
        return method.getName().startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer;
    }

    /** An array belongs to its connection, and is gone with its statement. */
    private static JdbcLoop.Binding remembered(int position, Array array) throws SQLException {
        var type = array.getBaseTypeName();
        var elements = (Object[]) array.getArray();
        return target -> target.setArray(position, target.getConnection().createArrayOf(type, elements));
    }

    private static void set(PreparedStatement target, Method method, @Nullable Object[] arguments)
            throws SQLException {
        try {
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError("the methods of an interface are public", e);
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

package dev.galley.bootstrap.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the statements that the product sends through a data source, with their values, so that the very same ones
 * can be run without the product. What it hears between two calls of {@link #take} belongs to one request; so let one
 * request run at a time.
 */
public final class Capture {
    private List<JdbcLoop.Step> heard = new ArrayList<>();
    private List<String> texts = new ArrayList<>();

    /** The same database; what is executed on it is written down here. */
    public DataSource listeningTo(DataSource database) {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var made = call(database, method, arguments);
            return made instanceof Connection connection ? listeningTo(connection) : made;
        });
    }

    /** What was heard since the last call. */
    public synchronized List<JdbcLoop.Step> take() {
        var taken = List.copyOf(heard);
        heard = new ArrayList<>();
        texts = new ArrayList<>();
        return taken;
    }

    /** The statements heard since the last {@link #take}, values written into them, for EXPLAIN and pgbench. */
    public synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    private Connection listeningTo(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            var made = call(connection, method, arguments);
            return made instanceof PreparedStatement statement
                    && method.getName().equals("prepareStatement")
                    && arguments != null
                    && arguments[0] instanceof String sql ? listeningTo(statement, sql) : made;
        });
    }

    private PreparedStatement listeningTo(PreparedStatement statement, String sql) {
        var values = new ArrayList<JdbcLoop.Binding>();
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments.length >= 2
                    && arguments[0] instanceof Integer) {
                values.add(target -> set(target, method, arguments));
            } else if (method.getName().startsWith("execute") && arguments == null) {
                hear(sql, List.copyOf(values), String.valueOf(statement));
            }
            return call(statement, method, arguments);
        });
    }

    private synchronized void hear(String sql, List<JdbcLoop.Binding> values, String text) {
        heard.add(new JdbcLoop.Step(sql, statement -> {
            for (var value : values) {
                value.bind(statement);
            }
        }));
        // a pool's proxy says whose statement it is: "HikariProxyPreparedStatement@1 wrapping SELECT …"
        int wrapped = text.toLowerCase(Locale.ROOT).indexOf(" wrapping ");
        texts.add(wrapped >= 0 && wrapped < 120 ? text.substring(wrapped + " wrapping ".length()) : text);
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

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}

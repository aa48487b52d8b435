package dev.galley.bootstrap.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** How the database answers: the plans of one request of each kind, as they were carried out. */
final class Plans {
    private Plans() {}

    /** By the scenario's name, with the statements of its first request before their plans. */
    static Map<String, String> of(DataSource database, List<Scenario> scenarios, Statements statements) {
        var plans = new LinkedHashMap<String, String>();
        for (var scenario : scenarios) {
            var text = new StringJoiner("\n\n");
            for (var sql : statements.texts(ServingBench.sample(scenario).getFirst())) {
                text.add(sql.strip() + "\n" + explain(database, sql));
            }
            plans.put(scenario.name(), text.toString());
        }
        return plans;
    }

    private static String explain(DataSource database, String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setReadOnly(true); // carried out, but never to any effect
            var text = new StringJoiner("\n");
            try (var rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + sql)) {
                while (rows.next()) {
                    text.add(rows.getString(1));
                }
            }
            return text.toString();
        } catch (SQLException e) {
            return "(not explained: " + e.getMessage() + ")";
        }
    }
}

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
            for (var step : statements.steps(ServingBench.sample(scenario).getFirst())) {
                text.add(step.sql().strip() + "\n" + explain(database, step));
            }
            plans.put(scenario.name(), text.toString());
        }
        return plans;
    }

    private static String explain(DataSource database, JdbcLoop.Step step) {
        var explained = "EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + step.sql();
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(explained)) {
            connection.setReadOnly(true); // carried out, but never to any effect
            step.binding().bind(statement);
            var text = new StringJoiner("\n");
            try (var rows = statement.executeQuery()) {
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

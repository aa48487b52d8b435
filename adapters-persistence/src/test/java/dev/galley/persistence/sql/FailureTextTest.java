package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a failure of the database says, and so what stands in the log. */
class FailureTextTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void it_names_the_statement_and_no_value() {
        postgres.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept (word text PRIMARY KEY)"));
        Runnable insert = () -> postgres.jdbi().useHandle(handle -> handle
                .createUpdate("INSERT INTO kept (word) VALUES (:word)")
                .bind("word", "confidential")
                .execute());
        insert.run();
        var failure = catchThrowable(insert::run);
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("INSERT INTO kept").doesNotContain("confidential");
    }
}

package dev.galley.persistence.activity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditLog;
import dev.galley.domain.activity.AuditLogContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiAuditLogTest implements AuditLogContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public AuditLog log() {
        return new JdbiAuditLog(postgres.sql());
    }

    @Override
    public List<AuditEntry> entries() {
        return postgres.sql().handle().createQuery("SELECT * FROM audit_entry ORDER BY id").map(JdbiAuditLog::entry)
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "action = 'SIGNED_OUT'", "at = at - interval '1 day'", "user_id = uuidv7()", "address = '203.0.113.8'",
            "details = '{\"way\": \"google\"}'"})
    void what_stands_there_is_not_changed(String change) {
        log().add(AuditLogContract.entry(1, NOW));
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> postgres.sql().handle().execute("UPDATE audit_entry SET " + change))
                .withMessageContaining("is not changed");
    }

    @Test
    void an_entry_about_an_erased_person_loses_who_it_was() {
        log().add(AuditLogContract.entry(1, NOW));
        postgres.sql().handle().execute("UPDATE audit_entry SET user_id = NULL, address = NULL, details = '{}'");
    }
}

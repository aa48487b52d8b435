package dev.galley.persistence.llm;

import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.ConsentsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiConsentsTest implements ConsentsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Consents consents() {
        return new JdbiConsents(postgres.sql());
    }
}

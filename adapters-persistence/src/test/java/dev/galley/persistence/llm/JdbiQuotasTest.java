package dev.galley.persistence.llm;

import dev.galley.domain.llm.Quotas;
import dev.galley.domain.llm.QuotasContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiQuotasTest implements QuotasContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Quotas quotas() {
        return new JdbiQuotas(postgres.sql());
    }
}

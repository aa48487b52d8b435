package dev.galley.persistence.llm;

import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.LedgerContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLedgerTest implements LedgerContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Ledger ledger() {
        return new JdbiLedger(postgres.sql());
    }

    @Override
    public long tokens() {
        return number("""
                SELECT coalesce(sum(CASE WHEN outcome IS NULL THEN reserved_tokens ELSE input_tokens + output_tokens END), 0)
                FROM llm_call
                """);
    }

    @Override
    public long calls() {
        return number("SELECT count(*) FROM llm_call");
    }

    @Override
    public long micros() {
        return number("SELECT coalesce(sum(cost_micros), 0) FROM llm_call");
    }

    private static long number(String select) {
        return postgres.sql().handle().createQuery(select).mapTo(Long.class).one();
    }
}

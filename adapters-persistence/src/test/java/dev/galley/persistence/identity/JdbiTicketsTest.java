package dev.galley.persistence.identity;

import dev.galley.domain.identity.Tickets;
import dev.galley.domain.identity.TicketsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiTicketsTest implements TicketsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Tickets tickets() {
        return new JdbiTickets(postgres.sql());
    }
}

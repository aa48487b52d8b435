package dev.galley.persistence.identity;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.broadcast.PostgresBroadcast;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class NodesOfAccessOverPostgresTest extends NodesOfAccessContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final SecureRandom random = new SecureRandom();
    private final List<Notifications> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Notifications::close);
    }

    @Override
    Sql sql() {
        return postgres.sql();
    }

    @Override
    Broadcast node() {
        var notifications = new Notifications(postgres.database(), new Ids(new TestClock(), random::nextLong));
        open.add(notifications);
        var broadcast = new PostgresBroadcast(notifications);
        notifications.start();
        return broadcast;
    }
}

package dev.galley.persistence.broadcast;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresBroadcastTest extends BroadcastContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final AtomicLong DICE = new AtomicLong();

    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable Wire wire;

    @AfterEach
    void close() throws Exception {
        for (var some : open.reversed()) {
            some.close();
        }
    }

    private Broadcast node(Database database) {
        var notifications = new Notifications(database, new Ids(new TestClock(), () -> DICE.addAndGet(
                0x9E3779B97F4A7C15L)));
        open.add(notifications);
        var broadcast = new PostgresBroadcast(notifications);
        notifications.start();
        return broadcast;
    }

    @Override
    protected Broadcast node() {
        return node(postgres.database());
    }

    @Override
    protected Broadcast nodeBehindWire() {
        var direct = new PGSimpleDataSource();
        direct.setURL(postgres.url().jdbc());
        wire = new Wire(direct.getPortNumbers()[0]);
        open.add(wire);
        direct.setPortNumbers(new int[]{wire.port()});
        direct.setServerNames(new String[]{"127.0.0.1"});
        var url = new DatabaseUrl(direct.getURL(), postgres.url().user(), postgres.url().password());
        var database = Database.open(Database.Settings.of(url).longestWait(Duration.ofMillis(500)));
        open.add(database);
        return node(database);
    }

    @Override
    protected void cut() {
        Objects.requireNonNull(wire).cut();
    }

    @Override
    protected void mend() {
        Objects.requireNonNull(wire).mend();
    }
}

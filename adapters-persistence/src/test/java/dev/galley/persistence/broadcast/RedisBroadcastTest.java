package dev.galley.persistence.broadcast;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.redis.RedisExtension;
import dev.galley.persistence.sql.Wire;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisBroadcastTest extends BroadcastContract {
    @RegisterExtension
    static final RedisExtension server = new RedisExtension();

    private static final AtomicLong DICE = new AtomicLong();
    private @Nullable Wire wire;

    @AfterEach
    void close() {
        if (wire != null) {
            wire.close();
        }
    }

    private static Broadcast node(Redis redis) {
        return new RedisBroadcast(redis, new Ids(new TestClock(), () -> DICE.addAndGet(0x9E3779B97F4A7C15L)));
    }

    @Override
    protected Broadcast node() {
        return node(server.connect());
    }

    @Override
    protected Broadcast nodeBehindWire() {
        wire = new Wire(server.port());
        return node(server.connect(wire.port(), Duration.ofSeconds(1)));
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

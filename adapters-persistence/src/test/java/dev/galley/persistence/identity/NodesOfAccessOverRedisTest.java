package dev.galley.persistence.identity;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.broadcast.RedisBroadcast;
import dev.galley.persistence.redis.RedisExtension;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.security.SecureRandom;
import org.junit.jupiter.api.extension.RegisterExtension;

class NodesOfAccessOverRedisTest extends NodesOfAccessContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @RegisterExtension
    static final RedisExtension redis = new RedisExtension();

    private final SecureRandom random = new SecureRandom();

    @Override
    Sql sql() {
        return postgres.sql();
    }

    @Override
    Broadcast node() {
        return new RedisBroadcast(redis.connect(), new Ids(new TestClock(), random::nextLong));
    }
}

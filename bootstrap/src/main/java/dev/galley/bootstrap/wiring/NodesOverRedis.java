package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.cache.Answers;
import dev.galley.application.limit.Limits;
import dev.galley.persistence.broadcast.RedisBroadcast;
import dev.galley.persistence.cache.RedisAnswers;
import dev.galley.persistence.limit.RedisLimits;
import dev.galley.persistence.redis.Redis;
import jakarta.inject.Singleton;

/** What nodes share over Redis. */
final class NodesOverRedis extends AbstractModule {
    private final Redis redis;

    NodesOverRedis(Redis redis) {
        this.redis = redis;
    }

    @Override
    protected void configure() {
        bind(Redis.class).toInstance(redis);
        bind(Broadcast.class).to(RedisBroadcast.class).in(Singleton.class);
        bind(Answers.class).to(RedisAnswers.class).in(Singleton.class);
        bind(Limits.class).to(RedisLimits.class).in(Singleton.class);
    }
}

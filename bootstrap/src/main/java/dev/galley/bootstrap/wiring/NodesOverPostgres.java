package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.cache.Answers;
import dev.galley.application.limit.Limits;
import dev.galley.persistence.broadcast.PostgresBroadcast;
import dev.galley.persistence.cache.LocalAnswers;
import dev.galley.persistence.limit.LocalLimits;
import jakarta.inject.Singleton;

/** What nodes share where there is no Redis. */
final class NodesOverPostgres extends AbstractModule {
    @Override
    protected void configure() {
        bind(Broadcast.class).to(PostgresBroadcast.class).in(Singleton.class);
        bind(Answers.class).to(LocalAnswers.class).in(Singleton.class);
        bind(Limits.class).to(LocalLimits.class).in(Singleton.class);
    }
}

package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.galley.application.bus.Authorization;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Measured;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriptions;
import dev.galley.application.bus.Transactional;
import dev.galley.application.bus.Transactions;
import dev.galley.application.cache.Evictions;
import dev.galley.application.firmware.DownloadAddress;
import dev.galley.application.idempotency.Idempotency;
import dev.galley.application.job.Jobs;
import dev.galley.application.notification.PublicAddress;
import dev.galley.domain.kernel.Ids;
import dev.galley.http.server.PlainRoutes;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.job.ScheduledJobs;
import dev.galley.persistence.outbox.EventFormat;
import dev.galley.persistence.outbox.Outbox;
import dev.galley.persistence.outbox.Relay;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything that is not a feature: the bus, the database, the clock. */
public final class GalleyModule extends AbstractModule {
    private final Database database;
    private final Module nodes;
    private final List<Feature> features;

    /** Nodes share nothing but the database. */
    public GalleyModule(Database database, List<Feature> features) {
        this(database, new NodesOverPostgres(), features);
    }

    /** Nodes share answers, and tell each other of changes, over Redis. */
    public GalleyModule(Database database, Redis redis, List<Feature> features) {
        this(database, new NodesOverRedis(redis), features);
    }

    private GalleyModule(Database database, Module nodes, List<Feature> features) {
        this.database = database;
        this.nodes = nodes;
        this.features = List.copyOf(features);
    }

    @Override
    protected void configure() {
        binder().disableCircularProxies();
        var wiring = new Wiring(binder());
        features.forEach(feature -> feature.wire(wiring));
        // as fine as the database keeps it, so that what is told at once and what is told later agree
        bind(Clock.class).toInstance(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
        bind(InstantSource.class).to(Clock.class);
        bind(SecureRandom.class).toInstance(new SecureRandom());
        bind(Database.class).toInstance(database);
        bind(Sql.class).in(Singleton.class);
        bind(Transactions.class).to(Sql.class);
        bind(Events.class).to(Outbox.class);
        bind(EventFormat.class).in(Singleton.class);
        bind(Subscriptions.class).in(Singleton.class);
        bind(Evictions.class).in(Singleton.class);
        bind(Notifications.class).in(Singleton.class);
        bind(Jobs.class).to(ScheduledJobs.class).in(Singleton.class);
        bind(JobWorkers.class).in(Singleton.class);
        bind(Relay.class).in(Singleton.class);
        bind(Idempotency.class).in(Singleton.class);
        bind(Queries.class).to(Bus.class);
        Multibinder.newSetBinder(binder(), PlainRoutes.class);
        install(nodes);
    }

    /**
     * Outermost first: refusals are measured too, a caller is checked before a transaction is opened, and a first answer
     * is kept within it.
     */
    @Provides
    @Singleton
    static Bus bus(
            Map<Class<?>, Provider<Handles<?, ?>>> handlers,
            Transactions transactions,
            Idempotency idempotency,
            Measured.Meter meter) {
        Map<Class<?>, Supplier<? extends Handles<?, ?>>> lazily = handlers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, handler -> handler.getValue()::get));
        return new Bus(
                lazily,
                List.of(new Measured(meter), new Authorization(), new Transactional(transactions), idempotency));
    }

    @Provides
    @Singleton
    static DownloadAddress downloads(PublicAddress address) {
        return new DownloadAddress(() -> address.link(""));
    }

    @Provides
    @Singleton
    static Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random::nextLong);
    }

    @Provides
    @Singleton
    static Doorbell outboxBell(Notifications notifications) {
        return new Doorbell(notifications, "galley_outbox");
    }

    @Provides
    @Singleton
    static ScheduledJobs.Bell jobBell(Notifications notifications) {
        return new ScheduledJobs.Bell(new Doorbell(notifications, "galley_job"));
    }
}

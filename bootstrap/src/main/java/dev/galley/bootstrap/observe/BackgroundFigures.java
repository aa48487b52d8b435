package dev.galley.bootstrap.observe;

import dev.galley.http.server.LiveSockets;
import dev.galley.persistence.job.JobState;
import dev.galley.persistence.outbox.OutboxState;
import dev.galley.persistence.sql.Database;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the pool, WebSockets, the outbox and the jobs are doing. What has to be asked of the database is asked when Prometheus asks. */
public final class BackgroundFigures {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundFigures.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final OutboxState outbox;
    private final JobState jobState;
    private final InstantSource clock;
    private final MultiGauge waiting;
    private final MultiGauge dead;
    private final MultiGauge lag;
    private final MultiGauge jobs;
    private Instant asked = Instant.EPOCH;

    @Inject
    public BackgroundFigures(Figures figures, Database database, OutboxState outbox, JobState jobState,
            LiveSockets sockets, InstantSource clock) {
        this.outbox = outbox;
        this.jobState = jobState;
        this.clock = clock;
        var registry = figures.registry();
        pool(registry, "active", "Connections in use.", database, Database.Load::active);
        pool(registry, "idle", "Connections that nobody uses.", database, Database.Load::idle);
        pool(registry, "waiting", "Callers that wait for a connection.", database, Database.Load::waiting);
        pool(registry, "max", "Connections there may be.", database, Database.Load::most);
        Gauge.builder("galley.live.sockets", sockets, LiveSockets::count)
                .description("WebSockets that are open.")
                .register(registry);
        FunctionCounter.builder("galley.live.shed", sockets, LiveSockets::shedSoFar)
                .description("WebSockets that were closed because nobody read or answered at the other end.")
                .register(registry);
        waiting = gauges(registry, "galley.outbox.waiting", "Events that a subscriber has not had yet.", "events");
        dead = gauges(registry, "galley.outbox.dead", "Events that were given up: dead letters.", "events");
        jobs = gauges(registry, "galley.jobs.now", "Jobs by how they stand.", "jobs");
        lag = gauges(registry, "galley.outbox.lag", "How long the oldest waiting event has waited.", "seconds");
    }

    /** Asks anew, but not more often than every five seconds. A database that is away leaves the figures as they were. */
    public synchronized void refresh() {
        var instant = clock.instant();
        if (instant.isBefore(asked.plus(FRESH))) {
            return;
        }
        asked = instant;
        try {
            var found = outbox.figures();
            waiting.register(rows(found, OutboxState.Figures::waiting), true);
            dead.register(rows(found, OutboxState.Figures::dead), true);
            var now = jobState.figures();
            jobs.register(
                    List.of(
                            Row.of(Tags.of("state", "scheduled"), now.scheduled()),
                            Row.of(Tags.of("state", "due"), now.due()),
                            Row.of(Tags.of("state", "running"), now.running()),
                            Row.of(Tags.of("state", "failing"), now.failing()),
                            Row.of(Tags.of("state", "dead"), now.dead())),
                    true);
            lag.register(rows(found, figures -> figures.lag().toMillis() / 1_000.0), true);
        } catch (RuntimeException failure) {
            LOG.warn("no figures of the outbox and the jobs: {}", failure.toString());
        }
    }

    private interface Figure<T> {
        Number of(T figures);
    }

    private static void pool(
            MeterRegistry registry, String name, String description, Database database, Figure<Database.Load> figure) {
        Gauge.builder("galley.pool." + name, database, it -> figure.of(it.load()).doubleValue())
                .description(description)
                .baseUnit("connections")
                .register(registry);
    }

    private static MultiGauge gauges(MeterRegistry registry, String name, String description, String unit) {
        return MultiGauge.builder(name).description(description).baseUnit(unit).register(registry);
    }

    private static List<Row<?>> rows(List<OutboxState.Figures> found, Figure<OutboxState.Figures> figure) {
        return found.stream()
                .<Row<?>>map(figures -> Row.of(Tags.of("subscriber", figures.subscriber()), figure.of(figures)))
                .toList();
    }
}

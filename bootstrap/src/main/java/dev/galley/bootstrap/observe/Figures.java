package dev.galley.bootstrap.observe;

import dev.galley.ai.llm.ModelMeter;
import dev.galley.application.bus.Measured;
import dev.galley.device.link.LinkMeter;
import dev.galley.http.server.Method;
import dev.galley.http.server.Requests;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.Relay;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What happened how often and took how long, for Prometheus to read. */
public final class Figures implements Measured.Meter, Requests, AutoCloseable {
    private static final Duration[] BUCKETS = {
            Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100),
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)
    };

    private record Message(String name, boolean answered) {}

    private record Answered(String method, String route, int status) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Map<Message, Timer> messages = new ConcurrentHashMap<>();
    private final Map<Answered, Timer> requests = new ConcurrentHashMap<>();

    public Figures() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /** For parts that bring their own figures. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** All figures in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void took(String message, Duration time, boolean answered) {
        messages.computeIfAbsent(
                new Message(message, answered),
                key -> timer(
                        "galley.bus",
                        "Messages over the bus.",
                        Tags.of("message", key.name, "outcome", key.answered ? "answered" : "refused")))
                .record(time);
    }

    @Override
    public void answered(Method method, String route, int status, Duration time) {
        requests.computeIfAbsent(
                new Answered(method.name(), route, status),
                key -> timer(
                        "galley.http.requests",
                        "HTTP requests.",
                        Tags.of(
                                Tag.of("method", key.method),
                                Tag.of("route", key.route),
                                Tag.of("status", String.valueOf(key.status)))))
                .record(time);
    }

    /** What the relay of the outbox tells. */
    public Relay.Meter outbox() {
        return new Relay.Meter() {
            @Override
            public void delivered(String subscriber, Duration waited) {
                timer("galley.outbox.delivery", "From an event to its subscriber.", Tags.of("subscriber", subscriber))
                        .record(waited);
            }

            @Override
            public void failed(String subscriber, boolean dead) {
                failure("galley.outbox.failures", "subscriber", subscriber, dead);
            }
        };
    }

    /** What those who run jobs tell. */
    public JobWorkers.Meter jobs() {
        return new JobWorkers.Meter() {
            @Override
            public void ran(String job, Duration late, Duration took) {
                timer("galley.jobs.late", "From when a job was due to when it ran.", Tags.of("job", job)).record(late);
                timer("galley.jobs", "Jobs that ran.", Tags.of("job", job)).record(took);
            }

            @Override
            public void failed(String job, boolean dead) {
                failure("galley.jobs.failures", "job", job, dead);
            }
        };
    }

    /** What those tell who listen to appliances. */
    public LinkMeter link() {
        return new LinkFigures(registry);
    }

    /** What those tell who ask language models. */
    public ModelMeter models() {
        return new ModelFigures(registry);
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private void failure(String name, String label, String what, boolean dead) {
        registry.counter(name, label, what, "final", String.valueOf(dead)).increment();
    }

    private Timer timer(String name, String description, Tags tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}

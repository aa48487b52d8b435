package dev.galley.bootstrap.observe;

import dev.galley.device.link.LinkMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is heard of appliances, in figures. */
final class LinkFigures implements LinkMeter {
    /** Reasons are words, and words are without end: what comes after so many different ones is counted together. */
    private static final int MOST_REASONS = 100;

    private final MeterRegistry registry;
    private final Map<String, Timer> answered = new ConcurrentHashMap<>();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();

    LinkFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(String filter, Duration took) {
        answered.computeIfAbsent(
                filter,
                topic -> Timer.builder("galley.link.messages")
                        .description("Messages of appliances, from when they came to when they were answered.")
                        .tag("topic", topic)
                        .register(registry))
                .record(took);
    }

    @Override
    public void refused(String filter, String reason) {
        var counted = reasons.size() < MOST_REASONS || reasons.contains(reason) ? reason : "other";
        reasons.add(counted);
        registry.counter("galley.link.refused", "topic", filter, "reason", counted).increment();
    }

    @Override
    public void failed(String filter) {
        registry.counter("galley.link.failed", "topic", filter).increment();
    }

    @Override
    public void disconnected(String connection) {
        registry.counter("galley.link.disconnected", "connection", connection).increment();
    }
}

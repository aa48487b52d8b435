package dev.galley.bootstrap.observe;

import dev.galley.ai.llm.ModelMeter;
import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Use;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is asked of language models, for Prometheus. */
final class ModelFigures implements ModelMeter {
    private static final Duration[] BUCKETS = {
            Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10),
            Duration.ofSeconds(30), Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;

    ModelFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void tried(Use use, Attempt attempt) {
        var model = attempt.model().toString();
        Timer.builder("galley.models.calls")
                .description("Calls of language models, and models passed over.")
                .tags("use", use.code(), "model", model, "outcome", attempt.outcome().code())
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(attempt.took());
        registry.counter("galley.models.tokens", "use", use.code(), "model", model, "direction", "in")
                .increment(attempt.inputTokens());
        registry.counter("galley.models.tokens", "use", use.code(), "model", model, "direction", "out")
                .increment(attempt.outputTokens());
    }

    @Override
    public void kept(Use use) {
        registry.counter("galley.models.kept", "use", use.code()).increment();
    }
}

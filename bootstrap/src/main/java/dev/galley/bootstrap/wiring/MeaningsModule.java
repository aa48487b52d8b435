package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.galley.ai.food.ModelEmbeddings;
import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Providers;
import dev.galley.domain.food.match.Embeddings;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Foods are found by meaning too. */
final class MeaningsModule extends AbstractModule {
    private final Endpoint endpoint;
    private final String model;
    private final Duration haste;

    MeaningsModule(Endpoint endpoint, String model, Duration haste) {
        this.endpoint = endpoint;
        this.model = model;
        this.haste = haste;
    }

    @Provides
    @Singleton
    Embeddings embeddings(Providers providers) {
        return new ModelEmbeddings(providers.embedder(endpoint, model), haste, System::nanoTime);
    }
}

package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.galley.ai.food.ModelEmbeddings;
import dev.galley.ai.llm.Books;
import dev.galley.ai.llm.CountedEmbedder;
import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Providers;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.LlmProviders;
import dev.galley.bootstrap.config.LlmSettings;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.llm.ModelName;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Foods are found by meaning too. */
final class MeaningsModule extends AbstractModule {
    private final Config config;
    private final Endpoint endpoint;
    private final ModelName model;
    private final Duration haste;

    MeaningsModule(Config config, Endpoint endpoint, ModelName model, Duration haste) {
        this.config = config;
        this.endpoint = endpoint;
        this.model = model;
        this.haste = haste;
    }

    @Provides
    @Singleton
    Embeddings embeddings(Providers providers, Books books) {
        var counted = new CountedEmbedder(
                providers.embedder(endpoint, model.model()),
                LlmProviders.allowance(config, model),
                LlmProviders.price(config, model),
                books);
        var provider = LlmProviders.provider(endpoint);
        var rule = config.get(LlmSettings.CONSENT);
        return new ModelEmbeddings(
                counted,
                haste,
                author -> rule.allows(provider, author.flatMap(
                        it -> Optional.ofNullable(books.consents().of(it).get(provider.name())))),
                System::nanoTime);
    }
}

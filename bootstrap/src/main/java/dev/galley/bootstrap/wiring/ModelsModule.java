package dev.galley.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.galley.ai.llm.Books;
import dev.galley.ai.llm.ChainLink;
import dev.galley.ai.llm.Chains;
import dev.galley.ai.llm.ModelMeter;
import dev.galley.ai.llm.RoutedModels;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.Providers;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.EmbeddingSettings;
import dev.galley.bootstrap.config.LlmProviders;
import dev.galley.bootstrap.config.LlmSettings;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.LedgerRetention;
import dev.galley.domain.llm.PhotoQuota;
import dev.galley.domain.llm.ProvidersInUse;
import dev.galley.domain.llm.ProvidersInUse.Served;
import dev.galley.domain.llm.Use;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who serves language models, and who is asked for what, as the settings say. */
final class ModelsModule extends AbstractModule {
    private final Config config;

    ModelsModule(Config config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(PhotoQuota.class).toInstance(LlmSettings.photoQuota(config));
        bind(LedgerRetention.class)
                .toInstance(new LedgerRetention(Duration.ofDays(config.get(LlmSettings.LEDGER_DAYS))));
        LlmProviders.embedding(config).ifPresent(endpoint -> install(new MeaningsModule(
                config,
                endpoint,
                config.get(EmbeddingSettings.EMBEDDING_MODEL).orElseThrow(),
                Duration.ofMillis(config.get(EmbeddingSettings.EMBEDDING_MILLIS)))));
    }

    @Provides
    @Singleton
    static Providers providers(Clock clock) {
        return new LangChainProviders(Limits.USUAL, clock);
    }

    @Provides
    @Singleton
    Chains chains(Provider<Providers> providers) {
        return LlmProviders.chains(config, providers::get);
    }

    @Provides
    @Singleton
    ProvidersInUse inUse(Chains chains) {
        var inUse = chains.byUse().entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey,
                chain -> chain.getValue().stream()
                        .map((ChainLink link) -> new Served(link.name(), link.provider()))
                        .toList(),
                (one, _) -> one,
                () -> new EnumMap<>(Use.class)));
        LlmProviders.embedding(config).ifPresent(endpoint -> inUse.merge(
                Use.NAMES,
                List.of(new Served(
                        config.get(EmbeddingSettings.EMBEDDING_MODEL).orElseThrow(), LlmProviders.provider(endpoint))),
                (names, meanings) -> Stream.concat(names.stream(), meanings.stream()).toList()));
        return new ProvidersInUse(chains.consent(), inUse);
    }

    @Provides
    @Singleton
    static Books books(
            Budgets budgets,
            Ledger ledger,
            KeptReplies kept,
            Consents consents,
            Ids ids,
            Clock clock,
            ModelMeter meter) {
        return new Books(budgets, ledger, kept, consents, ids, clock, System::nanoTime, meter);
    }

    @Provides
    @Singleton
    static RoutedModels models(Chains chains, Books books) {
        return new RoutedModels(chains, books);
    }
}

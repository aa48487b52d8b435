package dev.galley.bootstrap.config;

import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.domain.llm.ModelName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be set about the meanings of foods. */
public final class EmbeddingSettings {
    public static final Setting<Optional<ModelName>> EMBEDDING_MODEL = new Setting<>(
            "EMBEDDING_MODEL",
            "",
            false,
            "Embedding model by which foods are found by meaning too, like ollama:nomic-embed-text. By default they are found by"
                    + " words alone.",
            written -> {
                try {
                    return Optional.of(written).filter(it -> !it.isEmpty()).map(ModelName::of);
                } catch (IllegalArgumentException e) {
                    throw new Setting.Unfit("write a model like ollama:nomic-embed-text");
                }
            });
    public static final Setting<Integer> EMBEDDING_MILLIS = Setting.integer(
            "EMBEDDING_MILLIS",
            800,
            50,
            30_000,
            "How long somebody who looks for a food waits for the embedding model before words alone decide.");

    static final List<Setting<?>> ALL = List.of(EMBEDDING_MODEL, EMBEDDING_MILLIS);

    private EmbeddingSettings() {}

    /** Where the embedding model is; empty if there is none, or none of those that are set up serves it. */
    static Optional<Endpoint> endpoint(Config config, Map<Protocol, Endpoint> endpoints) {
        return config.get(EMBEDDING_MODEL).flatMap(model -> endpoints.entrySet().stream().filter(entry -> entry.getKey()
                .name()
                .toLowerCase(Locale.ROOT).equals(model.provider())).map(Map.Entry::getValue).findFirst());
    }
}

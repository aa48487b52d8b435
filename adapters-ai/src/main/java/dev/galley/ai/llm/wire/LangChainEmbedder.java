package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Call.Expected;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An embedding model behind LangChain4j. */
final class LangChainEmbedder implements Embedder {
    private static final Logger LOG = LoggerFactory.getLogger(LangChainEmbedder.class);

    private final Endpoint endpoint;
    private final String name;
    private final EmbeddingModel model;
    private final LangChainModel.Calls calls;

    LangChainEmbedder(Endpoint endpoint, String name, EmbeddingModel model, LangChainModel.Calls calls) {
        this.endpoint = endpoint;
        this.name = name;
        this.model = model;
        this.calls = calls;
    }

    @Override
    public String provider() {
        return endpoint.protocol().word();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration timeLimit) throws ModelFailure {
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("nothing has no meaning");
        }
        var segments = texts.stream().map(TextSegment::from).toList();
        try (var call = calls.open(Expected.VECTORS, timeLimit)) {
            List<float[]> vectors;
            try {
                vectors = ScopedValue.where(Call.CURRENT, call).call(() -> model.embedAll(segments)).content().stream()
                        .map(
                                Embedding::vector).toList();
            } catch (RuntimeException unreadable) {
                if (call.failure().isEmpty()) {
                    LOG.info("Vectors of {} could not be read", endpoint.protocol());
                    LOG.debug("Because of", unreadable); // which may quote them
                }
                throw call.failure().orElseGet(() -> new ModelFailure(Kind.GARBLED));
            }
            call.check();
            if (vectors.size() != texts.size() || vectors.stream().mapToInt(each -> each.length).distinct().count() != 1
                    || vectors.getFirst().length == 0) {
                throw new ModelFailure(Kind.GARBLED);
            }
            return vectors;
        }
    }
}

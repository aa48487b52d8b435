package dev.galley.ai.food;

import dev.galley.ai.llm.wire.Embedder;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.match.Meaning;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meanings by an embedding model. People wait for it, so it has little time; after a failure it is left alone for a while, so
 * that a model that is down costs one person a moment, and not all of them.
 */
public final class ModelEmbeddings implements Embeddings {
    private static final Logger LOG = LoggerFactory.getLogger(ModelEmbeddings.class);
    /** What a batch of many texts is given, all calls of it together. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FEW_TEXTS = 32;
    /** More no provider takes in one request, and each request is one call. */
    private static final int MOST_OF_A_CALL = 100;
    private static final Duration REST = Duration.ofSeconds(15);

    private final Embedder embedder;
    private final Duration haste;
    private final Predicate<Optional<UserId>> agreed;
    private final LongSupplier nanos;
    /** In nanoseconds of that clock. */
    private final AtomicLong restsUntil;

    /**
     * @param haste what a few texts are given, for which somebody waits
     * @param agreed whether what a person has written, or somebody whom nobody knows, may be shown to the provider; it may ask
     *     the database
     * @param nanos goes forward only
     */
    public ModelEmbeddings(
            Embedder embedder, Duration haste, Predicate<Optional<UserId>> agreed, LongSupplier nanos) {
        this.embedder = embedder;
        this.haste = haste;
        this.agreed = agreed;
        this.nanos = nanos;
        restsUntil = new AtomicLong(nanos.getAsLong());
    }

    @Override
    public String model() {
        return embedder.provider() + ":" + embedder.name();
    }

    @Override
    public boolean mayRead(Optional<UserId> author) {
        // On a thread of its own: no connection of whoever asks is taken for this, and held while the model is asked.
        var said = new FutureTask<>(() -> agreed.test(author));
        var thread = Thread.ofVirtual().name("asking for consent").start(said);
        try {
            return said.get(haste.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            thread.interrupt();
        } catch (ExecutionException failed) {
            LOG.warn("nobody knows who has agreed to {}", model(), failed.getCause());
        }
        return false;
    }

    @Override
    public Optional<List<Meaning>> of(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw new IllegalArgumentException(texts.size() + " texts");
        }
        if (nanos.getAsLong() - restsUntil.get() < 0) {
            return Optional.empty();
        }
        try {
            long end = nanos.getAsLong() + (texts.size() <= FEW_TEXTS ? haste : PATIENCE).toNanos();
            var meanings = new ArrayList<Meaning>();
            for (int from = 0; from < texts.size(); from += MOST_OF_A_CALL) {
                var some = texts.subList(from, Math.min(texts.size(), from + MOST_OF_A_CALL));
                long left = end - nanos.getAsLong();
                if (left <= 0) {
                    throw new ModelFailure(Kind.TIMEOUT);
                }
                var vectors = embedder.embed(some.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(), Duration
                        .ofNanos(left));
                vectors.all().forEach(vector -> meanings.add(Meaning.of(vector)));
            }
            return Optional.of(List.copyOf(meanings));
        } catch (ModelFailure failed) {
            return resting(failed.kind().name(), failed.retryAfter().filter(wait -> wait.compareTo(REST) > 0).orElse(
                    REST));
        } catch (IllegalArgumentException _) {
            return resting("a vector that points nowhere", REST);
        }
    }

    private Optional<List<Meaning>> resting(String why, Duration wait) {
        LOG.info("{} is left alone for {} s: {}", model(), wait.toSeconds(), why);
        restsUntil.set(nanos.getAsLong() + wait.toNanos());
        return Optional.empty();
    }
}

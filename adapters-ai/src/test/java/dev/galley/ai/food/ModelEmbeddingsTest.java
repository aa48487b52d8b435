package dev.galley.ai.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Providers;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.ai.llm.wire.Scripted.Fault;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.match.EmbeddingsContract;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelEmbeddingsTest extends EmbeddingsContract {
    private static final UserId ADA = new UserId(new UUID(1, 1));

    private final ModelServer server = ModelServer.start();
    private final Providers providers = new LangChainProviders(Limits.USUAL, InstantSource.system());
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // clocks may turn over
    private final ModelEmbeddings embeddings = new ModelEmbeddings(providers.embedder(server.endpoint(Protocol.OLLAMA),
            "nomic-embed-text"), Duration.ofSeconds(30), author -> author.equals(Optional.of(ADA)), nanos::get);

    @Override
    protected Embeddings embeddings() {
        return embeddings;
    }

    @AfterEach
    void end() {
        providers.close();
        server.close();
    }

    @Test
    void texts_alike_mean_alike() {
        var meanings = embeddings.of(List.of("Red onion", "onion, red", "motor oil")).orElseThrow();
        assertThat(meanings.get(0).cosine(meanings.get(1))).isGreaterThan(0.99);
        assertThat(meanings.get(0).cosine(meanings.get(2))).isLessThan(0.5);
        assertThat(embeddings.model()).isEqualTo("ollama:nomic-embed-text");
    }

    @Test
    void a_model_that_fails_is_left_alone_for_a_while() {
        server.next(Scripted.failing(500), Scripted.verbatim("{\"embeddings\": [[0, 0]]}"), Scripted.busy("20"));
        for (int i = 0; i < 3; i++) {
            assertThat(embeddings.of(List.of("onion"))).isEmpty();
            assertThat(embeddings.of(List.of("onion"))).isEmpty();
            assertThat(server.asked()).hasSize(i + 1);
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
        }
        assertThat(embeddings.of(List.of("onion"))).isPresent();
    }

    @Test
    void nobody_waits_for_long() {
        var hasty = new ModelEmbeddings(providers.embedder(server.endpoint(Protocol.OLLAMA), "m"), Duration.ofMillis(
                100), _ -> true, nanos::get);
        server.otherwise(_ -> Scripted.saying("").with(Fault.STALL));
        assertThat(hasty.of(List.of("onion"))).isEmpty();
    }

    @Test
    void the_calls_that_many_texts_take_have_one_time_together() {
        server.otherwise(_ -> {
            nanos.addAndGet(Duration.ofSeconds(16).toNanos());
            return Scripted.saying("");
        });
        assertThat(embeddings.of(Collections.nCopies(256, "onion"))).isEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void who_has_not_agreed_or_cannot_be_asked_is_not_read() {
        assertThat(embeddings.mayRead(Optional.of(ADA))).isTrue();
        assertThat(embeddings.mayRead(Optional.empty())).isFalse();
        var never = new CountDownLatch(1);
        var slow = asking(_ -> {
            try {
                return never.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                return true;
            }
        });
        assertThat(slow.mayRead(Optional.of(ADA))).isFalse();
        assertThat(asking(_ -> {
            throw new IllegalArgumentException("no connection");
        }).mayRead(Optional.of(ADA))).isFalse();
    }

    private ModelEmbeddings asking(Predicate<Optional<UserId>> agreed) {
        return new ModelEmbeddings(providers.embedder(server.endpoint(Protocol.OLLAMA), "m"), Duration.ofMillis(100),
                agreed, nanos::get);
    }

    @Test
    void not_more_than_are_allowed_are_asked_for() {
        assertThat(embeddings.of(Collections.nCopies(256, "onion")).orElseThrow()).hasSize(256);
        assertThatThrownBy(() -> embeddings.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> embeddings.of(Collections.nCopies(257, "x"))).isInstanceOf(
                IllegalArgumentException.class);
    }
}

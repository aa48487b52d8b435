package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Ledger.Settled;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Use;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountedEmbedderTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @AutoClose
    private final ModelServer server = ModelServer.start();
    @AutoClose
    private final LangChainProviders providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC());
    private final House house = new House();

    private CountedEmbedder embedder(Protocol protocol, Allowance allowance) {
        var ids = new Ids(house.clock, new Random(3)::nextLong);
        var books = new Books(house.budgets, house.ledger, house.kept, house.consents, ids, house.clock,
                System::nanoTime, ModelMeter.NONE);
        return new CountedEmbedder(providers.embedder(server.endpoint(protocol), "meanings"), allowance,
                Optional.of(new Price(new BigDecimal("2"), new BigDecimal("9"))), books);
    }

    private Settled settled() {
        return house.ledger.entries().getLast().settled().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_call_stands_in_the_ledger_with_its_tokens(Protocol protocol) throws Exception {
        server.next(Scripted.saying("").costing(17, 0));
        assertThat(embedder(protocol, Allowance.UNLIMITED).embed(List.of("red onion", "leek"), PATIENT).all()).hasSize(
                2);
        assertThat(house.ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.opened().use()).isEqualTo(Use.NAMES);
            assertThat(entry.opened().account()).isEqualTo(new Account.House());
            assertThat(entry.opened().prompt()).isEqualTo(CountedEmbedder.PROMPT);
            assertThat(entry.opened().model()).hasToString(protocol.word() + ":meanings");
        });
        assertThat(settled().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(settled().outputTokens()).isZero();
        assertThat(settled().inputTokens()).isPositive();
        assertThat(settled().costMicros()).contains(2L * settled().inputTokens());
        if (protocol == Protocol.OPENAI || protocol == Protocol.OLLAMA) {
            assertThat(settled().inputTokens()).isEqualTo(17);
            assertThat(settled().estimated()).isFalse();
        }
    }

    @Test
    void what_was_turned_away_cost_nothing_and_what_took_too_long_what_it_may_have() {
        server.next(Scripted.failing(503), Scripted.saying("").after(PATIENT));
        var embedder = embedder(Protocol.OLLAMA, Allowance.UNLIMITED);
        assertThat(kind(embedder, PATIENT)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(settled().outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(settled().inputTokens()).isZero();
        assertThat(kind(embedder, Duration.ofMillis(100))).isEqualTo(Kind.TIMEOUT);
        org.awaitility.Awaitility.await().until(() -> house.ledger.entries().getLast().settled().isPresent());
        assertThat(settled().inputTokens()).isPositive();
        assertThat(settled().estimated()).isTrue();
    }

    @Test
    void a_spent_budget_asks_nobody_and_says_when_there_is_more() throws Exception {
        var embedder = embedder(Protocol.OPENAI, new Allowance(OptionalInt.of(1), OptionalInt.empty()));
        embedder.embed(List.of("leek"), PATIENT);
        var spent = catchThrowableOfType(ModelFailure.class, () -> embedder.embed(List.of("leek"), PATIENT));
        assertThat(spent.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(spent.retryAfter().orElseThrow()).isPositive();
        assertThat(server.asked()).hasSize(1);
        assertThat(house.ledger.entries()).hasSize(2);
    }

    private static Kind kind(CountedEmbedder embedder, Duration limit) {
        return catchThrowableOfType(ModelFailure.class, () -> embedder.embed(List.of("leek"), limit)).kind();
    }
}

package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.Reply;
import dev.galley.domain.llm.InMemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Goal B6. */
class LedgerOfCallsTest {
    private static final int CALLS = Integer.getInteger("galley.ledger.calls", 2_000);

    /** The machine dies before it can write down what came of a call. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super(null, null, false, false);
        }
    }

    @Test
    void the_ledger_equals_what_the_provider_counts_to_the_token_and_what_a_crash_lost_is_counted_as_set_aside()
            throws Exception {
        var house = new House();
        var counted = new AtomicLong();
        var calls = new AtomicInteger();
        var seeds = new AtomicInteger();
        var model = new ScriptedModel("gemini", "one", true).always((_, _) -> {
            var random = new Random(seeds.incrementAndGet());
            calls.incrementAndGet();
            int fate = random.nextInt(10);
            if (fate < 2) { // neither counts anything
                throw new ModelFailure(fate == 0 ? Kind.UNAVAILABLE : Kind.BAD_REQUEST);
            }
            int in = random.nextInt(900);
            int out = random.nextInt(300);
            counted.addAndGet(in + out);
            return new Reply(random.nextBoolean() ? "{\"dishName\": \"Soup\"}" : "no", OptionalInt.of(in),
                    OptionalInt.of(out), Reply.Finish.COMPLETE);
        });
        var models = house.with(model);
        var asks = new ArrayList<Callable<Answer<String>>>();
        for (int i = 0; i < CALLS / 2; i++) {
            asks.add(() -> models.ask(House.dish(Duration.ofSeconds(60))));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(asks);
        }
        assertThat(house.ledger.entries().stream().filter(it -> it.noted().isEmpty()).count()).isEqualTo(calls.get());
        assertThat(house.ledger.entries().stream().mapToLong(InMemoryLedger.Entry::tokens).sum()).isEqualTo(counted
                .get());
        assertThat(house.ledger.entries().stream().filter(it -> it.settled().isPresent() && it.settled().get()
                .estimated()))
                .isEmpty();
    }

    @Test
    void a_call_that_died_on_the_way_is_in_the_ledger_as_it_was_set_aside() {
        var house = new House();
        var model = new ScriptedModel("gemini", "one", true).always((_, _) -> {
            throw new Crash();
        });
        try {
            house.with(model).ask(House.dish());
        } catch (IllegalStateException died) {
            assertThat(died).hasCauseInstanceOf(Crash.class);
        }
        house.ledger.settleLost(Instant.MAX);
        assertThat(house.ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.settled().orElseThrow().estimated()).isTrue();
            assertThat(entry.tokens()).isEqualTo(entry.opened().reservedTokens());
            assertThat(entry.costMicros().orElseThrow()).isPositive().isEqualTo(entry.opened().reservedMicros()
                    .orElseThrow());
        });
    }
}

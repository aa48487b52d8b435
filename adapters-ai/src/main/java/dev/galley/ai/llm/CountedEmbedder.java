package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.Embedder;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.Vectors;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Budgets.Verdict;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.Ledger.Opened;
import dev.galley.domain.llm.Ledger.Settled;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedding model whose calls are paid for from its budget and written down like those of all other models, as of the use
 * {@link Use#NAMES} and on the house's account: a vector is nobody's. A spent budget is {@code RATE_LIMITED}, and what cannot be
 * written down is not asked: {@code UNAVAILABLE}.
 */
public final class CountedEmbedder implements Embedder {
    private static final Logger LOG = LoggerFactory.getLogger(CountedEmbedder.class);
    /** As it stands in the ledger in the place of a prompt. */
    public static final String PROMPT = "food/meanings";
    /** Bookkeeping that takes longer than this is not waited for. */
    private static final Duration GRACE = Duration.ofMillis(40);

    private final Embedder embedder;
    private final ModelName name;
    private final Allowance allowance;
    private final Optional<Price> price;
    private final Books books;

    public CountedEmbedder(Embedder embedder, Allowance allowance, Optional<Price> price, Books books) {
        this.embedder = embedder;
        this.allowance = allowance;
        this.price = price;
        this.books = books;
        name = new ModelName(embedder.provider(), embedder.name());
    }

    @Override
    public String provider() {
        return embedder.provider();
    }

    @Override
    public String name() {
        return embedder.name();
    }

    @Override
    public Vectors embed(List<String> texts, Duration timeLimit) throws ModelFailure {
        // On a thread of its own: whoever asks may be in the middle of a transaction, of which the books are no part.
        var came = new CompletableFuture<Vectors>();
        var thread = Thread.ofVirtual().name("asking for vectors").start(() -> {
            try {
                came.complete(counted(texts, timeLimit));
            } catch (ModelFailure | RuntimeException | Error failed) {
                came.completeExceptionally(failed);
            }
        });
        try {
            return came.get(timeLimit.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            throw new ModelFailure(Kind.TIMEOUT);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.TIMEOUT);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case ModelFailure failure -> throw failure;
                case RuntimeException unforeseen -> throw unforeseen;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private Vectors counted(List<String> texts, Duration timeLimit) throws ModelFailure {
        int estimate = (int) Math.min(Integer.MAX_VALUE, texts.stream().mapToLong(Wording::tokens).sum());
        var entry = new Opened(new CallId(books.ids().next()), books.ids().next(), 1, new Account.House(), Use.NAMES,
                name, PROMPT, estimate, price.map(it -> it.micros(estimate, 0)), books.clock().instant());
        var budget = paid(entry);
        long since = books.nanos().getAsLong();
        var outcome = Outcome.GARBLED; // where something unforeseen is thrown
        var counted = OptionalInt.empty();
        try {
            var vectors = embedder.embed(texts, timeLimit);
            outcome = Outcome.ANSWERED;
            counted = vectors.inputTokens();
            return vectors;
        } catch (ModelFailure failure) {
            outcome = Calls.outcome(failure);
            counted = switch (outcome) {
                // turned away at the door: no provider counts these
                case RATE_LIMITED, UNAVAILABLE, BAD_REQUEST, UNAUTHORIZED ->
                    failure.mayHaveCost() ? OptionalInt.empty() : OptionalInt.of(0);
                default -> OptionalInt.empty();
            };
            throw failure;
        } finally {
            settle(entry, budget, outcome, Math.min(Calls.MOST_TOKENS, counted.orElse(estimate)), counted.isEmpty(),
                    since);
        }
    }

    /** What was taken from the budget, if it has one, for a call that is written down. */
    private Optional<UUID> paid(Opened entry) throws ModelFailure {
        try {
            Optional<UUID> budget = Optional.empty();
            if (!allowance.isUnlimited()) {
                switch (books.budgets().take(name, allowance, entry.reservedTokens())) {
                    case Verdict.Taken(var id) -> budget = Optional.of(id);
                    case Verdict.Spent(var retryAfter) -> {
                        books.meter().tried(Use.NAMES, Attempt.skipped(name, Outcome.NO_BUDGET));
                        books.ledger().note(entry, Noted.NO_BUDGET);
                        throw new ModelFailure(Kind.RATE_LIMITED, Optional.of(retryAfter));
                    }
                }
            }
            books.ledger().open(entry);
            return budget;
        } catch (RuntimeException failure) { // foods are found by words as long as the database can be read
            LOG.warn("a call could not be written down, and is not made", failure);
            throw new ModelFailure(Kind.UNAVAILABLE);
        }
    }

    private void settle(Opened entry, Optional<UUID> budget, Outcome outcome, int tokens, boolean estimated,
            long since) {
        // Whoever stopped waiting interrupts this thread; what it cost is written down nevertheless.
        boolean interrupted = Thread.interrupted();
        try {
            var took = Duration.ofNanos(Math.max(0, books.nanos().getAsLong() - since));
            books.meter().tried(Use.NAMES, new Attempt(name, outcome, tokens, 0, took));
            budget.ifPresent(taken -> Calls.written(() -> books.budgets().settle(name, taken, tokens)));
            Calls.written(() -> books.ledger().settle(entry.id(), new Settled(outcome, tokens, 0, estimated,
                    price.map(it -> it.micros(tokens, 0)), took)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

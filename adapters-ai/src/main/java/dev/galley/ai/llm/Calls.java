package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.Reply;
import dev.galley.ai.llm.wire.Request;
import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Budgets.Verdict;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.Ledger.Opened;
import dev.galley.domain.llm.Ledger.Settled;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls made for one question: each is paid for from a budget, written down before, and settled afterwards. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    /** Whoever says that it took more miscounts: no model reads or writes as much. */
    static final int MOST_TOKENS = 100_000_000;

    /** A call that may be made now. */
    final class Open {
        private final ChainLink link;
        private final CallId id;
        private final Optional<UUID> budget;
        private final int inputEstimate;
        private final int reserved;
        private final long since = books.nanos().getAsLong();
        private boolean isSettled;

        private Open(ChainLink link, CallId id, Optional<UUID> budget, int inputEstimate, int reserved) {
            this.link = link;
            this.id = id;
            this.budget = budget;
            this.inputEstimate = inputEstimate;
            this.reserved = reserved;
        }

        Duration took() {
            return Duration.ofNanos(Math.max(0, books.nanos().getAsLong() - since));
        }

        void answered(Reply reply, Outcome outcome) {
            int in = Math.min(MOST_TOKENS, reply.inputTokens().orElse(inputEstimate));
            int out = Math.min(MOST_TOKENS, reply.outputTokens().orElseGet(() -> (int) Wording.tokens(reply.text())));
            settle(outcome, in, out, reply.inputTokens().isEmpty() || reply.outputTokens().isEmpty(), Optional.empty());
        }

        /** Nobody waits for it any more, so it was not made at all. */
        void notMade() {
            settle(Outcome.CANCELLED, 0, 0, false, Optional.empty());
        }

        /** @param sofar what had come of the answer */
        void failed(Outcome outcome, ModelFailure failure, String sofar) {
            if (failure.kind() == ModelFailure.Kind.UNSENT) {
                settle(outcome, 0, 0, false, Optional.empty());
            } else if (failure.counted().isPresent()) {
                var counted = failure.counted().get();
                settle(outcome, Math.min(MOST_TOKENS, counted.inputTokens()), Math.min(MOST_TOKENS, counted
                        .outputTokens()), false, failure.retryAfter());
            } else if (outcome == Outcome.UNAVAILABLE && sofar.isEmpty() && failure.mayHaveCost()) {
                settle(outcome, inputEstimate, Math.max(0, reserved - inputEstimate), true, failure.retryAfter());
            } else {
                failed(outcome, failure.retryAfter(), sofar);
            }
        }

        /** Where something else ended it than the model. Does nothing where it has ended already. */
        void failed(Outcome outcome, String sofar) {
            failed(outcome, Optional.empty(), sofar);
        }

        private void failed(Outcome outcome, Optional<Duration> retryAfter, String sofar) {
            switch (outcome) {
                // turned away at the door no provider counts it, in the middle of its answer it does
                case RATE_LIMITED, UNAVAILABLE, BAD_REQUEST, UNAUTHORIZED -> settle(
                        outcome,
                        sofar.isEmpty() ? 0 : inputEstimate,
                        (int) Wording.tokens(sofar),
                        !sofar.isEmpty(),
                        retryAfter);
                case REFUSED -> settle(outcome, inputEstimate, (int) Wording.tokens(sofar), true, retryAfter);
                // it may have worked for us to the end, and nobody will say
                case TIMEOUT, GARBLED, TOO_LARGE ->
                    settle(outcome, inputEstimate, Math.max(0, reserved - inputEstimate), true, retryAfter);
                default -> settle(outcome, inputEstimate, (int) Wording.tokens(sofar), true, retryAfter);
            }
        }

        private void settle(Outcome outcome, int in, int out, boolean estimated, Optional<Duration> retryAfter) {
            if (isSettled) {
                return;
            }
            isSettled = true;
            // Whoever stopped waiting interrupts this thread; what it cost is written down nevertheless.
            boolean interrupted = Thread.interrupted();
            try {
                var took = took();
                breakers.of(link).tell(outcome, took, retryAfter);
                var attempt = new Attempt(link.name(), outcome, in, out, took);
                tried.add(attempt);
                books.meter().tried(question.use(), attempt);
                budget.ifPresent(taken -> written(() -> books.budgets().settle(link.name(), taken, Math.addExact(in,
                        out))));
                written(() -> books.ledger().settle(id, new Settled(outcome, in, out, estimated,
                        link.price().map(price -> price.micros(in, out)), took)));
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** What was answered is worth more than what is written about it: that is settled later, as it was set aside. */
    static void written(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException failure) {
            LOG.warn("what came of a call could not be written down", failure);
        }
    }

    /** Why a model was passed over, and until when. */
    record Passed(Outcome why, Duration retryAfter) {}

    /** The breakers of this node, one for each model. */
    static final class Breakers {
        private final Map<String, Breaker> known = new ConcurrentHashMap<>();
        private final Books books;

        Breakers(Books books) {
            this.books = books;
        }

        Breaker of(ChainLink link) {
            return known.computeIfAbsent(link.name().toString(), _ -> new Breaker(books.nanos()));
        }
    }

    private final Books books;
    private final Breakers breakers;
    private final Question<?> question;
    private final UUID asked;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Attempt> tried = Collections.synchronizedList(new ArrayList<>());

    Calls(Books books, Breakers breakers, Question<?> question) {
        this.books = books;
        this.breakers = breakers;
        this.question = question;
        asked = books.ids().next();
    }

    List<Attempt> tried() {
        synchronized (tried) {
            return List.copyOf(tried);
        }
    }

    Breaker breaker(ChainLink link) {
        return breakers.of(link);
    }

    /** Either of the two is there. */
    record Opening(Optional<Open> call, Optional<Passed> passed) {}

    Opening open(ChainLink link, Request request) {
        var rests = breakers.of(link).rests();
        if (rests.isPresent()) {
            return pass(link, Outcome.RESTING, Noted.RESTING, rests.get());
        }
        try {
            return paid(link, request);
        } catch (RuntimeException | Error broken) { // the books failed, so it was not this question that tried the model
            breakers.of(link).tell(Outcome.CANCELLED, Duration.ZERO, Optional.empty());
            throw broken;
        }
    }

    private Opening paid(ChainLink link, Request request) {
        int input = Wording.inputTokens(request);
        int reserved = input + request.mostTokens().orElse(question.outputTokens());
        Optional<UUID> budget = Optional.empty();
        if (!link.allowance().isUnlimited()) {
            switch (books.budgets().take(link.name(), link.allowance(), reserved)) {
                case Verdict.Taken(var id) -> budget = Optional.of(id);
                case Verdict.Spent(var retryAfter) -> {
                    breakers.of(link).tell(Outcome.NO_BUDGET, Duration.ZERO, Optional.empty());
                    return pass(link, Outcome.NO_BUDGET, Noted.NO_BUDGET, retryAfter);
                }
            }
        }
        var entry = entry(link.name(), reserved, link.price().map(price -> price.micros(input, reserved - input)));
        books.ledger().open(entry);
        return new Opening(Optional.of(new Open(link, entry.id(), budget, input, reserved)), Optional.empty());
    }

    private Opening pass(ChainLink link, Outcome why, Noted noted, Duration retryAfter) {
        skip(link, why, noted);
        return new Opening(Optional.empty(), Optional.of(new Passed(why, retryAfter)));
    }

    void skip(ChainLink link, Outcome why, Noted noted) {
        var attempt = Attempt.skipped(link.name(), why);
        tried.add(attempt);
        books.meter().tried(question.use(), attempt);
        books.ledger().note(entry(link.name(), 0, Optional.empty()), noted);
    }

    /** An answer was there already, and cost nothing. */
    void kept(ModelName model) {
        books.meter().kept(question.use());
        books.ledger().note(entry(model, 0, Optional.empty()), Noted.CACHED);
    }

    private Opened entry(ModelName model, int reserved, Optional<Long> reservedMicros) {
        return new Opened(
                new CallId(books.ids().next()),
                asked,
                number.incrementAndGet(),
                question.account(),
                question.use(),
                model,
                question.prompt().id(),
                reserved,
                reservedMicros,
                books.clock().instant());
    }

    /** A failure of the wire, as it is written down. Whom nobody waits for any more, and whom nobody asked, did not fail. */
    static Outcome outcome(ModelFailure failure) {
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.CANCELLED;
        }
        return switch (failure.kind()) {
            case TIMEOUT -> Outcome.TIMEOUT;
            case RATE_LIMITED -> Outcome.RATE_LIMITED;
            case UNAVAILABLE -> Outcome.UNAVAILABLE;
            case BAD_REQUEST -> Outcome.BAD_REQUEST;
            case UNAUTHORIZED -> Outcome.UNAUTHORIZED;
            case REFUSED -> Outcome.REFUSED;
            case TOO_LARGE -> Outcome.TOO_LARGE;
            case GARBLED -> Outcome.GARBLED;
            case UNSENT -> Outcome.CANCELLED;
        };
    }
}

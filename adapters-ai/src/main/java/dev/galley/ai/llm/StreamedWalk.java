package dev.galley.ai.llm;

import dev.galley.ai.llm.Walk.End;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ReplyStream;
import dev.galley.ai.llm.wire.Request;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** One question whose answer is handed on while it comes. */
final class StreamedWalk {
    /** What a call gets at the least: writing it down may take the rest of the time. */
    private static final Duration LEAST = Duration.ofMillis(20);

    private final List<ChainLink> links;
    private final Request request;
    private final Calls calls;
    private final Books books;
    private final Chains chains;
    private final long end;

    StreamedWalk(
            List<ChainLink> links,
            Request request,
            Calls calls,
            Books books,
            Chains chains,
            long end) {
        this.links = links;
        this.request = request;
        this.calls = calls;
        this.books = books;
        this.chains = chains;
        this.end = end;
    }

    /** @param pieces is told whose they are, too */
    End<String> go(BiConsumer<ModelName, String> pieces) {
        Optional<Duration> retryAfter = Optional.empty();
        boolean busy = true;
        for (var link : links) {
            if (left().toMillis() < 1 || Thread.currentThread().isInterrupted()) {
                return new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty());
            }
            var opening = calls.open(link, request);
            if (opening.call().isEmpty()) {
                var wait = opening.passed().map(Calls.Passed::retryAfter);
                retryAfter = retryAfter.isEmpty() ? wait : retryAfter;
                continue;
            }
            if (Thread.currentThread().isInterrupted()) {
                opening.call().get().notMade();
                return new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty());
            }
            var text = new StreamedText(piece -> pieces.accept(link.name(), piece));
            var came = one(link, opening.call().get(), text);
            if (came.isPresent()) {
                return came.get();
            }
            busy = false;
        }
        return left().toMillis() < 1
                ? new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty())
                : new End.Nothing<>(busy ? Unanswered.BUSY : Unanswered.FAILED, retryAfter);
    }

    /** Empty: the next model may be asked. */
    private Optional<End<String>> one(ChainLink link, Calls.Open call, StreamedText text) {
        var said = new StringBuilder();
        try (var stream = link.model().stream(request, longer(left(), LEAST))) {
            read(stream, text, said);
            text.end();
            call.answered(stream.reply(), text.isEmpty() ? Outcome.UNUSABLE : Outcome.ANSWERED);
            return text.isEmpty() ? Optional.empty() : Optional.of(answered(link, text));
        } catch (ModelFailure failure) {
            var outcome = Calls.outcome(failure);
            if (outcome != Outcome.CANCELLED && !text.isEmpty()) {
                text.end(); // before the books, which may take the rest of the time
            }
            call.failed(outcome, failure, said.toString());
            if (outcome == Outcome.CANCELLED) {
                return Optional.of(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty()));
            }
            if (!text.isEmpty()) { // somebody has read it already, so nobody else may begin anew
                return Optional.of(answered(link, text));
            }
            if (!failure.kind().askElsewhere()) {
                return Optional.of(new End.Nothing<>(
                        outcome == Outcome.REFUSED ? Unanswered.REFUSED : Unanswered.FAILED, Optional.empty()));
            }
            return Optional.empty();
        } finally {
            call.failed(Outcome.CANCELLED, said.toString()); // where whoever reads has thrown
        }
    }

    private End<String> answered(ChainLink link, StreamedText text) {
        return new End.Answered<>(text.whole(), link.name(), "", true);
    }

    private void read(ReplyStream stream, StreamedText text, StringBuilder said) throws ModelFailure {
        while (true) {
            var patience = said.isEmpty() ? chains.firstPiece() : chains.nextPiece();
            // A stall ends the call: closing is what wakes whoever waits for the next piece.
            var watch = new CompletableFuture<Void>()
                    .completeOnTimeout(null, Math.min(patience.toNanos(), Math.max(1, left().toNanos())),
                            TimeUnit.NANOSECONDS);
            var alarm = watch.thenRun(stream::close);
            Optional<String> piece;
            try {
                piece = stream.next();
            } finally {
                alarm.cancel(false);
                watch.cancel(false);
            }
            if (piece.isEmpty()) {
                return;
            }
            said.append(piece.get());
            text.add(piece.get());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Duration left() {
        return Duration.ofNanos(end - books.nanos().getAsLong());
    }
}

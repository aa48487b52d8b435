package dev.galley.ai.llm;

import dev.galley.ai.llm.ReplyReader.Read;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ReplySchema.Form;
import dev.galley.ai.llm.wire.Request;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One question on its way along its chain. The only place in which anything is tried again. */
final class Walk<T> {
    /** Less is not worth a call. */
    private static final Duration LEAST = Duration.ofMillis(20);
    /** What a model may take of the time that is left while others wait behind it. */
    private static final double SHARE = 0.6;
    private static final int PASSES = 3;
    /** Before models that were not there are tried once more. */
    private static final Duration BREATH = Duration.ofMillis(300);

    /** How it ended. */
    sealed interface End<T> {
        /** @param json what was read, to be kept; a part of an answer is not kept */
        record Answered<T>(T value, ModelName model, String json, boolean partial) implements End<T> {}

        record Nothing<T>(Unanswered why, Optional<Duration> retryAfter) implements End<T> {}
    }

    /** What came of one model. */
    private sealed interface Step<T> {
        record Done<T>(End<T> end) implements Step<T> {}

        /** @param pause after which the same model is worth another try; empty: not for this question */
        record Next<T>(Outcome why, Optional<Duration> pause) implements Step<T> {}
    }

    private final Question<T> question;
    private final List<ChainLink> links;
    private final Request request;
    private final Wording wording;
    private final ReplyReader reader;
    private final Calls calls;
    private final Forms forms;
    private final Books books;
    private final long end;
    private final boolean hedging;
    private @Nullable End<T> lastResort;

    /** @param links at least one */
    Walk(
            Question<T> question,
            List<ChainLink> links,
            Wording wording,
            ReplyReader reader,
            Calls calls,
            Forms forms,
            Books books,
            long end,
            boolean hedging) {
        this.question = question;
        this.links = links;
        this.wording = wording;
        this.reader = reader;
        this.calls = calls;
        this.forms = forms;
        this.books = books;
        this.end = end;
        this.hedging = hedging;
        request = wording.request(question);
    }

    End<T> go() throws InterruptedException {
        var reasons = new ArrayList<Step.Next<T>>();
        for (int pass = 1; pass <= PASSES; pass++) {
            reasons.clear();
            for (int at = 0; at < links.size();) {
                if (isLate()) {
                    return orLastResort(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty()));
                }
                var steps = hedging ? hedged(at) : List.of(ask(links.get(at), at + 1 == links.size()));
                for (var step : steps) {
                    switch (step) {
                        case Step.Done<T>(var done) -> {
                            return done instanceof End.Nothing<T> nothing ? orLastResort(nothing) : done;
                        }
                        case Step.Next<T> next -> reasons.add(next);
                    }
                }
                at += steps.size();
            }
            var wait = pause(reasons, pass);
            if (wait.isEmpty()) {
                break;
            }
            Thread.sleep(wait.get());
        }
        return orLastResort(isLate() ? new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty()) : reason(reasons));
    }

    private synchronized End<T> orLastResort(End.Nothing<T> nothing) {
        var last = lastResort;
        return last == null ? nothing : last;
    }

    /** How long to wait before all are asked again; empty if that is not worth it. */
    private Optional<Duration> pause(List<Step.Next<T>> reasons, int pass) {
        var shortest = reasons.stream().flatMap(reason -> reason.pause.stream()).min(Duration::compareTo);
        boolean mayRecover = pass == 1 && reasons.stream().anyMatch(reason -> reason.why == Outcome.UNAVAILABLE);
        var wait = mayRecover && shortest.filter(it -> it.compareTo(BREATH) < 0).isEmpty()
                ? Optional.of(BREATH)
                : shortest;
        return wait.filter(it -> it.multipliedBy(2).compareTo(left()) < 0).map(it -> it.plusMillis(5));
    }

    private static <T> End.Nothing<T> reason(List<Step.Next<T>> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.why == Outcome.UNUSABLE)) {
            return new End.Nothing<>(Unanswered.UNUSABLE, Optional.empty());
        }
        var retryAfter = reasons.stream().flatMap(reason -> reason.pause.stream()).min(Duration::compareTo);
        boolean busy = reasons.stream().allMatch(reason -> switch (reason.why) {
            case NO_BUDGET, RESTING, RATE_LIMITED -> true;
            default -> false;
        });
        return new End.Nothing<>(busy ? Unanswered.BUSY : Unanswered.FAILED, retryAfter);
    }

    /** This model, and the next one besides if this takes longer than it usually does. */
    private List<Step<T>> hedged(int at) throws InterruptedException {
        var usual = at + 1 < links.size() ? calls.breaker(links.get(at)).usual() : Optional.<Duration>empty();
        if (usual.isEmpty()) {
            return List.of(ask(links.get(at), at + 1 == links.size()));
        }
        BlockingQueue<Step<T>> steps = new LinkedBlockingQueue<>();
        var threads = new ArrayList<Thread>();
        try {
            threads.add(Thread.startVirtualThread(() -> steps.add(askSafely(links.get(at), true))));
            var first = steps.poll(usual.get().toNanos(), TimeUnit.NANOSECONDS);
            if (first != null) {
                return List.of(first);
            }
            threads.add(Thread.startVirtualThread(
                    () -> steps.add(askSafely(links.get(at + 1), at + 2 == links.size()))));
            var came = new ArrayList<Step<T>>();
            while (came.size() < 2) {
                var step = steps.take();
                came.add(step);
                if (step instanceof Step.Done<T>) {
                    return List.of(step);
                }
            }
            return came;
        } finally {
            threads.forEach(Thread::interrupt); // whoever was slower is told that nobody waits any more
        }
    }

    private Step<T> askSafely(ChainLink link, boolean isLast) {
        try {
            return ask(link, isLast);
        } catch (RuntimeException broken) { // told to nobody: the other one may still answer
            return new Step.Next<>(Outcome.GARBLED, Optional.empty());
        }
    }

    private Step<T> ask(ChainLink link, boolean isLast) {
        var first = call(link, request, isLast);
        if (!(first instanceof Unfit<T> unfit) || isLate()) {
            return first.step();
        }
        return call(link, wording.again(request, unfit.said, unfit.correction, question.language()), isLast).step();
    }

    /** What came of one call. */
    private sealed interface Came<T> {
        Step<T> step();
    }

    private record Stepped<T>(Step<T> step) implements Came<T> {}

    /** The model does not take what an answer must look like in this form. */
    private record Unformed<T>() implements Came<T> {
        @Override
        public Step<T> step() {
            return new Step.Next<>(Outcome.BAD_REQUEST, Optional.empty()); // there was no time to ask in another
        }
    }

    private record Unfit<T>(String said, String correction) implements Came<T> {
        @Override
        public Step<T> step() {
            return new Step.Next<>(Outcome.UNUSABLE, Optional.empty());
        }
    }

    /**
     * Asks in the strictest form that the model is known to take, and in a looser one where it says that it does not take
     * this one: all within the time of one call.
     */
    private Came<T> call(ChainLink link, Request wanted, boolean isLast) {
        long until = books.nanos().getAsLong() + limit(isLast).toNanos();
        var form = Optional.of(forms.of(link));
        while (true) {
            var came = call(link, wanted.in(form.orElseThrow()), until);
            if (!(came instanceof Unformed<T>)) {
                return came;
            }
            form = form.flatMap(Form::looser);
            if (form.isEmpty() || isLate() || until - books.nanos().getAsLong() < LEAST.toNanos()) {
                return came;
            }
        }
    }

    private Came<T> call(ChainLink link, Request wanted, long until) {
        var opening = calls.open(link, wanted);
        if (opening.call().isEmpty()) {
            var passed = opening.passed().orElseThrow();
            // whoever is passed over is waited for, if nobody else is left and the time allows
            return new Stepped<>(new Step.Next<>(passed.why(), Optional.of(passed.retryAfter())));
        }
        var call = opening.call().get();
        if (Thread.currentThread().isInterrupted()) { // while it was written down
            call.notMade();
            return new Stepped<>(new Step.Done<>(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty())));
        }
        try {
            var reply = link.model().answer(wanted, atLeast(Duration.ofNanos(until - books.nanos().getAsLong())));
            wanted.schema().ifPresent(schema -> forms.took(link, schema.form()));
            var read = reader.read(question.shape(), reply);
            return switch (read) {
                case Read.Value<T>(var value, var json, var partial) -> {
                    var answered = new End.Answered<>(value, link.name(), json, partial);
                    call.answered(reply, partial ? Outcome.UNUSABLE : Outcome.ANSWERED);
                    if (partial && question.shape().schema().isPresent()) {
                        keepAsLastResort(answered);
                        yield new Unfit<>(reply.text(), "It broke off before its end. Say it in fewer words.");
                    }
                    yield new Stepped<>(new Step.Done<>(answered));
                }
                case Read.Bad<T>(var correction) -> {
                    call.answered(reply, Outcome.UNUSABLE);
                    yield new Unfit<>(reply.text(), correction);
                }
            };
        } catch (ModelFailure failure) {
            var outcome = Calls.outcome(failure);
            call.failed(outcome, failure, "");
            if (outcome == Outcome.CANCELLED) {
                return new Stepped<>(new Step.Done<>(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty())));
            }
            if (failure.isAboutForm() && wanted.schema().flatMap(schema -> schema.form().looser()).isPresent()) {
                return new Unformed<>();
            }
            if (!failure.kind().askElsewhere()) {
                return new Stepped<>(new Step.Done<>(new End.Nothing<>(
                        outcome == Outcome.REFUSED ? Unanswered.REFUSED : Unanswered.FAILED, Optional.empty())));
            }
            return new Stepped<>(new Step.Next<>(outcome, outcome == Outcome.RATE_LIMITED
                    ? calls.breaker(link).left().filter(it -> it.compareTo(BREATH) > 0).or(() -> Optional.of(BREATH))
                    : Optional.empty()));
        } finally {
            call.failed(Outcome.GARBLED, ""); // does nothing but where something unforeseen was thrown
        }
    }

    private synchronized void keepAsLastResort(End<T> answered) {
        lastResort = answered;
    }

    private Duration limit(boolean isLast) {
        var left = left();
        return atLeast(isLast ? left : Duration.ofNanos((long) (left.toNanos() * SHARE)));
    }

    private static Duration atLeast(Duration limit) {
        return limit.compareTo(LEAST) < 0 ? LEAST : limit;
    }

    private Duration left() {
        return Duration.ofNanos(end - books.nanos().getAsLong());
    }

    private boolean isLate() {
        return left().compareTo(LEAST) < 0 || Thread.currentThread().isInterrupted();
    }
}

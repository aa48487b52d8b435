package dev.galley.ai.llm;

import dev.galley.ai.llm.Walk.End;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the models of a use's chain in order, as far as budgets, breakers, consent and time allow. */
public final class RoutedModels implements Models {
    private static final Logger LOG = LoggerFactory.getLogger(RoutedModels.class);
    /** What a model that does not keep its limit costs. */
    private static final Duration GRACE = Duration.ofMillis(40);

    private final Chains chains;
    private final Books books;
    private final Calls.Breakers breakers;
    private final Forms forms = new Forms();
    private final ReplyReader reader = new ReplyReader();
    private final Wording wording;
    private final Flights flights;

    public RoutedModels(Chains chains, Books books) {
        this.chains = chains;
        this.books = books;
        breakers = new Calls.Breakers(books);
        wording = new Wording(() -> Fence.mark(books.ids().next()));
        flights = new Flights(books, chains.kept());
    }

    @Override
    public boolean hasOne(Use use) {
        return !chains.of(use).isEmpty();
    }

    /** Which models are being left alone at this moment, on this node. */
    public List<ModelName> resting() {
        return chains.links().stream().filter(link -> breakers.of(link).isOpen()).map(ChainLink::name).toList();
    }

    @Override
    public <T> Answer<T> ask(Question<T> question) {
        var time = time(question);
        long end = books.nanos().getAsLong() + time.toNanos();
        var calls = new Calls(books, breakers, question);
        var answer = new CompletableFuture<Answer<T>>();
        var thread = Thread.ofVirtual().name("asking models").start(() -> {
            try {
                answer.complete(found(question, calls, end));
            } catch (InterruptedException _) {
                answer.complete(none(Unanswered.OUT_OF_TIME, calls));
            } catch (RuntimeException | Error unforeseen) {
                answer.completeExceptionally(unforeseen);
            }
        });
        try {
            return answer.get(time.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return none(Unanswered.OUT_OF_TIME, calls);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return none(Unanswered.OUT_OF_TIME, calls);
        } catch (ExecutionException unforeseen) {
            if (unforeseen.getCause() instanceof IllegalStateException || unforeseen.getCause() instanceof Error) {
                throw new IllegalStateException(unforeseen.getCause()); // a mistake of ours
            }
            return unasked(question, calls, unforeseen.getCause());
        }
    }

    private static <T> Answer<T> unasked(Question<T> question, Calls calls, @Nullable Throwable why) {
        LOG.warn("a question about {} could not be asked", question.use().code(), why);
        return none(Unanswered.FAILED, calls);
    }

    private <T> Answer<T> found(Question<T> question, Calls calls, long end) throws InterruptedException {
        var links = open(question, calls);
        if (links.isEmpty()) {
            return none(Unanswered.NO_PROVIDER, calls);
        }
        Flights.Asking<T> asking = () -> new Walk<>(
                question, links, wording, reader, calls, forms, books, end, chains.hedging()).go();
        if (question.keeping() == Question.Keeping.NONE || chains.kept().isZero()) {
            return answer(asking.ask(), false, calls);
        }
        var came = flights.ask(question, links, reader, asking, end);
        if (came.kept() && came.end() instanceof End.Answered<T> answered) {
            calls.kept(answered.model());
        }
        return answer(came.end(), came.kept(), calls);
    }

    @Override
    public Answer<String> stream(Question<String> question, Consumer<String> pieces) {
        long end = books.nanos().getAsLong() + time(question).toNanos();
        var calls = new Calls(books, breakers, question);
        var handover = new Handover(books.nanos(), end + GRACE.toNanos());
        var thread = Thread.ofVirtual().name("streaming from models").start(
                () -> handover.run(() -> streamed(question, calls, handover, end)));
        try {
            var heard = handover.hear(pieces);
            thread.interrupt(); // where the time was over before it
            return heard.answer().orElseGet(() -> late(heard, calls));
        } catch (InterruptedException _) {
            end(thread);
            Thread.currentThread().interrupt();
            return none(Unanswered.OUT_OF_TIME, calls);
        } catch (RuntimeException | Error thrown) { // by whoever reads
            end(thread);
            throw thrown;
        }
    }

    /** Ends it and gives it a moment, so that what it cost is mostly written down when whoever left goes on. */
    private static void end(Thread streaming) {
        streaming.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            streaming.join(GRACE);
        } catch (InterruptedException _) { // once more: then at once
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer<String> late(Handover.Heard heard, Calls calls) {
        return heard.model()
                .<Answer<String>>map(model -> new Answer.Given<>(heard.text(), model.toString(), false, calls.tried()))
                .orElseGet(() -> none(Unanswered.OUT_OF_TIME, calls));
    }

    private Answer<String> streamed(Question<String> question, Calls calls, Handover handover, long end) {
        try {
            var links = open(question, calls);
            return links.isEmpty()
                    ? none(Unanswered.NO_PROVIDER, calls)
                    : answer(new StreamedWalk(links, wording.request(question), calls, books, chains, end).go(
                            handover::put), false, calls);
        } catch (IllegalStateException mistake) { // of ours, or whoever asked has gone
            throw mistake;
        } catch (RuntimeException unforeseen) {
            return unasked(question, calls, unforeseen);
        }
    }

    /** The models that may be shown this question. */
    private List<ChainLink> open(Question<?> question, Calls calls) {
        var said = question.account().person().map(books.consents()::of).orElse(Map.of());
        var open = new ArrayList<ChainLink>();
        for (var link : chains.of(question.use())) {
            if (!question.pictures().isEmpty() && !link.model().seesPictures()) {
                continue;
            }
            var provider = link.provider();
            if (question.account().person().isPresent()
                    && !chains.consent().allows(provider, Optional.ofNullable(said.get(provider.name())))) {
                calls.skip(link, Outcome.NOT_AGREED, Noted.NOT_AGREED);
                continue;
            }
            open.add(link);
        }
        return open;
    }

    private Duration time(Question<?> question) {
        var set = chains.deadline(question.use());
        return question.deadline().compareTo(set) < 0 ? question.deadline() : set;
    }

    private static <T> Answer<T> answer(End<T> end, boolean kept, Calls calls) {
        return switch (end) {
            case End.Answered<T>(var value, var model, _, _) ->
                new Answer.Given<>(value, model.toString(), kept, calls.tried());
            case End.Nothing<T>(var why, var retryAfter) -> new Answer.None<>(why, retryAfter, calls.tried());
        };
    }

    private static <T> Answer<T> none(Unanswered why, Calls calls) {
        return new Answer.None<>(why, Optional.empty(), calls.tried());
    }
}

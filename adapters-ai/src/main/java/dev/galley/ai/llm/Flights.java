package dev.galley.ai.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.ai.llm.ReplyReader.Read;
import dev.galley.ai.llm.Walk.End;
import dev.galley.domain.llm.KeptReplies.Asked;
import dev.galley.domain.llm.KeptReplies.Kept;
import dev.galley.domain.llm.KeptReplies.Standing;
import dev.galley.domain.llm.Unanswered;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that of many who ask the same at once, on any node, one asks and all are answered. */
final class Flights {
    private static final Logger LOG = LoggerFactory.getLogger(Flights.class);
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_LOOK_MILLIS = 250;
    private static final Duration LONGER = Duration.ofSeconds(3);

    /** Asks a model. */
    interface Asking<T> {
        End<T> ask() throws InterruptedException;
    }

    /** @param kept whether somebody else had asked */
    record Came<T>(End<T> end, boolean kept) {}

    /**
     * What those who wait are told; empty if whoever asked gave up.
     *
     * @param fresh whether a model was asked just now
     */
    private record Landed(Optional<Kept> reply, Optional<End.Nothing<?>> nothing, boolean fresh) {
        static final Landed NOWHERE = new Landed(Optional.empty(), Optional.empty(), false);
    }

    private final Map<String, CompletableFuture<Landed>> inFlight = new ConcurrentHashMap<>();
    private final Books books;
    private final Duration lifetime;

    Flights(Books books, Duration lifetime) {
        this.books = books;
        this.lifetime = lifetime;
    }

    <T> Came<T> ask(Question<T> question, List<ChainLink> links, ReplyReader reader, Asking<T> asking, long end)
            throws InterruptedException {
        var asked = asked(question, links);
        boolean renewed = question.keeping() == Question.Keeping.RENEWED;
        while (true) {
            var mine = new CompletableFuture<Landed>();
            var other = inFlight.putIfAbsent(asked.key(), mine);
            if (other == null) {
                try {
                    return first(question, asked, renewed, reader, asking, mine, end);
                } finally {
                    inFlight.remove(asked.key(), mine);
                    mine.complete(Landed.NOWHERE); // where it has not landed yet
                }
            }
            var landed = await(other, end);
            if (landed.isEmpty()) {
                return new Came<>(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty()), false);
            }
            if (landed.get().nothing.isPresent()) {
                var nothing = landed.get().nothing.get();
                return new Came<>(new End.Nothing<>(nothing.why(), nothing.retryAfter()), true);
            }
            var read = landed.get().reply.filter(_ -> landed.get().fresh || !renewed)
                    .flatMap(reply -> read(question, reader, reply));
            if (read.isPresent()) {
                return new Came<>(read.get(), true);
            }
        }
    }

    private <T> Came<T> first(
            Question<T> question,
            Asked asked,
            boolean renewed,
            ReplyReader reader,
            Asking<T> asking,
            CompletableFuture<Landed> mine,
            long end)
            throws InterruptedException {
        long pause = FIRST_LOOK_MILLIS;
        boolean passOver = renewed;
        while (true) {
            var left = Duration.ofNanos(end - books.nanos().getAsLong());
            if (!left.isPositive()) {
                return new Came<>(new End.Nothing<>(Unanswered.OUT_OF_TIME, Optional.empty()), false);
            }
            switch (books.kept().look(asked, passOver, left.plus(LONGER))) {
                case Standing.There(var reply) -> {
                    var read = read(question, reader, reply);
                    if (read.isPresent()) {
                        mine.complete(new Landed(Optional.of(reply), Optional.empty(), false));
                        return new Came<>(read.get(), true);
                    }
                    passOver = true; // what was kept does not fit this question
                }
                case Standing.Yours(var claim) -> {
                    return new Came<>(askNow(asked, claim, asking, mine), false);
                }
                case Standing.Awaited() -> {
                    Thread.sleep(Math.min(pause, Math.max(1, left.toMillis())));
                    pause = Math.min(LAST_LOOK_MILLIS, pause * 2);
                }
            }
        }
    }

    private <T> End<T> askNow(Asked asked, UUID claim, Asking<T> asking, CompletableFuture<Landed> mine)
            throws InterruptedException {
        boolean isKept = false;
        try {
            var came = asking.ask();
            switch (came) {
                case End.Answered<T>(_, var model, var json, var partial) -> {
                    var reply = new Kept(json, model);
                    isKept = !partial && keep(asked, claim, reply);
                    mine.complete(new Landed(Optional.of(reply), Optional.empty(), true));
                }
                case End.Nothing<T> nothing -> {
                    if (nothing.why() != Unanswered.OUT_OF_TIME) { // others may have more of it
                        mine.complete(new Landed(Optional.empty(), Optional.of(nothing), true));
                    }
                }
            }
            return came;
        } finally {
            if (!isKept) {
                release(asked, claim);
            }
        }
    }

    private boolean keep(Asked asked, UUID claim, Kept reply) {
        try {
            books.kept().keep(asked, claim, reply, lifetime);
            return true;
        } catch (RuntimeException failure) { // it was paid for, and those who wait for it want it
            LOG.warn("an answer could not be kept", failure);
            return false;
        }
    }

    private void release(Asked asked, UUID claim) {
        boolean interrupted = Thread.interrupted();
        try {
            books.kept().release(asked, claim);
        } catch (RuntimeException failure) { // its lease ends by itself; what was answered is worth more
            LOG.warn("the right to ask a model could not be given back", failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> Optional<End<T>> read(Question<T> question, ReplyReader reader, Kept reply) {
        return reader.again(question.shape(), reply.json()) instanceof Read.Value<T>(var value, var json, _)
                ? Optional.of(new End.Answered<>(value, reply.model(), json, false))
                : Optional.empty();
    }

    private Optional<Landed> await(CompletableFuture<Landed> other, long end) throws InterruptedException {
        try {
            return Optional.of(other.get(Math.max(1, end - books.nanos().getAsLong()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible); // it only ever completes
        }
    }

    /** A picture alone says nothing about who took it; with words to it, the question is one person's own. */
    private static Asked asked(Question<?> question, List<ChainLink> links) {
        var owner = question.account().person();
        var common = new StringBuilder();
        common.append(question.use()).append('\u0000').append(question.prompt().context()).append('\u0000')
                .append(question.shape().name()).append('\u0000').append(question.shape().schema().orElse(""))
                .append('\u0000').append(question.language()).append('\u0000').append(question.outputTokens());
        links.forEach(link -> common.append('\u0000').append(link.name()));
        var own = owner.map(it -> it.value().toString()).orElse("house");
        var pixels = new StringBuilder();
        question.pictures().forEach(picture -> pixels.append('\u0000').append(picture.pixelHash()));
        boolean isPersonal = !question.prompt().data().isEmpty() || question.pictures().isEmpty();
        return new Asked(
                sha256(common + "\u0000" + pixels + (isPersonal ? "\u0000" + own : "")),
                sha256(common + "\u0000" + own),
                question.pictures().size() == 1
                        ? Optional.of(question.pictures().getFirst().perceptualHash())
                        : Optional.empty(),
                owner);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

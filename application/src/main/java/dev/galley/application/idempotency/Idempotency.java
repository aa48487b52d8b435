package dev.galley.application.idempotency;

import static dev.galley.application.idempotency.IdempotencyRefusal.IDEMPOTENCY_KEY_IN_USE;
import static dev.galley.application.idempotency.IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Message;
import dev.galley.application.bus.Middleware;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Transactions;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Has the same request done once, however often and wherever it is sent within a day. The first answer is written in the
 * transaction of the command itself: there is never one without the other, whatever crashes when. As middleware it
 * stands within that transaction.
 *
 * <p>A refusal changes nothing, so it is kept in a transaction of its own, right after. What is refused before the
 * handler is reached is not kept, and neither is what may go better next time: a lost race, something that is down.
 */
public final class Idempotency implements Middleware {
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final class Running {
        final Attempt<?> attempt;
        final Message<?> message;
        boolean hasBegun;

        Running(Attempt<?> attempt, Message<?> message) {
            this.attempt = attempt;
            this.message = message;
        }
    }

    private static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

    private final FirstAnswers firsts;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    public Idempotency(FirstAnswers firsts, Transactions transactions, InstantSource clock) {
        this.firsts = firsts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends the message, unless it was sent before.
     *
     * @throws Replayed if it was, with the same content
     * @throws Refused if it was with another, or is being worked on
     */
    public <R> R send(Bus bus, Message<R> message, Caller caller, Attempt<R> attempt) {
        return switch (message) {
            case Command<R> command -> command(bus, command, caller, attempt);
            case Query<R> query -> query(bus, query, caller, attempt);
        };
    }

    private <R> R command(Bus bus, Command<R> command, Caller caller, Attempt<R> attempt) {
        var running = new Running(attempt, command);
        try {
            return ScopedValue.where(RUNNING, running).call(() -> bus.send(command, caller));
        } catch (Refused refused) {
            if (running.hasBegun) {
                attempt.refusal(refused).ifPresent(kept -> transactions.write(() -> keep(attempt, kept)));
            }
            throw refused;
        }
    }

    /** A query has no effect that could happen twice; its first answer is kept for the sake of being the same. */
    private <R> R query(Bus bus, Query<R> query, Caller caller, Attempt<R> attempt) {
        transactions.write(() -> {
            replay(attempt);
            return true;
        });
        var answered = bus.send(query, caller);
        attempt.answer(answered).ifPresent(kept -> transactions.write(() -> keep(attempt, kept)));
        return answered;
    }

    @Override
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // send() ties the attempt to this very message
    public <R> R around(Message<R> message, Caller caller, Supplier<R> next) {
        if (!RUNNING.isBound() || RUNNING.get().message != message) {
            return next.get();
        }
        var running = RUNNING.get();
        var attempt = (Attempt<R>) running.attempt;
        running.hasBegun = false;
        if (!firsts.claim(attempt.name())) {
            throw IDEMPOTENCY_KEY_IN_USE.because("the same request is being worked on; ask again in a moment");
        }
        replay(attempt);
        running.hasBegun = true;
        var answered = next.get();
        attempt.answer(answered).ifPresent(kept -> {
            if (!keep(attempt, kept)) {
                throw new StaleWrite("the answer to this key");
            }
        });
        return answered;
    }

    private void replay(Attempt<?> attempt) {
        firsts.find(attempt.name(), clock.instant().minus(LIFETIME)).ifPresent(first -> {
            if (!Arrays.equals(first.fingerprint(), attempt.fingerprint())) {
                throw IDEMPOTENCY_KEY_REUSED.because("this key was sent with another request; make a new one");
            }
            throw new Replayed(first.answer());
        });
    }

    private boolean keep(Attempt<?> attempt, byte[] kept) {
        var now = clock.instant();
        var first = new FirstAnswers.First(attempt.fingerprint(), kept);
        return firsts.keep(attempt.name(), attempt.owner(), first, now, now.minus(LIFETIME));
    }
}

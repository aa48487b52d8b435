package dev.galley.device.appliance.telemetry;

import dev.galley.application.appliance.telemetry.FreshSamples;
import dev.galley.application.appliance.telemetry.StoreTelemetry;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.domain.appliance.telemetry.Flaw;
import dev.galley.domain.appliance.telemetry.Samples.Unstorable;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers messages into batches, one transaction each. What arrives while a batch is written makes up the next: in silence a
 * message is written at once, and the more there is, the larger and cheaper per message the batches are. It has no thread
 * while there is nothing to do, and holds no more than it is given at once. Safe for many threads.
 */
@Singleton
public final class Intake {
    static final int MOST_MESSAGES = 2_000;
    static final int MOST_SAMPLES = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Caller TELEMETRY = new Caller.Job("telemetry");

    private record Waiting(TelemetryMessage message, CompletableFuture<Answer> answer) {
        /** Also a message without samples takes some work. */
        int weight() {
            return 1 + message.samples().size();
        }
    }

    private final Bus bus;
    private final FreshSamples fresh;
    private final Turns<ApplianceId, Waiting> waiting = new Turns<>();
    private boolean isWriting;

    @Inject
    public Intake(Bus bus, FreshSamples fresh) {
        this.bus = bus;
        this.fresh = fresh;
    }

    /** The answer comes once the message is committed, or will never be; it fails if that could not be found out. */
    CompletionStage<Answer> take(TelemetryMessage message) {
        var answer = new CompletableFuture<Answer>();
        synchronized (waiting) {
            waiting.add(message.from(), new Waiting(message, answer));
            if (isWriting) {
                return answer;
            }
            isWriting = true;
        }
        var _ = Thread.ofVirtual().name("telemetry").start(this::write);
        return answer;
    }

    /** Until there is nothing left. */
    private void write() {
        while (true) {
            List<Waiting> batch;
            synchronized (waiting) {
                batch = waiting.take(MOST_MESSAGES, MOST_SAMPLES, Waiting::weight);
                if (batch.isEmpty()) {
                    isWriting = false;
                    return;
                }
            }
            write(batch);
        }
    }

    /** A batch with something in it that cannot be stored is halved until that stands alone: the others are not to suffer. */
    private void write(List<Waiting> batch) {
        try {
            var verdicts = bus.send(
                    new StoreTelemetry(batch.stream().map(Waiting::message).toList()), TELEMETRY);
            committed(batch, verdicts);
        } catch (Unstorable e) {
            if (batch.size() == 1) {
                batch.getFirst().answer.complete(new Answer.Refused(Flaw.UNSTORABLE.words()));
            } else {
                write(batch.subList(0, batch.size() / 2));
                write(batch.subList(batch.size() / 2, batch.size()));
            }
        } catch (RuntimeException | Error failure) { // told to each of them: the broker hears of none
            batch.forEach(one -> one.answer.completeExceptionally(failure));
        }
    }

    private void committed(List<Waiting> batch, List<Verdict> verdicts) {
        var kept = new ArrayList<TelemetryMessage>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var one = batch.get(i);
            switch (verdicts.get(i)) {
                case KEPT -> {
                    kept.add(one.message);
                    one.answer.complete(new Answer.Taken());
                }
                case REPEATED -> one.answer.complete(new Answer.Taken());
                case TOO_MANY_GAPS -> one.answer.complete(new Answer.Refused(Flaw.TOO_MANY_GAPS.words()));
            }
        }
        if (!kept.isEmpty()) {
            show(kept);
        }
    }

    private void show(List<TelemetryMessage> kept) {
        try {
            fresh.tell(kept);
        } catch (RuntimeException failure) { // what is committed is committed, whoever looks at it
            LOG.warn("samples could not be shown", failure);
        }
    }
}

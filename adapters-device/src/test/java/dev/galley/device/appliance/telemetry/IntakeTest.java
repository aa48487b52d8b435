package dev.galley.device.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.application.appliance.telemetry.FreshSamples;
import dev.galley.application.appliance.telemetry.StoreTelemetry;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Unavailable;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.Samples.Unstorable;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long POISON = 666;

    private final List<List<TelemetryMessage>> stored = new ArrayList<>();
    private final List<TelemetryMessage> seen = new ArrayList<>();
    private final CountDownLatch firstIsOn = new CountDownLatch(1);
    private final CountDownLatch firstMayGo = new CountDownLatch(1);

    private Intake intake(Function<List<TelemetryMessage>, List<Verdict>> store) {
        Handles<StoreTelemetry, List<Verdict>> handler = (command, _) -> store.apply(command.messages());
        return new Intake(
                new Bus(Map.of(StoreTelemetry.class, () -> handler), List.of()),
                new FreshSamples(Set.of(seen::addAll)));
    }

    /** The first batch is held until it is let go, so that what comes meanwhile gathers. */
    private List<Verdict> held(List<TelemetryMessage> messages) {
        firstIsOn.countDown();
        try {
            assertThat(firstMayGo.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return kept(messages);
    }

    private List<Verdict> kept(List<TelemetryMessage> messages) {
        synchronized (stored) {
            stored.add(messages);
        }
        return messages.stream().map(_ -> Verdict.KEPT).toList();
    }

    private static TelemetryMessage message(long from, long seq, int samples) {
        return new TelemetryMessage(new ApplianceId(new UUID(0, from)), "b", seq, IntStream.range(0, samples)
                .mapToObj(i -> new Sample(i, NOON, false, "weight", 1, "g"))
                .toList());
    }

    private static TelemetryMessage message(long from, long seq) {
        return message(from, seq, 1);
    }

    private static Answer answer(CompletableFuture<Answer> answer) throws Exception {
        return answer.get(1, TimeUnit.MINUTES);
    }

    @Test
    void a_message_is_answered_once_it_is_stored_and_then_shown() throws Exception {
        var intake = intake(this::held);
        var answer = intake.take(message(1, 0)).toCompletableFuture();
        firstIsOn.await();
        assertThat(answer).isNotDone();
        firstMayGo.countDown();
        assertThat(answer(answer)).isEqualTo(new Answer.Taken());
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(seen).hasSize(1));
    }

    /** The flood of one makes up the batches, but whoever sends one message is in the very next. */
    @Test
    void who_sends_ten_thousand_keeps_nobody_waiting() throws Exception {
        var intake = intake(this::held);
        var answers = new ArrayList<CompletableFuture<Answer>>();
        answers.add(intake.take(message(1, 0)).toCompletableFuture());
        firstIsOn.await();
        for (int seq = 1; seq < 10_000; seq++) {
            answers.add(intake.take(message(1, seq)).toCompletableFuture());
        }
        for (int other = 2; other < 102; other++) {
            answers.add(intake.take(message(other, 0)).toCompletableFuture());
        }
        firstMayGo.countDown();
        for (var answer : answers) {
            answer(answer);
        }
        assertThat(stored.get(1)).hasSize(Intake.MOST_MESSAGES);
        assertThat(stored.get(1).stream().filter(message -> message.seq() == 0)).hasSize(100);
        var flood = stored.stream().flatMap(List::stream).filter(message -> message.from().value().equals(new UUID(
                0, 1)));
        assertThat(flood.map(TelemetryMessage::seq)).containsExactlyElementsOf(
                LongStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void large_messages_make_small_batches() throws Exception {
        var intake = intake(this::held);
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int seq = 0; seq < 100; seq++) {
            answers.add(intake.take(message(seq, 0, 500)).toCompletableFuture());
            firstIsOn.await();
        }
        firstMayGo.countDown();
        for (var answer : answers) {
            answer(answer);
        }
        assertThat(stored).allSatisfy(batch -> assertThat(batch.stream().mapToInt(message -> message.samples().size())
                .sum()).isLessThanOrEqualTo(Intake.MOST_SAMPLES));
        assertThat(stored.stream().mapToInt(List::size).sum()).isEqualTo(100);
    }

    @Test
    void a_message_that_cannot_be_stored_does_not_take_others_with_it() throws Exception {
        var intake = intake(messages -> {
            firstIsOn.countDown();
            try {
                firstMayGo.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (messages.stream().anyMatch(message -> message.seq() % 1_000 == POISON)) {
                throw new Unstorable(new IllegalArgumentException("poison"));
            }
            return kept(messages);
        });
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int seq = 0; seq < 3_000; seq++) {
            answers.add(intake.take(message(1, seq)).toCompletableFuture());
            firstIsOn.await();
        }
        firstMayGo.countDown();
        for (int seq = 0; seq < 3_000; seq++) {
            if (seq % 1_000 == POISON) {
                assertThat(answer(answers.get(seq))).isInstanceOf(Answer.Refused.class);
            } else {
                assertThat(answer(answers.get(seq))).isEqualTo(new Answer.Taken());
            }
        }
        assertThat(stored.stream().mapToInt(List::size).sum()).isEqualTo(2_997);
    }

    @Test
    void while_the_database_is_away_nothing_is_answered_and_afterwards_all_goes_on() throws Exception {
        var isAway = new java.util.concurrent.atomic.AtomicBoolean(true);
        var intake = intake(messages -> {
            if (isAway.get()) {
                throw new Unavailable("the database", Duration.ofSeconds(1));
            }
            return kept(messages);
        });
        var lost = intake.take(message(1, 0)).toCompletableFuture();
        assertThatThrownBy(() -> answer(lost)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Unavailable.class);
        isAway.set(false);
        assertThat(answer(intake.take(message(1, 0)).toCompletableFuture())).isEqualTo(new Answer.Taken());
    }

    @Test
    void what_was_stored_before_is_taken_but_not_shown_and_what_leaves_gaps_is_refused() throws Exception {
        var intake = intake(messages -> messages.stream()
                .map(message -> message.seq() == 0 ? Verdict.REPEATED : Verdict.TOO_MANY_GAPS)
                .toList());
        assertThat(answer(intake.take(message(1, 0)).toCompletableFuture())).isEqualTo(new Answer.Taken());
        assertThat(answer(intake.take(message(1, 1)).toCompletableFuture())).isInstanceOf(Answer.Refused.class);
        assertThat(seen).isEmpty();
    }
}

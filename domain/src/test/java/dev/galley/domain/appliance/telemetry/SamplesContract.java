package dev.galley.domain.appliance.telemetry;

import static dev.galley.domain.appliance.telemetry.Verdict.KEPT;
import static dev.galley.domain.appliance.telemetry.Verdict.REPEATED;
import static dev.galley.domain.appliance.telemetry.Verdict.TOO_MANY_GAPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.appliance.telemetry.InMemorySamples.Bucket;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Series;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Stored;
import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public interface SamplesContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** In one transaction. */
    List<Verdict> keep(List<TelemetryMessage> messages);

    /** All samples of this appliance. */
    List<Stored> stored(ApplianceId appliance);

    Map<Bucket, Rollup> rollups(ApplianceId appliance);

    Map<Series, Last> latest(ApplianceId appliance);

    private static ApplianceId appliance() {
        return new ApplianceId(UUID.randomUUID());
    }

    private static Sample sample(int index, Instant at, double value) {
        return new Sample(index, at, false, "chamber_temperature", value, "Cel");
    }

    private static TelemetryMessage message(ApplianceId from, String boot, long seq, Sample... samples) {
        return new TelemetryMessage(from, boot, seq, List.of(samples));
    }

    private List<Verdict> keep(TelemetryMessage... messages) {
        return keep(List.of(messages));
    }

    @Test
    default void what_is_kept_is_there_in_every_detail() {
        var oven = appliance();
        var hot = new Sample(0, NOON.plusMillis(1), false, "chamber_temperature", 182.4, "Cel");
        var late = new Sample(1, NOON.plusMillis(2), true, "weight", -0.25, "g");
        assertThat(keep(message(oven, "b-1", 7, hot, late))).containsExactly(KEPT);
        assertThat(stored(oven)).containsExactlyInAnyOrder(
                new Stored(oven, "b-1", 7, hot), new Stored(oven, "b-1", 7, late));
    }

    @Test
    default void a_message_is_kept_once_however_often_it_comes() {
        var oven = appliance();
        var message = message(oven, "b", 0, sample(0, NOON, 20));
        assertThat(keep(message, message)).containsExactly(KEPT, REPEATED);
        assertThat(keep(message)).containsExactly(REPEATED);
        assertThat(stored(oven)).hasSize(1);
        assertThat(rollups(oven).values()).allSatisfy(rollup -> assertThat(rollup.count()).isEqualTo(1));
    }

    @Test
    default void a_message_that_comes_again_with_another_time_or_other_samples_is_the_same() {
        var oven = appliance();
        keep(message(oven, "b", 0, sample(0, NOON, 20)));
        assertThat(keep(message(oven, "b", 0, sample(0, NOON.plusSeconds(90_000), 21), sample(1, NOON, 22))))
                .containsExactly(REPEATED);
        assertThat(stored(oven)).containsExactly(new Stored(oven, "b", 0, sample(0, NOON, 20)));
    }

    @Test
    default void boots_and_appliances_count_for_themselves() {
        var oven = appliance();
        var pot = appliance();
        assertThat(keep(
                message(oven, "a", 0, sample(0, NOON, 1)),
                message(oven, "b", 0, sample(0, NOON, 2)),
                message(pot, "a", 0, sample(0, NOON, 3))))
                .containsOnly(KEPT);
        assertThat(stored(oven)).hasSize(2);
        assertThat(stored(pot)).hasSize(1);
    }

    @Test
    default void numbers_may_run_back_and_leave_gaps() {
        var oven = appliance();
        for (long seq : new long[]{9, 3, 5, 4, 0, TelemetryMessage.LAST_SEQ, 8}) {
            assertThat(keep(message(oven, "b", seq, sample(0, NOON, (double) seq)))).containsExactly(KEPT);
        }
        for (long seq : new long[]{0, 3, 4, 5, 8, 9, TelemetryMessage.LAST_SEQ}) {
            assertThat(keep(message(oven, "b", seq, sample(0, NOON, (double) seq)))).containsExactly(REPEATED);
        }
        assertThat(stored(oven)).hasSize(7);
    }

    @Test
    default void a_message_without_samples_is_kept_too() {
        var oven = appliance();
        assertThat(keep(message(oven, "b", 0))).containsExactly(KEPT);
        assertThat(keep(message(oven, "b", 0, sample(0, NOON, 1)))).containsExactly(REPEATED);
        assertThat(stored(oven)).isEmpty();
        assertThat(keep(List.of())).isEmpty();
    }

    @Test
    default void who_leaves_too_many_gaps_is_refused_until_they_are_filled() {
        var oven = appliance();
        int most = ReceivedSeqs.MOST_RANGES;
        var gaps = LongStream.rangeClosed(0, most)
                .mapToObj(i -> message(oven, "b", 2 * i, sample(0, NOON.plusSeconds(i), (double) i)))
                .toList();
        var verdicts = keep(gaps);
        assertThat(verdicts.subList(0, most)).containsOnly(KEPT);
        assertThat(verdicts.get(most)).isEqualTo(TOO_MANY_GAPS);
        assertThat(stored(oven)).hasSize(most);
        assertThat(keep(message(oven, "b", 1, sample(0, NOON, 1)), gaps.get(most))).containsExactly(KEPT, KEPT);
        assertThat(keep(message(oven, "b", 2L * most + 1, sample(0, NOON, 1)), gaps.get(most)))
                .containsExactly(KEPT, REPEATED);
        assertThat(keep(message(oven, "b", 9L * most, sample(0, NOON, 1)))).containsExactly(TOO_MANY_GAPS);
    }

    @Test
    default void a_batch_that_fills_more_gaps_than_are_remembered_is_kept_once() {
        var oven = appliance();
        int most = ReceivedSeqs.MOST_RANGES;
        keep(LongStream.range(0, most).mapToObj(i -> message(oven, "b", 2 * i + 1)).toList());
        var filling = LongStream.rangeClosed(0, most)
                .mapToObj(i -> message(oven, "b", 2 * i, sample(0, NOON.plusSeconds(i), (double) i)))
                .toList();
        assertThat(keep(filling)).containsOnly(KEPT);
        assertThat(keep(filling)).containsOnly(REPEATED);
        assertThat(stored(oven)).hasSize(most + 1);
    }

    @Test
    default void the_latest_value_is_the_one_measured_last_and_not_the_one_that_came_last() {
        var oven = appliance();
        keep(message(oven, "b", 1, sample(0, NOON.plusSeconds(60), 100), sample(1, NOON, 20)));
        keep(message(oven, "b", 0, sample(0, NOON.plusSeconds(30), 50)));
        var series = new Series(oven, "chamber_temperature", "Cel");
        assertThat(latest(oven)).isEqualTo(Map.of(series, new Last(NOON.plusSeconds(60), 1, 0, 100)));
    }

    /** Late, repeated, out of order, over the edges of days, in several batches: as if all had been there at once. */
    @Test
    default void rollups_are_what_recomputing_would_make_of_all_samples() {
        for (int i = 1; i <= 5; i++) {
            long seed = i;
            var random = new Random(seed);
            var oven = appliance();
            var messages = new ArrayList<TelemetryMessage>();
            for (int seq = 0; seq < 60; seq++) {
                var base = NOON.plus(Duration.ofMinutes(random.nextInt(-2_000, 2_000)));
                messages.add(new TelemetryMessage(oven, "b" + seq % 3, seq, IntStream.range(0, random.nextInt(1, 9))
                        .mapToObj(index -> new Sample(
                                index,
                                base.plusMillis(random.nextInt(5) * 1_000L),
                                random.nextBoolean(),
                                random.nextBoolean() ? "chamber_temperature" : "weight",
                                random.nextInt(10) == 0 ? 1e15 : random.nextGaussian() * 100,
                                "1"))
                        .toList()));
            }
            var sent = new ArrayList<>(messages);
            sent.addAll(messages.subList(0, 20));
            Collections.shuffle(sent, random);
            for (int from = 0; from < sent.size(); from += 7) {
                keep(sent.subList(from, Math.min(from + 7, sent.size())));
            }
            var all = stored(oven);
            assertThat(all).hasSize(messages.stream().mapToInt(message -> message.samples().size()).sum());
            var expected = InMemorySamples.rollups(all);
            var found = rollups(oven);
            assertThat(found.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
            expected.forEach((bucket, rollup) -> {
                var other = Objects.requireNonNull(found.get(bucket));
                assertThat(List.of(other.count(), other.least(), other.most(), other.last()))
                        .as("seed %d %s", seed, bucket)
                        .isEqualTo(List.of(rollup.count(), rollup.least(), rollup.most(), rollup.last()));
                assertThat(other.total()).isCloseTo(rollup.total(), within(1e-9 * Math.max(1e15, rollup.most())));
            });
            var twin = new InMemorySamples();
            twin.keep(messages);
            assertThat(latest(oven)).isEqualTo(twin.latest());
        }
    }
}

package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.NOW;
import static dev.galley.domain.firmware.FirmwareSamples.appliance;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final RolloutRule RULE = RolloutRule.USUAL;
    private static final Wave THROUGH = new Wave(1_000, 10, 8);

    private static Release waves(int percent, Integer... waves) {
        return release(1, "2.0.0", 0, percent, List.of(waves));
    }

    private static Optional<Release> judged(Release release, Tally tally, Wave wave, Instant now) {
        return release.judge(RULE, tally, wave, now).map(change -> change.after());
    }

    @Test
    void it_begins_with_its_share_and_goes_on_with_the_larger_waves() {
        assertThat(waves(1, 1, 10, 50, 100).rollout().waves()).containsExactly(10, 50, 100);
        assertThat(waves(25, 1, 10, 50, 100).rollout().waves()).containsExactly(50, 100);
        assertThat(waves(100, 1, 10, 50, 100).rollout().waves()).isEmpty();
    }

    @Test
    void the_next_wave_starts_when_enough_of_the_last_one_are_through() {
        var release = waves(1, 10, 50);
        assertThat(judged(release, new Tally(8, 0, 2), new Wave(1_000, 10, 7), NOW)).isEmpty();
        var next = judged(release, new Tally(8, 0, 2), THROUGH, NOW.plusSeconds(60)).orElseThrow();
        assertThat(next.rollout()).isEqualTo(new Rollout(10, List.of(50), NOW.plusSeconds(60)));
        var last = judged(next, new Tally(80, 0, 0), THROUGH, NOW).orElseThrow();
        assertThat(judged(last, new Tally(400, 0, 0), THROUGH, NOW)).isEmpty();
    }

    @Test
    void it_does_not_go_on_without_anybody_who_succeeded() {
        var muchLater = NOW.plus(RULE.patience()).plusSeconds(1);
        assertThat(judged(waves(1, 10), new Tally(0, 0, 0), new Wave(1_000, 10, 10), muchLater)).isEmpty();
        assertThat(judged(waves(1, 10), new Tally(0, 0, 0), new Wave(0, 0, 0), muchLater)).isEmpty();
    }

    @Test
    void a_wave_too_small_to_hold_anybody_is_passed_over() {
        assertThat(judged(waves(1, 10), new Tally(0, 0, 0), new Wave(5, 0, 0), NOW)).isPresent();
    }

    @Test
    void those_that_never_ask_are_waited_for_only_so_long() {
        var tally = new Tally(3, 0, 0);
        var wave = new Wave(1_000, 10, 3);
        assertThat(judged(waves(1, 10), tally, wave, NOW.plus(RULE.patience()).minusSeconds(1))).isEmpty();
        assertThat(judged(waves(1, 10), tally, wave, NOW.plus(RULE.patience()))).isPresent();
        assertThat(judged(waves(1, 10), new Tally(3, 0, 1), wave, NOW.plus(RULE.patience()))).isEmpty();
    }

    @Test
    void too_many_failures_halt_it() {
        assertThat(judged(waves(10, 50), new Tally(19, 1, 0), THROUGH, NOW).orElseThrow().status())
                .as("5 in a hundred are not too many").isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(judged(waves(10, 50), new Tally(18, 2, 0), THROUGH, NOW).orElseThrow().status())
                .isEqualTo(ReleaseStatus.HALTED);
        assertThat(judged(waves(100), new Tally(18, 2, 0), Wave.UNCOUNTED, NOW).orElseThrow().status())
                .as("also behind the last wave").isEqualTo(ReleaseStatus.HALTED);
        assertThat(judged(waves(10, 50), new Tally(16, 2, 0), THROUGH, NOW))
                .as("too few to tell, too many to go on").isEmpty();
        assertThat(judged(waves(10, 50), new Tally(2, 3, 0), THROUGH, NOW).orElseThrow().status())
                .as("few, but plain").isEqualTo(ReleaseStatus.HALTED);
    }

    @Test
    void what_is_halted_goes_on_only_when_it_is_resumed_and_then_counts_anew() {
        var halted = judged(waves(10, 50), new Tally(0, 3, 0), THROUGH, NOW).orElseThrow();
        assertThat(judged(halted, new Tally(100, 0, 0), THROUGH, NOW)).isEmpty();
        var later = NOW.plusSeconds(600);
        var resumed = halted.resume(Optional.empty(), later).orElseThrow().after();
        assertThat(resumed.status()).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(resumed.rollout()).isEqualTo(new Rollout(10, List.of(50), later));
    }

    /**
     * Goal A6: of appliances that each fail with a probability of 20 %, none outside the running wave is ever touched, and
     * it is halted there. A thousand rollouts, from the seed.
     */
    @Test
    void a_bad_release_touches_no_more_than_the_running_wave() {
        long seed = 20_261_121;
        var random = new SplittableRandom(seed);
        int haltedInTheFirst = 0;
        for (int run = 0; run < 1_000; run++) {
            var end = new Kitchen(random, 0.2, 0, 2_000, run).run();
            assertThat(end.release.status()).as("run %d of seed %d", run, seed).isEqualTo(ReleaseStatus.HALTED);
            assertThat(end.outcomes.keySet()).allMatch(
                    number -> Cohort.isWithin(end.release.rollout().percent(), end.release.id(), appliance(number)));
            haltedInTheFirst += end.release.rollout().percent() == 10 ? 1 : 0;
        }
        assertThat(haltedInTheFirst).as("halted in the first wave").isGreaterThanOrEqualTo(999);
    }

    @Test
    void silence_stops_it_as_failure_does() {
        var end = new Kitchen(new SplittableRandom(1), 0, 0.2, 2_000, 1).run();
        assertThat(end.release.status()).isEqualTo(ReleaseStatus.HALTED);
        assertThat(end.release.rollout().percent()).isEqualTo(10);
    }

    @Test
    void a_good_release_reaches_everyone() {
        var end = new Kitchen(new SplittableRandom(2), 0.005, 0, 2_000, 1).run();
        assertThat(end.release.status()).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(end.outcomes).hasSize(2_000);
    }

    /** Appliances that ask in a random order, and a release that is judged after each report. */
    private static final class Kitchen {
        private enum Outcome {
            HEALTHY, FAILED, SILENT
        }

        private final Map<Integer, Outcome> outcomes = new HashMap<>();
        private final SplittableRandom random;
        private final double failing;
        private final double silent;
        private final int appliances;
        private Release release;
        private Instant now = NOW;

        Kitchen(SplittableRandom random, double failing, double silent, int appliances, int number) {
            this.random = random;
            this.failing = failing;
            this.silent = silent;
            this.appliances = appliances;
            release = release(number, "2.0.0", 0, 10, List.of(50, 100));
        }

        Kitchen run() {
            for (int asked = 0; asked < appliances * 40 && release.status() == ReleaseStatus.ACTIVE; asked++) {
                now = now.plus(Duration.ofSeconds(10));
                int number = random.nextInt(appliances);
                boolean isOpen = release.isOpenTo(appliance(number), release.model(), Channel.STABLE);
                if (isOpen && !outcomes.containsKey(number)) {
                    double chance = random.nextDouble();
                    outcomes.put(number, chance < failing
                            ? Outcome.FAILED
                            : chance < failing + silent ? Outcome.SILENT : Outcome.HEALTHY);
                    since.put(number, release.rollout().since());
                    judge();
                }
            }
            return this;
        }

        private final Map<Integer, Instant> since = new HashMap<>();

        private void judge() {
            int failed = (int) outcomes.entrySet().stream().filter(it -> isOfThisWave(it.getKey())
                    && it.getValue() != Outcome.HEALTHY).count();
            int healthy = (int) outcomes.keySet().stream().filter(this::isOfThisWave).count() - failed;
            int reached = 0;
            for (int i = 0; i < appliances; i++) {
                reached += release.isOpenTo(appliance(i), release.model(), Channel.STABLE) ? 1 : 0;
            }
            var wave = new Wave(appliances, reached, outcomes.size());
            release.judge(RULE, new Tally(healthy, failed, 0), wave, now).ifPresent(change -> release = change.after());
        }

        private boolean isOfThisWave(int number) {
            return release.rollout().since().equals(since.get(number));
        }
    }
}

package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.appliance;
import static dev.galley.domain.firmware.FirmwareSamples.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Goal A9: shares that nest exactly and are even. */
class CohortTest {
    private static final int MANY = 100_000;

    @Test
    void a_smaller_share_is_part_of_a_larger_one() {
        var shares = List.of(0, 1, 5, 10, 25, 50, 99, 100);
        for (int i = 0; i < MANY; i++) {
            var id = appliance(i);
            var within = shares.stream().map(share -> Cohort.isWithin(share, release(1), id)).toList();
            assertThat(within).as("once in, always in").isSorted();
            assertThat(within.getFirst()).isFalse();
            assertThat(within.getLast()).isTrue();
        }
    }

    /** Chi-square with 99 degrees of freedom: beyond 148.2 in one case of a thousand, and these are always the same ids. */
    @Test
    void shares_are_even_also_for_ids_that_follow_each_other() {
        assertThat(chiSquare(LongStream.range(0, MANY).mapToObj(FirmwareSamples::appliance).toList())).isLessThan(
                148.2);
        assertThat(chiSquare(LongStream.range(0, MANY).mapToObj(i -> new ApplianceId(new UUID(i, 0))).toList()))
                .isLessThan(148.2);
        assertThat(chiSquare(LongStream.range(0, MANY).mapToObj(i -> new ApplianceId(new UUID(0, i << 32))).toList()))
                .isLessThan(148.2);
    }

    private static double chiSquare(List<ApplianceId> ids) {
        var counts = new int[100];
        ids.forEach(id -> counts[Cohort.number(release(1), id) / 100]++);
        double expected = ids.size() / 100.0;
        return IntStream.of(counts).mapToDouble(it -> (it - expected) * (it - expected) / expected).sum();
    }

    @Test
    void another_release_has_others_come_first() {
        long both = LongStream.range(0, MANY)
                .mapToObj(FirmwareSamples::appliance)
                .filter(id -> Cohort.isWithin(10, release(1), id) && Cohort.isWithin(10, release(2), id))
                .count();
        assertThat(both).as("a tenth of a tenth").isBetween(850L, 1_150L);
    }

    /** Appliances must not change sides with a new version of Galley. */
    @Test
    void the_numbers_are_these_for_ever() {
        assertThat(IntStream.range(0, 5).map(i -> Cohort.number(release(1), appliance(i))))
                .containsExactly(8976, 8974, 3180, 4897, 3434);
    }
}

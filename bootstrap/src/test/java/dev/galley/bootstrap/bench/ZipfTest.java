package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void ranks_come_as_often_as_their_weight() {
        var drawn = new Zipf(100, 1).next(200_000);
        double sum = 0;
        for (int rank = 1; rank <= 100; rank++) {
            sum += 1.0 / rank;
        }
        for (int rank : new int[]{1, 2, 10, 100}) {
            long seen = Arrays.stream(drawn).filter(place -> place == rank - 1).count();
            assertThat(seen / 200_000.0).as("rank " + rank).isCloseTo(1 / (rank * sum), within(0.005));
        }
        assertThat(Arrays.stream(drawn)).allMatch(place -> place >= 0 && place < 100);
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(new Zipf(1_000, 5).next(50)).isEqualTo(new Zipf(1_000, 5).next(50));
    }
}

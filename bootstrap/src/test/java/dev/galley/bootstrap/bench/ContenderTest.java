package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContenderTest {
    private final List<String> turns = new ArrayList<>();

    private Contender named(String name) {
        return Contender.of(name, _ -> {
            turns.add(name);
            return new LoadResult(1, turns.size(), 0, 0, Map.of(200, 1L), new Histogram(), 0);
        });
    }

    @Test
    void each_begins_in_its_turn_and_the_warm_up_does_not_count() {
        var seen = Contender.interleaved(List.of(named("a"), named("b"), named("c")), 2, Duration.ofMillis(1));
        assertThat(turns).containsExactly("a", "b", "c", "a", "b", "c", "b", "c", "a");
        assertThat(seen.keySet()).containsExactly("a", "b", "c");
        assertThat(seen.values()).allSatisfy(runs -> assertThat(runs.results()).hasSize(2));
        assertThat(seen.get("a")).extracting(Contender.Runs::perSecond).isEqualTo((4 + 9) / 2.0);
    }

    @Test
    void the_median_is_the_middle_or_between_the_two() {
        assertThat(Contender.median(3, 1, 2)).isEqualTo(2);
        assertThat(Contender.median(4, 1, 2, 3)).isEqualTo(2.5);
        assertThat(Contender.median()).isNaN();
    }
}

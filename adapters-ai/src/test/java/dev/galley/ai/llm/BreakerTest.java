package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.llm.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
    private final Breaker breaker = new Breaker(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void fails(int times, Duration took) {
        for (int i = 0; i < times; i++) {
            breaker.tell(Outcome.UNAVAILABLE, took, Optional.empty());
        }
    }

    @Test
    void fifty_that_fail_at_once_cost_the_first_rest_and_not_the_longest() {
        pass(Duration.ofSeconds(1));
        fails(50, Duration.ofMillis(900));
        assertThat(breaker.rests()).contains(Duration.ofSeconds(5));
    }

    @Test
    void each_trial_that_fails_makes_the_rest_longer() {
        fails(5, Duration.ZERO);
        pass(Duration.ofSeconds(5));
        assertThat(breaker.rests()).isEmpty();
        fails(1, Duration.ZERO);
        assertThat(breaker.rests()).contains(Duration.ofSeconds(10));
    }

    @Test
    void one_tries_after_the_rest_also_when_one_from_before_gives_up() {
        fails(5, Duration.ZERO);
        pass(Duration.ofSeconds(5));
        assertThat(breaker.rests()).isEmpty();
        breaker.tell(Outcome.CANCELLED, Duration.ofSeconds(20), Optional.empty());
        fails(1, Duration.ofSeconds(20));
        assertThat(breaker.rests()).isPresent();
        breaker.tell(Outcome.ANSWERED, Duration.ZERO, Optional.empty());
        assertThat(breaker.rests()).isEmpty();
    }

    @Test
    void looking_is_not_trying() {
        fails(5, Duration.ZERO);
        pass(Duration.ofSeconds(5));
        assertThat(breaker.left()).isEmpty();
        assertThat(breaker.rests()).isEmpty();
        assertThat(breaker.rests()).isPresent();
    }
}

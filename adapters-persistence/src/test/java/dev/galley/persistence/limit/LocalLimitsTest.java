package dev.galley.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.limit.Limits;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalLimitsTest extends LimitsContract {
    @Override
    protected Limits node() {
        return new LocalLimits(Clock.systemUTC());
    }

    @Test
    void a_flood_of_keys_takes_no_more_room_than_there_is() {
        var windows = new Windows(1_000);
        var node = new LocalLimits(Clock.systemUTC(), windows);
        var limit = limit(5, Duration.ofMinutes(1));
        for (int n = 0; n < 50_000; n++) {
            node.take(limit, "made up " + n);
        }
        assertThat(windows.size(limit)).isLessThanOrEqualTo(1_000);
    }

    @Test
    void a_flood_of_keys_does_not_push_out_who_is_in_use() throws Exception {
        var node = new LocalLimits(Clock.systemUTC(), new Windows(1_000));
        var limit = limit(20, Duration.ofMinutes(1));
        assertThat(allowed(100, () -> node.take(limit, "ann"))).isEqualTo(20);
        int again = 0;
        for (int n = 0; n < 50_000; n++) {
            node.take(limit, "made up " + n);
            again += n % 500 == 0 && node.take(limit, "ann").isAllowed() ? 1 : 0;
        }
        assertThat(again).isZero();
    }
}

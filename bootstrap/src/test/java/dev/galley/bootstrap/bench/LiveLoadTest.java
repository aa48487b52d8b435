package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The tool, not what it measures: on the bare fan-out. */
class LiveLoadTest {
    private static final int SOCKETS = 5;

    @Test
    void five_sockets_see_each_message_of_a_second_once() throws IOException {
        try (var server = new LiveServer()) {
            Thread.ofVirtual().start(server::run);
            try (var load = new LiveLoad(2); var fanOut = new BareFanOut(server.port(), 2)) {
                for (int i = 0; i < SOCKETS; i++) {
                    load.watch(fanOut.watcher(i % 2), i % 2);
                }
                var seen = load.run(fanOut, 100, 1);
                assertThat(seen.lost()).isZero();
                assertThat(seen.took().count()).isEqualTo(50 * 3 + 50 * 2);
                assertThat(seen.took().percentileNanos(50)).isPositive();
                assertThat(load.closed()).isZero();
            }
        }
    }

    @Test
    void a_frame_says_how_long_it_is() {
        assertThat(LiveLoad.frame("a".getBytes(StandardCharsets.UTF_8))).containsExactly(0x81, 1, 'a');
        assertThat(LiveLoad.frame(new byte[200])).hasSize(204).startsWith(0x81, 126, 0, 200);
    }
}

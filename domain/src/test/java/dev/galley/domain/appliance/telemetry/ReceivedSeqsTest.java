package dev.galley.domain.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceivedSeqsTest {
    @Test
    void it_knows_what_a_plain_set_would_know() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var received = new ReceivedSeqs();
            var plain = new HashSet<Long>();
            int span = random.nextInt(1, 300);
            for (int i = 0; i < 300; i++) {
                long seq = random.nextInt(span);
                assertThat(received.has(seq)).isEqualTo(plain.contains(seq));
                assertThat(received.receive(seq)).as("seed %d", seed)
                        .isEqualTo(plain.add(seq) ? Verdict.KEPT : Verdict.REPEATED);
            }
            long numbers = 0;
            for (int i = 0; i < received.ranges(); i++) {
                assertThat(i == 0 || received.from(i) > received.to(i - 1)).isTrue();
                numbers += received.to(i) - received.from(i);
            }
            assertThat(numbers).isEqualTo(plain.size());
        }
    }

    @Test
    void numbers_in_a_row_are_one_range() {
        var received = new ReceivedSeqs();
        for (long seq = 999; seq >= 0; seq--) {
            received.receive(seq);
        }
        assertThat(received.ranges()).isEqualTo(1);
        assertThat(received.to(0)).isEqualTo(1_000);
    }

    @Test
    void ranges_are_appended_in_order_only() {
        var received = new ReceivedSeqs();
        received.append(0, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> received.append(5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> received.append(7, 7));
    }
}

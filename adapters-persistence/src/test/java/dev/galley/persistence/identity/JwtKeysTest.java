package dev.galley.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class JwtKeysTest {
    private static final String GOOD = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

    @Test
    void several_are_read_in_their_order() {
        var keys = JwtKeys.of("b:" + GOOD + ", a:" + GOOD).keys();
        assertThat(keys).extracting(JwtKeys.Key::kid).containsExactly("b", "a");
        assertThat(keys.getFirst().secret()).hasSize(32);
        assertThat(keys.toString()).doesNotContain(GOOD);
    }

    @Test
    void what_is_wrong_is_said_without_the_key() {
        var weak = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[31]);
        for (var wrong : new String[]{"", GOOD, "a:" + weak, "a:***", "a:" + GOOD + ",a:" + GOOD, "a b:" + GOOD}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as(wrong)
                    .isThrownBy(() -> JwtKeys.of(wrong))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(GOOD).doesNotContain(weak));
        }
    }
}

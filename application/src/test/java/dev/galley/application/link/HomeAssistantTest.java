package dev.galley.application.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.application.link.Announcements.Announced;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeAssistantTest {
    private final HomeAssistant home = new HomeAssistant(true, "homes/kitchen", Optional.of("a secret of its own"));

    @ParameterizedTest
    @ValueSource(strings = {
            "galley/v1/+/state", "galley/v1/0199/state", "galley/v1/0199/presence", "galley/v1/+/telemetry",
            "homes/kitchen/#", "homes/kitchen/+/+/config", "homes/kitchen/status", "homes/kitchen"})
    void it_hears_how_appliances_are(String filter) {
        assertThat(home.mayHear(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "#", "+/#", "galley/#", "galley/v1/#", "galley/v1/+/#", "galley/v1/+/+", "galley/v1/0199/+",
            "galley/v1/0199/#",
            "galley/v1/#/state", "galley/v1/0199/commands", "galley/v1/+/commands/+/result", "galley/v1/+/desired",
            "galley/v1/+/events", "galley/v1/0199/state/more", "galley/v1/0199/state/#", "galley/v1/state",
            "$share/g/galley/v1/+/state", "$share/galley/galley/v1/+/telemetry", "$SYS/#", "homes/#", "homes/+/status",
            "homes/kitchen2/status", "homeassistant/#", ""})
    void and_nothing_else(String filter) {
        assertThat(home.mayHear(filter)).isFalse();
    }

    @Test
    void it_says_that_it_is_there_and_nothing_else() {
        assertThat(home.maySay("homes/kitchen/status")).isTrue();
        assertThat(home.maySay("homes/kitchen/device/0199/config")).isFalse();
        assertThat(home.maySay("galley/v1/0199/commands")).isFalse();
    }

    @Test
    void it_comes_in_by_its_password_alone() {
        assertThat(home.isPassword("a secret of its own".getBytes(UTF_8))).isTrue();
        assertThat(home.isPassword("a secret of its owN".getBytes(UTF_8))).isFalse();
        assertThat(HomeAssistant.NONE.isPassword(new byte[0])).isFalse();
        assertThat(home.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "/a", "a//b", "a+", "#", "a b", "galley", "galley/v1", "$SYS", "a/b/c/d/e"})
    void a_prefix_is_no_filter_and_no_appliances(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HomeAssistant(true, prefix, Optional.empty()))
                .withMessageContaining("prefix");
    }

    @Test
    void a_password_is_not_short() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HomeAssistant(true, "h", Optional.of("elevenchars")))
                .withMessageContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "galley", "galley/v1/0199/commands", "a/+/b", "a/#", "$SYS/x"})
    void nothing_is_announced_where_appliances_listen(String topic) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Announced(topic, "{}"));
    }
}

package dev.galley.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.link.HomeAssistant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeAssistantSettingsTest {
    @Test
    void nobody_is_told_and_nobody_comes_in_unless_it_is_set() {
        assertThat(HomeAssistantSettings.of(Config.of(Map.of(), Map.of()))).isEqualTo(HomeAssistant.NONE);
        var set = Map.of(
                "HOME_ASSISTANT_DISCOVERY", "true", "HOME_ASSISTANT_PREFIX", "ha", "HOME_ASSISTANT_PASSWORD",
                "a password of home");
        assertThat(HomeAssistantSettings.of(Config.of(Map.of(), set)))
                .isEqualTo(new HomeAssistant(true, "ha", Optional.of("a password of home")));
    }

    @Test
    void what_cannot_be_is_told_without_the_password() {
        var wrong = Map.of(
                "HOME_ASSISTANT_DISCOVERY", "yes", "HOME_ASSISTANT_PREFIX", "galley/v1", "HOME_ASSISTANT_PASSWORD",
                "sekret");
        assertThatExceptionOfType(Config.Unusable.class)
                .isThrownBy(() -> Config.of(Map.of(), wrong))
                .satisfies(it -> assertThat(it.problems()).hasSize(3))
                .withMessageNotContaining("sekret");
    }
}

package dev.galley.bootstrap.config;

import dev.galley.application.link.HomeAssistant;
import java.util.List;
import java.util.Optional;

/** What can be set about a Home Assistant at the same broker. */
public final class HomeAssistantSettings {
    public static final Setting<Boolean> DISCOVERY = new Setting<>(
            "HOME_ASSISTANT_DISCOVERY",
            "false",
            false,
            "Whether appliances are told to a Home Assistant by MQTT discovery: true or false.",
            written -> switch (written) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Setting.Unfit("write true or false");
            });
    public static final Setting<String> PREFIX = new Setting<>(
            "HOME_ASSISTANT_PREFIX",
            HomeAssistant.USUAL_PREFIX,
            false,
            "What Home Assistant's discovery topics begin with.",
            written -> checked(written, Optional.empty()).prefix());
    public static final Setting<Optional<String>> PASSWORD = new Setting<>(
            "HOME_ASSISTANT_PASSWORD",
            "",
            true,
            "With it Home Assistant comes to the broker as homeassistant, to listen only; without one it does not.",
            written -> written.isEmpty()
                    ? Optional.empty()
                    : checked(HomeAssistant.USUAL_PREFIX, Optional.of(written)).password());

    static final List<Setting<?>> ALL = List.of(DISCOVERY, PREFIX, PASSWORD);

    private HomeAssistantSettings() {}

    public static HomeAssistant of(Config config) {
        return new HomeAssistant(config.get(DISCOVERY), config.get(PREFIX), config.get(PASSWORD));
    }

    private static HomeAssistant checked(String prefix, Optional<String> password) throws Setting.Unfit {
        try {
            return new HomeAssistant(false, prefix, password);
        } catch (IllegalArgumentException unfit) {
            throw new Setting.Unfit("write another one: " + unfit.getMessage());
        }
    }
}

package dev.galley.bootstrap.config;

import dev.galley.application.appliance.MqttAddress.Broker;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set about how appliances reach Galley. */
public final class ApplianceSettings {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("mqtt", 1883, "mqtts", 8883);

    public static final Setting<Optional<Broker>> MQTT_PUBLIC_URL = new Setting<>(
            "MQTT_PUBLIC_URL",
            "",
            false,
            "Where appliances are told to find the broker, like mqtts://mqtt.example.org:8883. By default the broker that"
                    + " Galley itself uses; the embedded one under the name by which an appliance reached Galley.",
            ApplianceSettings::broker);

    static final List<Setting<?>> ALL = List.of(MQTT_PUBLIC_URL);

    private ApplianceSettings() {}

    private static Optional<Broker> broker(String written) throws Setting.Unfit {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            var usual = USUAL_PORTS.get(String.valueOf(uri.getScheme()));
            boolean isBroker = uri.getHost() != null && uri.getPort() <= 65_535 && uri.getPort() != 0
                    && uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (usual != null && isBroker) {
                return Optional.of(new Broker(
                        Optional.of(uri.getHost().replaceAll("[\\[\\]]", "")),
                        uri.getPort() < 0 ? usual : uri.getPort()));
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new Setting.Unfit("write an address like mqtts://mqtt.example.org:8883, without user and password");
    }
}

package dev.galley.bootstrap.config;

import dev.galley.device.link.BrokerAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be set about the line to appliances. */
public final class LinkSettings {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MQTT = 1883;
    private static final int MQTTS = 8883;
    private static final String EXAMPLE = "write an address like mqtts://galley:password@broker.example.org:8883";

    public static final Setting<Integer> MQTT_PORT = Setting.integer(
            "MQTT_PORT", MQTT, 0, HIGHEST_PORT, "Port of the embedded MQTT broker; 0 is any free one.");
    public static final Setting<Optional<String>> MQTT_HOST = new Setting<>(
            "MQTT_HOST",
            "",
            false,
            "Address the embedded MQTT broker listens on; by default that of GALLEY_HOST.",
            written -> Optional.of(written).filter(it -> !it.isEmpty()));
    public static final Setting<Optional<BrokerAddress>> MQTT_URL = new Setting<>(
            "MQTT_URL",
            "",
            true,
            "MQTT 5 broker to use instead of the embedded one, like mqtts://galley:password@broker.example.org:8883.",
            LinkSettings::broker);
    public static final Setting<Optional<Path>> MQTT_CA_FILE = new Setting<>(
            "MQTT_CA_FILE",
            "",
            false,
            "PEM file of who vouches for the broker of MQTT_URL; by default whoever this machine trusts.",
            written -> {
                if (written.isEmpty()) {
                    return Optional.empty();
                }
                var file = Path.of(written);
                if (!Files.isReadable(file)) {
                    throw new Setting.Unfit("name a file that can be read");
                }
                return Optional.of(file);
            });
    public static final Setting<Integer> MQTT_SESSION_SECONDS = Setting.integer(
            "MQTT_SESSION_SECONDS", 3_600, 1, 604_800,
            "For how long the broker of MQTT_URL keeps for this node what it was not told of while it is away.");
    public static final Setting<Integer> PRESENCE_INTERVAL_SECONDS = Setting.integer(
            "PRESENCE_INTERVAL_SECONDS", 60, 1, 86_400,
            "How often an appliance says something at the least; after three times of silence nobody knows how it is.");

    static final List<Setting<?>> ALL = List.of(
            MQTT_PORT,
            MQTT_HOST,
            MQTT_URL,
            MQTT_CA_FILE,
            MQTT_SESSION_SECONDS,
            PRESENCE_INTERVAL_SECONDS);

    private LinkSettings() {}

    /** The broker elsewhere, if one was named, with whom it is trusted by. */
    public static Optional<BrokerAddress> elsewhere(Config config) {
        return config.get(MQTT_URL).map(named -> new BrokerAddress(
                named.host(),
                named.port(),
                named.login(),
                named.tls().map(_ -> new BrokerAddress.Tls(config.get(MQTT_CA_FILE)))));
    }

    private static Optional<BrokerAddress> broker(String written) throws Setting.Unfit {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            boolean isEncrypted = "mqtts".equals(uri.getScheme());
            if ((isEncrypted || "mqtt".equals(uri.getScheme())) && uri.getHost() != null && isBare(uri)) {
                int port = uri.getPort() > 0 ? uri.getPort() : isEncrypted ? MQTTS : MQTT;
                return Optional.of(new BrokerAddress(
                        uri.getHost().replaceAll("[\\[\\]]", ""),
                        port,
                        login(uri.getRawUserInfo()),
                        isEncrypted ? Optional.of(new BrokerAddress.Tls(Optional.empty())) : Optional.empty()));
            }
        } catch (URISyntaxException e) {
            // told below; the exception would quote the password
        }
        throw new Setting.Unfit(EXAMPLE);
    }

    private static boolean isBare(URI uri) {
        return (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static Optional<BrokerAddress.Login> login(String user) {
        if (user == null) {
            return Optional.empty();
        }
        int colon = user.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new BrokerAddress.Login(decoded(user), "")
                        : new BrokerAddress.Login(
                                decoded(user.substring(0, colon)), decoded(user.substring(colon + 1))));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

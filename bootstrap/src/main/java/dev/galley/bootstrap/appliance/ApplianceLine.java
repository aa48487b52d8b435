package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.MqttAddress;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.LinkSettings;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.LocalBroker;
import dev.galley.device.link.MqttDownlink;
import dev.galley.device.link.Uplink;
import dev.galley.domain.kernel.Ids;
import dev.galley.http.server.Dependencies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to appliances on this node: the broker, where it is this process's own, and Galley's ends of the line. */
@Singleton
public final class ApplianceLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApplianceLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LocalBroker broker;
    private final Uplink uplink;
    private final MqttDownlink downlink;
    private final MqttAddress told;
    private final Ids ids;
    private volatile boolean isStarted;

    @Inject
    public ApplianceLine(LocalBroker broker, Uplink uplink, MqttDownlink downlink, MqttAddress told, Ids ids) {
        this.broker = broker;
        this.uplink = uplink;
        this.downlink = downlink;
        this.told = told;
        this.ids = ids;
    }

    /**
     * Starts it. Answers the port of the embedded broker, or nothing where another one is used.
     *
     * @throws Trouble if the port is taken
     */
    public Optional<Integer> start(Config config, DataDirectory directory) {
        var node = directory.node(() -> ids.next().toString());
        var elsewhere = LinkSettings.elsewhere(config);
        Optional<Integer> port = elsewhere.isPresent() ? Optional.empty() : Optional.of(listen(config));
        var address = elsewhere.orElseGet(broker::address);
        told.uses(new MqttAddress.Broker(elsewhere.map(BrokerAddress::host), address.port()));
        var session = Duration.ofSeconds(config.get(LinkSettings.MQTT_SESSION_SECONDS));
        downlink.start(address, node, session);
        uplink.start(address, node, session);
        isStarted = true;
        return port;
    }

    /** Waits a little for the line to be open, so that who is told that Galley is ready finds it so. */
    public void awaitOpen() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isOpen() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!isOpen()) {
            LOG.warn("the broker for appliances cannot be reached yet; it is tried again and again");
        }
    }

    /** How it is; nothing where it was not started. */
    public List<Dependencies.State> states() {
        return isStarted
                ? List.of(new Dependencies.State(
                        "mqtt",
                        false,
                        isOpen(),
                        Duration.ZERO,
                        isOpen() ? "" : "appliances are not heard meanwhile; what they say waits with the broker"))
                : List.of();
    }

    private boolean isOpen() {
        return uplink.isOpen() && downlink.isOpen();
    }

    private int listen(Config config) {
        int port = config.get(LinkSettings.MQTT_PORT);
        try {
            return broker.start(config.get(LinkSettings.MQTT_HOST).orElse(config.get(Settings.HOST)), port);
        } catch (UncheckedIOException taken) {
            throw new Trouble(
                    "Port %d cannot be listened on: stop who has it, or choose another with --mqtt-port (0 is any free one)."
                            .formatted(port),
                    taken);
        }
    }

    @Override
    public void close() {
        uplink.close();
        downlink.close();
        broker.close();
    }
}

package dev.galley.application.appliance;

import dev.galley.application.bus.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where appliances find the broker. Safe for many threads. */
public final class MqttAddress {
    private static final Duration SOON = Duration.ofSeconds(1);

    /**
     * @param host absent if it is the one under which an appliance reached Galley itself
     * @param port from 1 to 65,535
     */
    public record Broker(Optional<String> host, int port) {
        public Broker {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }
    }

    private final boolean isConfigured;
    private volatile @Nullable Broker broker;

    /** @param configured what appliances are to be told; absent if it is the broker that Galley itself uses */
    public MqttAddress(Optional<Broker> configured) {
        isConfigured = configured.isPresent();
        broker = configured.orElse(null);
    }

    /** Galley itself uses this one; of no matter where an address was configured. */
    public void uses(Broker own) {
        if (!isConfigured) {
            broker = own;
        }
    }

    /** @throws Unavailable if no broker listens yet */
    public Broker broker() {
        var known = broker;
        if (known == null) {
            throw new Unavailable("the broker for appliances", SOON);
        }
        return known;
    }
}

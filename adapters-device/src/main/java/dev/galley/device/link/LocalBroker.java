package dev.galley.device.link;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.device.mqtt.BrokerLimits;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.BrokerStatus;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The broker in this process, if there is one; and the word to those in others whom they must let in no more. */
@Singleton
public final class LocalBroker implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> ALL_OF_THIS_MACHINE = Set.of("0.0.0.0", "::", "");
    private static final String TOPIC = "link.revoked";
    private static final String FORGOTTEN = "link.forgotten";

    private final ApplianceGatekeeper gatekeeper;
    private final Uplink uplink;
    private final Broadcast broadcast;
    private volatile @Nullable EmbeddedBroker broker;
    private volatile String host = LOOPBACK;

    @Inject
    public LocalBroker(ApplianceGatekeeper gatekeeper, Uplink uplink, Broadcast broadcast) {
        this.gatekeeper = gatekeeper;
        this.uplink = uplink;
        this.broadcast = broadcast;
        broadcast.subscribe(TOPIC, this::disconnect);
        broadcast.subscribe(FORGOTTEN, this::forgetWaiting);
    }

    /**
     * Listens on this address and port, or on any free one if it is 0. Answers which.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public int start(String host, int port) {
        var started = EmbeddedBroker.start(
                new BrokerSettings(host, port, uplink.groups(), BrokerLimits.USUAL), gatekeeper);
        broker = started;
        this.host = ALL_OF_THIS_MACHINE.contains(host) ? LOOPBACK : host;
        return started.port();
    }

    /** How Galley itself reaches it. */
    public BrokerAddress address() {
        var started = broker;
        if (started == null) {
            throw new IllegalStateException("no broker runs in this process");
        }
        return new BrokerAddress(host, started.port(), Optional.of(gatekeeper.own()), Optional.empty());
    }

    /** Ends the connections of an appliance whose credentials are worth nothing any more, on all nodes. */
    public void revoked(ApplianceId appliance) {
        var name = appliance.value().toString();
        disconnect(name);
        broadcast.send(TOPIC, name);
    }

    /** Drops what waits for an appliance that is not connected, on all nodes. */
    public void forget(ApplianceId appliance) {
        var name = appliance.value().toString();
        forgetWaiting(name);
        broadcast.send(FORGOTTEN, name);
    }

    private void forgetWaiting(String name) {
        var started = broker;
        if (started != null) {
            started.forget(name);
        }
    }

    /** What it has and did; empty if there is none. */
    public Optional<BrokerStatus> status() {
        return Optional.ofNullable(broker).map(EmbeddedBroker::status);
    }

    private void disconnect(String name) {
        var started = broker;
        if (started != null) {
            started.disconnect(name);
        }
    }

    @Override
    public void close() {
        var started = broker;
        broker = null;
        if (started != null) {
            started.close();
        }
    }
}

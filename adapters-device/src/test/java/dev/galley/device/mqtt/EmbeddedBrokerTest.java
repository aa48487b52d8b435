package dev.galley.device.mqtt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The embedded broker keeps the contract. */
final class EmbeddedBrokerTest implements BrokerContract {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerSettings.of("127.0.0.1", 0), new KnownClients());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    public int port() {
        return broker.port();
    }
}

package dev.galley.device.link;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The link and Mosquitto; skipped where it is not installed. */
@EnabledIf(value = "dev.galley.device.link.Mosquitto#isInstalled", disabledReason = "mosquitto is not installed")
class MosquittoLinkTest implements LinkContract {
    private static final AtomicInteger NODES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Mosquitto mosquitto;
    private String node = "";

    @BeforeAll
    static void start() {
        mosquitto = new Mosquitto(folder, "");
    }

    @AfterAll
    static void stop() {
        mosquitto.close();
    }

    /** What a former test's node left behind is not this one's to do. */
    @BeforeEach
    void forget() {
        mosquitto.restart();
        node = "node-" + NODES.incrementAndGet();
    }

    @Override
    public BrokerAddress broker() {
        return BrokerAddress.plain("127.0.0.1", mosquitto.port, "galley", "secret");
    }

    @Override
    public int port() {
        return mosquitto.port;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public void restart() {
        mosquitto.restart();
    }
}

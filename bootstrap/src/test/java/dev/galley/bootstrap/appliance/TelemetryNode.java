package dev.galley.bootstrap.appliance;

import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.device.link.BrokerAddress;
import dev.galley.device.link.Uplink;
import dev.galley.device.mqtt.BrokerLimits;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Principal;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process to be killed: a node of Galley that hears appliances, or a broker that lets in whoever comes. */
final class TelemetryNode {
    static final String GALLEY = "galley";

    private TelemetryNode() {}

    /**
     * @param arguments the file that is to be there once it is ready; {@code broker} and its port; for a node also its name
     *     and the database
     */
    public static void main(String[] arguments) throws Exception {
        var ready = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[2]);
        if (arguments[1].equals("broker")) {
            broker(port);
        } else {
            node(arguments[1], port, DatabaseUrl.of(arguments[3]));
        }
        Files.writeString(ready, "");
        new CountDownLatch(1).await();
    }

    private static void broker(int port) {
        var settings = BrokerSettings.of("127.0.0.1", port, "$share/galley/galley/v1/+/telemetry")
                .with(BrokerLimits.USUAL);
        EmbeddedBroker.start(settings, (_, username, _) -> Optional.of(
                username.equals(GALLEY)
                        ? new Principal.Service(username)
                        : new Principal.Appliance(username, username)));
    }

    private static void node(String name, int port, DatabaseUrl url) {
        var database = Database.open(Database.Settings.of(url).connections(4));
        var uplink = TestApplication.on(database, new Caller.Stranger()).getInstance(Uplink.class);
        uplink.start(BrokerAddress.plain("127.0.0.1", port, GALLEY, "any"), name, Duration.ofMinutes(10));
    }

    /** Starts one and returns at once. */
    static Process start(Path ready, Path log, String... arguments) throws IOException {
        Files.deleteIfExists(ready);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TelemetryNode.class.getName(),
                ready.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}

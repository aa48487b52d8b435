package dev.galley.device.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Mosquitto keeps the same contract; skipped where it is not installed. */
@EnabledIf(value = "isInstalled", disabledReason = "mosquitto and mosquitto_passwd are not installed")
final class MosquittoTest implements BrokerContract {

    @TempDir
    private static Path folder;

    private static Process mosquitto;
    private static int port;

    static boolean isInstalled() {
        return find("mosquitto").isPresent() && find("mosquitto_passwd").isPresent();
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("users"), "galley:secret\noven1:secret\noven2:secret\npot:secret\n");
        new ProcessBuilder(find("mosquitto_passwd").orElseThrow().toString(), "-U", folder.resolve("users").toString())
                .inheritIO().start().waitFor();
        Files.writeString(folder.resolve("acl"), """
                user galley
                topic readwrite #
                topic readwrite $own/#
                pattern readwrite galley/v1/%u/#
                """);
        Files.writeString(folder.resolve("conf"), """
                user root
                listener %d 127.0.0.1
                password_file %s
                acl_file %s
                max_inflight_messages 0
                max_queued_messages 0
                """.formatted(port, folder.resolve("users"), folder.resolve("acl")));
        mosquitto = new ProcessBuilder(find("mosquitto").orElseThrow().toString(), "-c", folder.resolve("conf")
                .toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Awaitility.await().atMost(10, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    @AfterAll
    static void stop() {
        mosquitto.destroy();
    }

    // What Mosquitto 2.0.11, Debian 12's, does otherwise. Galley does not depend on any of it.

    @Override
    @Test
    @Disabled("sends retained messages to shared subscriptions, which MQTT 5 (4.8.2) forbids")
    public void shared_subscriptions_get_nothing_of_it() {}

    @Override
    @Test
    @Disabled("closes the older connection without saying 0x8E")
    public void a_newer_connection_takes_over() {}

    @Override
    @Test
    @Disabled("takes no-local on a shared subscription")
    public void no_local_on_a_shared_subscription_ends_the_connection() {}

    @Override
    @Test
    @Disabled("ignores PINGRESP from a client")
    public void what_only_a_server_says_ends_the_connection() {}

    @Override
    @Test
    @Disabled("acknowledges with 0x87, and then fails on some payloads and closes the connection")
    public void an_appliance_cannot_speak_for_another() {}

    @Override
    @Test
    @Disabled("refuses the message, and then fails on some payloads and closes the connection")
    public void an_appliance_of_311_cannot_either_and_stays_connected() {}

    @Override
    @Test
    @Disabled("sends more at once than the client's receive maximum")
    public void no_more_comes_at_once_than_the_subscriber_takes() {}

    @Override
    public int port() {
        return port;
    }
}

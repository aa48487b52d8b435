package dev.galley.bootstrap.bench;

import dev.galley.device.mqtt.BrokerLimits;
import dev.galley.device.mqtt.BrokerSettings;
import dev.galley.device.mqtt.EmbeddedBroker;
import dev.galley.device.mqtt.Principal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench broker-server}: the embedded broker by itself, or an echo of bytes, for {@link BrokerCommand}. */
@Command(name = "broker-server", hidden = true, description = "Lets everybody in, until it is stopped.", mixinStandardHelpOptions = true)
final class BrokerServerCommand implements Callable<Integer> {
    static final String READY = "broker on port ";
    static final String GALLEY = "galley";

    private static final int BACKLOG = 1_024;
    private static final int ECHO_BYTES = 64 * 1024;
    private static final int INFLIGHT = 1_000;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--echo", description = "Sends back every byte instead.")
    private boolean echo;

    @Override
    public Integer call() throws Exception {
        if (echo) {
            echo();
            return 0;
        }
        var settings = BrokerSettings.of("127.0.0.1", 0, "$share/galley/" + BrokerLoad.FILTER)
                .with(BrokerLimits.USUAL.withFlow(INFLIGHT, 10 * INFLIGHT, Integer.MAX_VALUE));
        try (var broker = EmbeddedBroker.start(settings, (clientId, username, password) -> Optional.of(
                username.equals(GALLEY)
                        ? new Principal.Service(username)
                        : new Principal.Appliance(username, username)))) {
            ready(broker.port());
            new CountDownLatch(1).await(); // until the process is stopped
        }
        return 0;
    }

    private void ready(int port) {
        bench.out().println(READY + port);
        bench.out().flush();
    }

    private void echo() throws IOException {
        try (var server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            ready(server.getLocalPort());
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            var bytes = new byte[ECHO_BYTES];
            int read;
            while ((read = socket.getInputStream().read(bytes)) >= 0) {
                socket.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // the driver has what it wanted
        }
    }
}

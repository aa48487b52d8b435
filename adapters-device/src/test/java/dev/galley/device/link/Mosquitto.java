package dev.galley.device.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Mosquitto of Debian's as a process of its own, set up as docs/appliances.md says. */
final class Mosquitto implements AutoCloseable {
    private final Path folder;
    final int port = freePort();
    private Process process;

    /** @param more lines of its configuration */
    Mosquitto(Path folder, String more) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("users"), "galley:secret\n%s:secret\n%s:secret\n".formatted(
                    Stranger.OVEN.value(), Stranger.POT.value()));
            new ProcessBuilder(program("mosquitto_passwd").orElseThrow().toString(), "-U", folder.resolve("users")
                    .toString()).inheritIO().start().waitFor();
            Files.writeString(folder.resolve("acl"), """
                    user galley
                    topic readwrite #
                    pattern readwrite galley/v1/%u/#
                    """);
            Files.writeString(folder.resolve("conf"), """
                    user root
                    password_file %s
                    acl_file %s
                    max_inflight_messages 0
                    max_queued_messages 0
                    listener %d 127.0.0.1
                    %s
                    """.formatted(folder.resolve("users"), folder.resolve("acl"), port, more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        process = start();
    }

    static boolean isInstalled() {
        return program("mosquitto").isPresent() && program("mosquitto_passwd").isPresent();
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        try {
            var started = new ProcessBuilder(
                    program("mosquitto").orElseThrow().toString(), "-c", folder.resolve("conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                    .start();
            Awaitility.await().atMost(20, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return true;
            });
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restart() {
        close();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

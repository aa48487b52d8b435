package dev.galley.persistence.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.embedded.RedisServer;

/** A real Redis server for a test class, and connections that end with each test. */
public final class RedisExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(2); // test machines are busy

    private final int port = freePort();
    private final List<Redis> opened = new ArrayList<>();
    private final RedisServer server;

    public RedisExtension() {
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return url(port);
    }

    public static String url(int port) {
        return "redis://127.0.0.1:" + port;
    }

    /** Waits until it answers. */
    public Redis connect() {
        return connect(port, PATIENCE);
    }

    public Redis connect(int otherPort, Duration patience) {
        var redis = Redis.open(url(otherPort), patience);
        opened.add(redis);
        Awaitility.await().until(redis::answers);
        return redis;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(Redis::close);
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.stop();
    }
}

package dev.galley.http.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This server's end of one WebSocket. Public for Jetty alone, which looks for its methods by reflection. */
public final class LiveEnd implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEnd.class);
    /** Longer than between two pings, which a client that is there answers. */
    private static final Duration IDLE = Duration.ofSeconds(90);

    private final LiveSocket socket;
    private final LiveRoute route;

    LiveEnd(LiveSocket socket, LiveRoute route) {
        this.socket = socket;
        this.route = route;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        session.setIdleTimeout(IDLE);
        session.setMaxTextMessageSize(LiveSockets.MOST_HEARD_BYTES);
        session.setMaxBinaryMessageSize(LiveSockets.MOST_HEARD_BYTES);
        socket.opened(session);
        Thread.ofVirtual().name("live-open").start(this::begin);
    }

    private void begin() {
        try {
            socket.watchedBy(route.opening().open(socket));
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be opened", route.path(), failure);
            socket.close(LiveSocket.FAILED, "it could not be opened: connect again");
        }
    }

    @Override
    public void onWebSocketText(@Nullable String text) {
        socket.heard(text == null ? "" : text);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        socket.close(LiveSocket.NOT_ACCEPTED, "texts alone are taken here");
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        socket.heard();
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        socket.heard();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("a socket broke", cause);
        socket.gone();
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        socket.gone();
        callback.succeed();
    }
}

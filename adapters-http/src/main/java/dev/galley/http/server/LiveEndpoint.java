package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.KernelRefusal;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Opens a WebSocket (RFC 6455). Until it is open, it is a request like any other, and is refused like any other. A browser
 * sends where its page comes from: other places than this server and the configured origins are refused.
 */
final class LiveEndpoint implements Endpoint {
    private static final String TICKET = "ticket";
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    /** @param origins whose pages may open it, besides this server's own */
    record Parts(LiveCallers callers, LiveSockets sockets, Counting counting, Clients clients, Set<String> origins) {}

    private final LiveRoute route;
    private final Parts parts;

    LiveEndpoint(LiveRoute route, Parts parts) {
        this.route = route;
        this.parts = parts;
    }

    @Override
    public String path() {
        return route.fullPath();
    }

    @Override
    public boolean isExempt() {
        return false;
    }

    @Override
    public Incoming receive(Exchange exchange, List<String> captured) {
        return Incoming.NOTHING;
    }

    @Override
    public void serve(Exchange exchange, List<String> captured, Incoming body) throws IOException {
        exchange.nameLog();
        var admitted = admit(exchange, ticket(exchange));
        handshake(exchange);
        origin(exchange);
        var container = JettyWebSocketServerContainer.getContainer(exchange.request().getServletContext());
        var socket = parts.sockets.enter(admitted.caller(), admitted.isStillWelcome());
        boolean isOpen = false;
        try {
            narrow(exchange);
            isOpen = container.upgrade(
                    (_, told) -> end(socket, told), exchange.request(), exchange.response());
        } finally {
            if (!isOpen) {
                parts.sockets.left(socket);
            }
        }
        if (!isOpen && !exchange.response().isCommitted()) {
            throw Rejected.badRequest("this is no handshake of a WebSocket");
        }
    }

    /**
     * The system would keep megabytes for a client that does not read, out of sight, and old readings would come before new
     * ones. Where its end cannot be reached, the system's own limits hold.
     */
    private static void narrow(Exchange exchange) throws IOException {
        var end = ServletContextRequest.getServletContextRequest(exchange.request()).getConnectionMetaData()
                .getConnection().getEndPoint();
        if (end.getTransport() instanceof NetworkChannel channel) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
        }
    }

    private static Optional<String> ticket(Exchange exchange) {
        var wrong = new TreeMap<String, String>();
        String ticket = null;
        for (var pair : UriText.pairs(exchange.request().getQueryString())) {
            if (!pair.name().equals(TICKET)) {
                wrong.put(pair.name(), "is not a parameter here");
            } else if (ticket != null) {
                wrong.put(TICKET, "must be given once");
            } else {
                ticket = pair.value();
            }
        }
        if (!wrong.isEmpty()) {
            throw KernelRefusal.VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        return Optional.ofNullable(ticket);
    }

    private LiveCallers.Admitted admit(Exchange exchange, Optional<String> ticket) {
        var authorization = Optional.ofNullable(exchange.asked().get(HttpHeader.AUTHORIZATION));
        try {
            // A ticket is good once: who asks for something that is no WebSocket is not to lose it.
            var shown = isHandshake(exchange) ? ticket : Optional.<String>empty();
            if (ticket.isPresent() && shown.isEmpty() && authorization.isEmpty()) {
                handshake(exchange);
            }
            var admitted = parts.callers.admit(authorization, shown, route);
            parts.counting.ordinary(exchange, admitted.caller(), parts.clients);
            return admitted;
        } catch (Rejected refused) {
            if (refused.status() == 401 || refused.status() == 403) {
                parts.counting.ordinary(exchange, new Caller.Stranger(), parts.clients);
            }
            throw refused;
        }
    }

    private static boolean isHandshake(Exchange exchange) {
        return exchange.method() == Method.GET
                && exchange.asked().contains(HttpHeader.UPGRADE, "websocket")
                && exchange.asked().contains(HttpHeader.CONNECTION, "upgrade")
                && exchange.asked().contains("Sec-WebSocket-Key")
                && "13".equals(exchange.asked().get("Sec-WebSocket-Version"));
    }

    private static void handshake(Exchange exchange) {
        if (!isHandshake(exchange)) {
            throw new Rejected(
                    426,
                    "UPGRADE_REQUIRED",
                    "this is a WebSocket (RFC 6455, version 13): open it as one",
                    Map.of(),
                    Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13"));
        }
    }

    private void origin(Exchange exchange) {
        var origin = exchange.asked().get(HttpHeader.ORIGIN);
        if (origin != null && !parts.origins.contains(origin)
                && !Optional.of(origin).equals(exchange.client(parts.clients).origin())) {
            throw new Rejected(403, "ORIGIN_REFUSED", "pages of this origin may not open it");
        }
    }

    /** Compression is not agreed to: it would take hundreds of kilobytes for each socket. */
    private Object end(LiveSocket socket, JettyServerUpgradeResponse told) {
        told.setExtensions(List.of());
        return new LiveEnd(socket, route);
    }
}

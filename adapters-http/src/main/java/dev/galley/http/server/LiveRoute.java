package dev.galley.http.server;

/**
 * A WebSocket, as data: the server and the document are made of it. Who opens it says who they are in the handshake, by
 * {@code Authorization} or by {@code ?ticket=} from {@code POST /auth/ws-ticket}.
 *
 * @param path below {@link Route#BASE}; without parameters
 * @param area what a personal token must be allowed to read to open it
 * @param summary one line for people
 * @param messages what it sends, for people
 * @param example one message, as a JSON text
 * @param opening called for each that is opened
 */
public record LiveRoute(String path, Area area, String summary, String messages, String example, Opening opening) {
    /** Makes what lives as long as a socket. */
    public interface Opening {
        /**
         * Called on a virtual thread of its own right after the handshake; it may ask and may take a while. What it sends to
         * the socket comes in order. If it throws, the socket is closed.
         */
        Watching open(LiveSocket socket);
    }

    /** What a feature has to do with one open socket. */
    public interface Watching {
        /**
         * A text that the client sent, of {@link LiveSockets#MOST_HEARD_BYTES} at most. On the thread that reads this
         * connection: what takes long is handed on. Who has nothing to listen to need not.
         */
        default void heard(String text) {}

        /** The socket is gone, for whatever reason. Called once; must not fail. */
        void close();
    }

    public String fullPath() {
        return Route.BASE + path;
    }
}

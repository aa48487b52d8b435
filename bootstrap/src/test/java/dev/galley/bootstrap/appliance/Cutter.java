package dev.galley.bootstrap.appliance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between two who talk over TCP, and cuts all their connections at once when it is told to. */
final class Cutter implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    Cutter(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Whatever was on its way may be lost. */
    void cut() {
        sockets.forEach(Cutter::end);
    }

    private void accept() {
        while (true) {
            try {
                var near = listening.accept();
                Thread.ofVirtual().start(() -> join(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(near);
            sockets.add(far);
            Thread.ofVirtual().start(() -> pass(near, far));
            pass(far, near);
        } catch (IOException notThere) {
            end(near);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // as it was to be, or one of the two has gone
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // at once, as if the cable were pulled
            socket.close();
        } catch (IOException gone) {
            // so it is
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}

package dev.galley.persistence.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A cable between a client and a server on this machine that can be cut, or go dead while it stays plugged in. */
public final class Wire implements AutoCloseable {
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private final int target;
    private volatile boolean cut;
    private volatile boolean dead;
    private final Semaphore alive = new Semaphore(0);

    public Wire(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Breaks all connections, and each new one at once. */
    public void cut() {
        cut = true;
        sockets.forEach(Wire::closeQuietly);
    }

    /** Connections stay and new ones are taken, but not a byte comes through. */
    public void goDead() {
        dead = true;
    }

    /** New connections work again; those that were there meanwhile are broken. */
    public void mend() {
        sockets.forEach(Wire::closeQuietly);
        dead = false;
        cut = false;
        alive.release(1_000);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                sockets.add(near);
                if (cut) {
                    near.close();
                    continue;
                }
                var far = new Socket();
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                sockets.add(far);
                Thread.startVirtualThread(() -> carry(near, far));
                Thread.startVirtualThread(() -> carry(far, near));
            } catch (IOException _) {
                // closed, or there is nobody at the other end
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from; to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                while (dead) {
                    alive.acquire();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException _) {
            // cut
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed is closed
        }
    }

    @Override
    public void close() {
        cut();
        alive.release(1_000);
        try {
            entrance.close();
        } catch (IOException _) {
            // closed is closed
        }
    }
}

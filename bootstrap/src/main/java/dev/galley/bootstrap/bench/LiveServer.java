package dev.galley.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least that fanning out can be: who connects names a group, and what one of the group says is written to its watchers
 * as a WebSocket's frame. No broker, no database, no JSON.
 */
final class LiveServer implements AutoCloseable {
    static final int WATCHES = 0;
    static final int SAYS = 1;
    private static final int BACKLOG = 1_024;

    private final ServerSocket server;
    private final Map<Integer, List<Socket>> watchers = new ConcurrentHashMap<>();

    LiveServer() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Serves until it is closed. */
    void run() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            int what = in.readByte();
            var group = watchers.computeIfAbsent(in.readInt(), _ -> new CopyOnWriteArrayList<>());
            if (what == WATCHES) {
                group.add(socket);
            }
            socket.getOutputStream().write(1);
            while (true) {
                var frame = LiveLoad.frame(in.readNBytes(in.readUnsignedShort()));
                for (var watcher : group) {
                    watcher.getOutputStream().write(frame);
                }
            }
        } catch (EOFException e) {
            // the driver has what it wanted
        } catch (IOException e) {
            if (!server.isClosed()) { // a watcher went, at the end of a run
                watchers.values().forEach(group -> group.remove(socket));
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

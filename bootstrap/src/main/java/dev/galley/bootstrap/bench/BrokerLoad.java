package dev.galley.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Sends MQTT 3.1.1 by hand, as fast as its window lets it: the driver shall not be what is measured. */
final class BrokerLoad {
    static final String FILTER = "galley/v1/+/telemetry";

    private static final int BUFFER = 64 * 1024;
    private static final int PUBLISH = 0x32;
    private static final int PUBACK = 0x40;

    private BrokerLoad() {}

    /** A socket with a CONNECT answered on it. */
    static Socket connect(int port, String name) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.writeBytes(new byte[]{4, (byte) 0xC2, 0, 0}); // clean session, user name, password; no keep-alive
        text(body, name);
        text(body, name);
        text(body, "any");
        send(socket, 0x10, body);
        if (socket.getInputStream().readNBytes(4)[3] != 0) {
            throw new IOException("the broker did not let the benchmark in");
        }
        return socket;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void send(Socket socket, int first, ByteArrayOutputStream body) throws IOException {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        if (body.size() > 127) {
            packet.write((body.size() & 127) | 128);
            packet.write(body.size() >> 7);
        } else {
            packet.write(body.size());
        }
        body.writeTo(packet);
        packet.writeTo(socket.getOutputStream());
    }

    /** One PUBLISH of QoS 1; the packet id is at {@link #idAt}. */
    static byte[] frame(String name, int payloadBytes) {
        var body = new ByteArrayOutputStream();
        text(body, "galley/v1/" + name + "/telemetry");
        body.writeBytes(new byte[]{0, 1});
        body.writeBytes(new byte[payloadBytes]);
        var frame = new ByteArrayOutputStream();
        frame.write(PUBLISH);
        frame.write((body.size() & 127) | 128);
        frame.write(body.size() >> 7);
        frame.writeBytes(body.toByteArray());
        return frame.toByteArray();
    }

    private static int idAt(byte[] frame) {
        return 3 + 2 + (((frame[3] & 0xFF) << 8) | (frame[4] & 0xFF));
    }

    /**
     * Publishes from several connections, each with a full window, to one member of the shared subscription.
     *
     * @return acknowledged to the publishers per second, and taken by the consumer per second
     */
    static double[] through(int port, int publishers, int window, int payloadBytes, int seconds) throws IOException {
        var taken = new LongAdder();
        var acknowledged = new LongAdder();
        var over = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        var sockets = new ArrayList<Socket>();
        try {
            var consumer = connect(port, BrokerServerCommand.GALLEY);
            sockets.add(consumer);
            subscribe(consumer);
            threads.add(start(over, () -> consume(consumer, taken)));
            for (int i = 0; i < publishers; i++) {
                var name = "bench" + i;
                var socket = connect(port, name);
                sockets.add(socket);
                threads.add(start(over, () -> publish(socket, frame(name, payloadBytes), window, 4, acknowledged)));
            }
            return measured(seconds, acknowledged, taken);
        } finally {
            end(over, sockets, threads);
        }
    }

    /** The same frames sent to who only sends them back: what the sockets and this driver allow. */
    static double echoed(int port, int publishers, int window, int payloadBytes, int seconds) throws IOException {
        var back = new LongAdder();
        var over = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < publishers; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                var frame = frame("bench" + i, payloadBytes);
                threads.add(start(over, () -> publish(socket, frame, window, frame.length, back)));
            }
            return measured(seconds, back, back)[0];
        } finally {
            end(over, sockets, threads);
        }
    }

    private static double[] measured(int seconds, LongAdder one, LongAdder other) {
        ServerProcess.pause(1_000L * Math.max(1, seconds / 2)); // the just-in-time compilers' time
        long oneBefore = one.sum();
        long otherBefore = other.sum();
        long begin = System.nanoTime();
        ServerProcess.pause(1_000L * seconds);
        double took = (System.nanoTime() - begin) / 1e9;
        return new double[]{(one.sum() - oneBefore) / took, (other.sum() - otherBefore) / took};
    }

    private static void end(AtomicBoolean over, List<Socket> sockets, List<Thread> threads) throws IOException {
        over.set(true);
        for (var socket : sockets) {
            socket.close();
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread start(AtomicBoolean over, Work work) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (!over.get()) { // else it is only the end of the run
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static void subscribe(Socket socket) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[]{0, 1});
        text(body, "$share/galley/" + FILTER);
        body.write(1);
        send(socket, 0x82, body);
        socket.getInputStream().readNBytes(5);
    }

    /** Keeps {@code window} frames on their way; each answer has {@code answerBytes}. */
    private static void publish(Socket socket, byte[] frame, int window, int answerBytes, LongAdder answered)
            throws IOException {
        var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        var packet = frame.clone();
        var at = idAt(packet);
        int id = 0;
        int open = 0;
        var answer = new byte[answerBytes];
        while (true) {
            while (open < window) {
                id = id % 0xFFFF + 1;
                packet[at] = (byte) (id >> 8);
                packet[at + 1] = (byte) id;
                out.write(packet);
                open++;
            }
            out.flush();
            do {
                if (in.readNBytes(answer, 0, answerBytes) < answerBytes) {
                    throw new IOException("the broker went away");
                }
                open--;
                answered.increment();
            } while (in.available() >= answerBytes && open > 0);
        }
    }

    /** Acknowledges what comes, in batches as it comes. */
    private static void consume(Socket socket, LongAdder taken) throws IOException {
        var buffered = new BufferedInputStream(socket.getInputStream(), BUFFER);
        var in = new DataInputStream(buffered);
        var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        while (true) {
            in.readUnsignedByte();
            int low = in.readUnsignedByte();
            int length = low < 128 ? low : (low & 127) | in.readUnsignedByte() << 7;
            int topic = in.readUnsignedShort();
            in.skipNBytes(topic);
            int id = in.readUnsignedShort();
            in.skipNBytes(length - 4L - topic);
            out.write(PUBACK);
            out.write(2);
            out.write(id >> 8);
            out.write(id);
            taken.increment();
            if (buffered.available() == 0) {
                out.flush();
            }
        }
    }
}

package dev.galley.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** Sends MQTT 3.1.1 by hand, as fast as its window lets it: the driver shall not be what is measured. */
final class BrokerLoad {
    static final String FILTER = "galley/v1/+/telemetry";

    private static final int BUFFER = 64 * 1024;
    private static final int PUBLISH = 0x32;
    private static final int PUBACK = 0x40;
    private static final int ANSWER_BYTES = 4;

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
        try (var senders = new Senders()) {
            var consumer = connect(port, BrokerServerCommand.GALLEY);
            subscribe(consumer);
            senders.start(consumer, it -> consume(it, taken));
            for (int i = 0; i < publishers; i++) {
                var name = "bench" + i;
                senders.start(connect(port, name), socket -> Senders.keepSending(
                        socket, window, ANSWER_BYTES, numbered(frame(name, payloadBytes)), acknowledged));
            }
            return measured(seconds, acknowledged, taken);
        }
    }

    /** The same frames sent to who only sends them back: what the sockets and this driver allow. */
    static double echoed(int port, int publishers, int window, int payloadBytes, int seconds) throws IOException {
        var back = new LongAdder();
        try (var senders = new Senders()) {
            for (int i = 0; i < publishers; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                var frame = frame("bench" + i, payloadBytes);
                senders.start(socket, it -> Senders.keepSending(it, window, frame.length, numbered(frame), back));
            }
            return measured(seconds, back, back)[0];
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

    /** One frame over and over, with another packet id each time. */
    private static Senders.Frames numbered(byte[] frame) {
        int at = idAt(frame);
        return nth -> {
            int id = 1 + (int) (nth % 0xFFFF);
            frame[at] = (byte) (id >> 8);
            frame[at + 1] = (byte) id;
            return frame;
        };
    }

    private static void subscribe(Socket socket) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[]{0, 1});
        text(body, "$share/galley/" + FILTER);
        body.write(1);
        send(socket, 0x82, body);
        socket.getInputStream().readNBytes(5);
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

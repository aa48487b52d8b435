package dev.galley.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Appliances that measure, by hand in MQTT 3.1.1, so that the driver is not what is measured. */
final class TelemetryLoad implements AutoCloseable {
    static final int SAMPLES = 3;

    private static final int BUFFER = 16 * 1024;
    private static final int ANSWER_BYTES = 4;
    private static final long FIRST_SEQ = 1_000_000_000L;
    private static final int DIGITS = 10;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final LongAdder acknowledged = new LongAdder();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Starts so many, each with so many unacknowledged messages; they go on until this is closed. */
    TelemetryLoad(int port, int appliances, int window, long baseMillis) throws IOException {
        for (int i = 0; i < appliances; i++) {
            var id = UUID.randomUUID().toString();
            var socket = BrokerLoad.connect(port, id);
            sockets.add(socket);
            threads.add(Thread.ofPlatform().daemon().start(() -> run(socket, frame(id, baseMillis), window)));
        }
    }

    /** Acknowledged a second, over so many seconds. */
    double perSecond(int seconds) {
        long before = acknowledged.sum();
        long begin = System.nanoTime();
        ServerProcess.pause(1_000L * seconds);
        return (acknowledged.sum() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    /** One appliance that sends the next message when the one before is acknowledged: how long that takes. */
    static Histogram roundTrips(int port, int messages, long baseMillis) throws IOException {
        var id = UUID.randomUUID().toString();
        var took = new Histogram();
        try (var socket = BrokerLoad.connect(port, id)) {
            var frame = frame(id, baseMillis);
            for (int i = 0; i < messages; i++) {
                number(frame, i);
                long begin = System.nanoTime();
                socket.getOutputStream().write(frame);
                if (socket.getInputStream().readNBytes(ANSWER_BYTES).length < ANSWER_BYTES) {
                    throw new IOException("the broker went away");
                }
                if (i >= messages / 10) { // until then it warms up
                    took.record(System.nanoTime() - begin);
                }
            }
        }
        return took;
    }

    /** A PUBLISH of QoS 1; {@link #number} puts the packet's number and the message's in. */
    private static byte[] frame(String id, long baseMillis) {
        var topic = ("galley/v1/" + id + "/telemetry").getBytes(StandardCharsets.UTF_8);
        var payload = payload("b", FIRST_SEQ, baseMillis).getBytes(StandardCharsets.UTF_8);
        int length = 2 + topic.length + 2 + payload.length;
        var frame = new ByteArrayOutputStream();
        frame.write(0x32);
        frame.write((length & 127) | 128);
        frame.write(length >> 7);
        frame.write(topic.length >> 8);
        frame.write(topic.length);
        frame.writeBytes(topic);
        frame.writeBytes(new byte[]{0, 1});
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    static String payload(String boot, long seq, long baseMillis) {
        return ("{\"seq\":%d,\"boot_id\":\"%s\",\"base_time\":%d,\"samples\":[{\"t\":0,\"m\":\"chamber_temperature\","
                + "\"v\":182.4,\"u\":\"Cel\"},{\"t\":1,\"m\":\"weight\",\"v\":512.25,\"u\":\"g\"},{\"t\":2,"
                + "\"m\":\"power\",\"v\":1800,\"u\":\"W\"}]}").formatted(seq, boot, baseMillis);
    }

    private static void number(byte[] frame, long message) {
        int id = 5 + ((frame[3] & 0xFF) << 8 | (frame[4] & 0xFF));
        int packet = 1 + (int) (message % 0xFFFF);
        frame[id] = (byte) (packet >> 8);
        frame[id + 1] = (byte) packet;
        int digits = id + 2 + "{\"seq\":".length();
        long seq = FIRST_SEQ + message;
        for (int i = DIGITS - 1; i >= 0; i--) {
            frame[digits + i] = (byte) ('0' + seq % 10);
            seq /= 10;
        }
    }

    private void run(Socket socket, byte[] frame, int window) {
        try {
            var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            var answer = new byte[ANSWER_BYTES];
            long sent = 0;
            int open = 0;
            while (!isOver.get()) {
                while (open < window) {
                    number(frame, sent++);
                    out.write(frame);
                    open++;
                }
                out.flush();
                do {
                    if (in.readNBytes(answer, 0, ANSWER_BYTES) < ANSWER_BYTES) {
                        throw new IOException("the broker went away");
                    }
                    open--;
                    acknowledged.increment();
                } while (in.available() >= ANSWER_BYTES && open > 0);
            }
        } catch (IOException e) {
            if (!isOver.get()) { // else it is only the end of the run
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        isOver.set(true);
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
}

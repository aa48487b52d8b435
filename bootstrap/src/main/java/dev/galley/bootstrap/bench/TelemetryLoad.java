package dev.galley.bootstrap.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** Appliances that measure, by hand in MQTT 3.1.1, so that the driver is not what is measured. */
final class TelemetryLoad implements AutoCloseable {
    static final int SAMPLES = 3;

    private static final int ANSWER_BYTES = 4;
    private static final long FIRST_SEQ = 1_000_000_000L;
    private static final int SEQ_DIGITS = 10;
    private static final int TIME_DIGITS = 13;

    private final LongAdder acknowledged = new LongAdder();
    private final Senders senders = new Senders();

    /** Starts so many, each with so many unacknowledged messages; they go on until this is closed. */
    TelemetryLoad(int port, int appliances, int window) throws IOException {
        for (int i = 0; i < appliances; i++) {
            var id = UUID.randomUUID().toString();
            senders.start(BrokerLoad.connect(port, id), socket -> Senders.keepSending(
                    socket, window, ANSWER_BYTES, measured(frame(id)), acknowledged));
        }
    }

    /** Acknowledged a second, over so many seconds. */
    double perSecond(double seconds) {
        return Senders.perSecond(acknowledged, seconds);
    }

    /** One frame over and over, with another number and of another time each time. */
    private static Senders.Frames measured(byte[] frame) {
        return nth -> {
            number(frame, nth);
            return frame;
        };
    }

    /** One appliance that sends the next message when the one before is acknowledged: how long that takes. */
    static Histogram roundTrips(int port, int messages) throws IOException {
        var id = UUID.randomUUID().toString();
        var took = new Histogram();
        try (var socket = BrokerLoad.connect(port, id)) {
            var frame = frame(id);
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
    private static byte[] frame(String id) {
        var topic = ("galley/v1/" + id + "/telemetry").getBytes(StandardCharsets.UTF_8);
        var payload = payload("b", FIRST_SEQ, System.currentTimeMillis()).getBytes(StandardCharsets.UTF_8);
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
        int seq = id + 2 + "{\"seq\":".length();
        write(frame, seq, SEQ_DIGITS, FIRST_SEQ + message);
        int time = seq + SEQ_DIGITS + ",\"boot_id\":\"b\",\"base_time\":".length();
        write(frame, time, TIME_DIGITS, System.currentTimeMillis());
    }

    private static void write(byte[] frame, int at, int digits, long number) {
        long left = number;
        for (int i = digits - 1; i >= 0; i--) {
            frame[at + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    @Override
    public void close() throws IOException {
        senders.close();
    }
}

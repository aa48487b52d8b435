package dev.galley.bootstrap.appliance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends telemetry by hand, in MQTT 5 or 3.1.1 of QoS 1, and holds each message until it is acknowledged, whatever becomes of
 * its connection: as firmware has to that follows docs/mqtt.md. It knows nothing of Galley's code.
 */
final class MeasuringAppliance implements Runnable {
    /** A message that the broker said was received. */
    record Acknowledged(UUID appliance, String boot, long seq, int samples) {}

    private static final int WINDOW = 4;
    private static final int SILENCE_MILLIS = 30_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int MOST_SAMPLES = 4;
    private static final int PUBACK = 4;

    private record Sent(long seq, int samples, String json) {}

    final UUID id = UUID.randomUUID();
    final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final int port;
    private final boolean isFive;
    private final String boot = "boot-" + UUID.randomUUID();
    private final Map<Integer, Sent> pending = new LinkedHashMap<>();
    private long seq;
    private volatile boolean isLast;
    private final AtomicInteger refused = new AtomicInteger();

    /** @param port of the broker, or of what stands before it */
    MeasuringAppliance(int port, boolean isFive) {
        this.port = port;
        this.isFive = isFive;
    }

    /** Measures nothing more, and ends once all is acknowledged. */
    void finish() {
        isLast = true;
    }

    /** Messages that were acknowledged with a reason why they are of no use. */
    int refused() {
        return refused.get();
    }

    @Override
    public void run() {
        while (!isLast || !pending.isEmpty()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(SILENCE_MILLIS);
                socket.setTcpNoDelay(true);
                speak(socket);
            } catch (IOException _) { // the broker, the network or this connection is gone: it comes back
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void speak(Socket socket) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        socket.getOutputStream().write(connect());
        if (in.readByte() >> 4 != 2) {
            throw new IOException("no CONNACK");
        }
        if (in.readNBytes(length(in))[1] != 0) {
            throw new IOException("not let in");
        }
        for (var again : pending.entrySet()) {
            socket.getOutputStream().write(publish(again.getKey(), again.getValue().json));
        }
        while (!isLast || !pending.isEmpty()) {
            while (!isLast && pending.size() < WINDOW) {
                var message = measure();
                int packet = 1 + (int) (message.seq % 0xFFFF);
                pending.put(packet, message);
                socket.getOutputStream().write(publish(packet, message.json));
            }
            acknowledgement(in);
        }
    }

    private void acknowledgement(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte() >> 4;
        var body = in.readNBytes(length(in));
        if (type != PUBACK) {
            throw new IOException("the connection is ended, or this is no MQTT: " + type);
        }
        var answered = Optional.ofNullable(pending.remove((body[0] & 0xFF) << 8 | (body[1] & 0xFF)));
        if (body.length > 2 && (body[2] & 0xFF) >= 0x80) {
            refused.incrementAndGet();
            return;
        }
        answered.ifPresent(sent -> acknowledged.add(new Acknowledged(id, boot, sent.seq, sent.samples)));
    }

    private Sent measure() {
        int samples = 1 + (int) (seq % MOST_SAMPLES);
        var text = new StringBuilder();
        for (int i = 0; i < samples; i++) {
            text.append(i == 0 ? "" : ",").append("{\"t\":").append(i).append(",\"m\":\"").append(
                    i % 2 == 0 ? "chamber_temperature" : "weight").append("\",\"v\":").append(seq).append(
                            ",\"u\":\"").append(i % 2 == 0 ? "Cel" : "g").append("\"}");
        }
        var json = "{\"boot_id\":\"%s\",\"seq\":%d,\"base_time\":%d,\"samples\":[%s]}".formatted(
                boot, seq, System.currentTimeMillis(), text);
        return new Sent(seq++, samples, json);
    }

    private byte[] connect() {
        var body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.writeBytes(new byte[]{(byte) (isFive ? 5 : 4), (byte) 0xC2, 0, 60});
        if (isFive) {
            body.write(0);
        }
        text(body, id.toString());
        text(body, id.toString());
        text(body, "any");
        return packet(0x10, body);
    }

    private byte[] publish(int packet, String json) {
        var body = new ByteArrayOutputStream();
        text(body, "galley/v1/" + id + "/telemetry");
        body.write(packet >> 8);
        body.write(packet);
        if (isFive) {
            body.write(0);
        }
        body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        return packet(0x32, body);
    }

    private static byte[] packet(int first, ByteArrayOutputStream body) {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.size();
        do {
            packet.write(left > 127 ? (left & 127) | 128 : left);
            left >>= 7;
        } while (left > 0);
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 127) << shift;
            if (next < 128) {
                return length;
            }
        }
        throw new IOException("no MQTT");
    }
}

package dev.galley.device.mqtt;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A client that sends what it is told, byte by byte, and hides nothing of what comes back. */
final class RawClient implements AutoCloseable {

    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int PUBREC = 5;
    static final int PUBREL = 6;
    static final int PUBCOMP = 7;
    static final int SUBACK = 9;
    static final int UNSUBACK = 11;
    static final int PINGRESP = 13;
    static final int DISCONNECT = 14;

    private static final int PATIENCE_MILLIS = 10_000;

    final boolean v5;
    private final Socket socket;
    private final DataInputStream in;

    /** One packet as it came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Packet(int type, int flags, byte[] body) {

        int u8(int at) {
            return body[at] & 0xFF;
        }

        int u16(int at) {
            return u8(at) << 8 | u8(at + 1);
        }

        int qos() {
            return flags >> 1 & 3;
        }

        boolean isDuplicate() {
            return (flags & 8) != 0;
        }

        boolean isRetained() {
            return (flags & 1) != 0;
        }

        String topic() {
            return new String(body, 2, u16(0), StandardCharsets.UTF_8);
        }

        /** Of PUBLISH and of the answers. */
        int id() {
            return type == PUBLISH ? u16(2 + u16(0)) : u16(0);
        }

        /** Of the answers to PUBLISH in MQTT 5. */
        int reason() {
            return body.length > 2 ? u8(2) : 0;
        }

        private int propertiesAt() {
            return 2 + u16(0) + (qos() > 0 ? 2 : 0);
        }

        /** Of a PUBLISH; the tests keep them below 128 bytes. */
        byte[] properties() {
            var at = propertiesAt();
            return Arrays.copyOfRange(body, at + 1, at + 1 + u8(at));
        }

        String payload(boolean v5) {
            var at = propertiesAt();
            var from = v5 ? at + 1 + u8(at) : at;
            return new String(body, from, body.length - from, StandardCharsets.UTF_8);
        }
    }

    RawClient(int port, boolean v5) {
        this(port, v5, 0);
    }

    /** With room for only so many bytes that it has not read; 0 for what the system gives. */
    RawClient(int port, boolean v5, int receiveBytes) {
        this.v5 = v5;
        try {
            socket = new Socket();
            if (receiveBytes > 0) {
                socket.setReceiveBufferSize(receiveBytes);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The next packet, or null where the connection has ended. */
    @Nullable
    Packet next() {
        try {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            var length = 0;
            var shift = 0;
            int digit;
            do {
                digit = in.readUnsignedByte();
                length |= (digit & 127) << shift;
                shift += 7;
            } while ((digit & 128) != 0);
            var body = new byte[length];
            in.readFully(body);
            return new Packet(first >> 4, first & 15, body);
        } catch (EOFException | SocketException e) {
            return null; // reset or ended: gone either way
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing came within " + PATIENCE_MILLIS + " ms", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next packet, which must be of this type. */
    Packet expect(int type) {
        var packet = next();
        if (packet == null || packet.type() != type) {
            throw new AssertionError("expected a packet of type " + type + ", got "
                    + (packet == null ? "the end" : packet.type() + " " + Arrays.toString(packet.body())));
        }
        return packet;
    }

    /** Reads to the end; the reason of a DISCONNECT before it, -1 for none. */
    int end() {
        var reason = -1;
        for (var packet = next(); packet != null; packet = next()) {
            if (packet.type() == DISCONNECT) {
                reason = packet.body().length > 0 ? packet.u8(0) : 0;
            }
        }
        return reason;
    }

    /** Waits for the answer of a ping; what was to come before it must have come by then. */
    RawClient sync() {
        ping();
        expect(PINGRESP);
        return this;
    }

    RawClient ping() {
        return send(new byte[]{(byte) 0xC0, 0});
    }

    RawClient publish(String topic, int qos, int id, String payload) {
        return publish(topic, qos, id, payload, 0, Bytes.of());
    }

    RawClient publish(String topic, int qos, int id, String payload, int flags, Bytes properties) {
        return publish(topic, qos, id, payload.getBytes(StandardCharsets.UTF_8), flags, properties);
    }

    RawClient publish(String topic, int qos, int id, byte[] payload, int flags, Bytes properties) {
        var body = Bytes.of().text(topic);
        if (qos > 0) {
            body.u16(id);
        }
        if (v5) {
            body.properties(properties);
        }
        return send(body.raw(payload).packet(0x30 | qos << 1 | flags));
    }

    /** Subscribes, and returns the code of the answer. */
    int subscribe(String filter, int options) {
        return subscribe(filter, options, Bytes.of());
    }

    int subscribe(String filter, int options, Bytes properties) {
        sendSubscribe(filter, options, properties);
        var answer = expect(SUBACK);
        return answer.u8(v5 ? 3 : 2);
    }

    RawClient sendSubscribe(String filter, int options, Bytes properties) {
        var body = Bytes.of().u16(77);
        if (v5) {
            body.properties(properties);
        }
        return send(body.text(filter).u8(options).packet(0x82));
    }

    int unsubscribe(String filter) {
        var body = Bytes.of().u16(78);
        if (v5) {
            body.properties(Bytes.of());
        }
        send(body.text(filter).packet(0xA2));
        var answer = expect(UNSUBACK);
        return v5 ? answer.u8(3) : 0;
    }

    /** PUBACK, PUBREC, PUBREL or PUBCOMP. */
    RawClient answer(int type, int id) {
        return send(Bytes.of().u16(id).packet(type << 4 | (type == PUBREL ? 2 : 0)));
    }

    RawClient answer(int type, int id, int reason) {
        return send(Bytes.of().u16(id).u8(reason).packet(type << 4 | (type == PUBREL ? 2 : 0)));
    }

    /** Says good-bye, and waits for the end. */
    void leave() {
        send(new byte[]{(byte) 0xE0, 0});
        end();
        close();
    }

    /** Goes without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

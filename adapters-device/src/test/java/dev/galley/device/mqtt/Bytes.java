package dev.galley.device.mqtt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what a packet is made of, valid or not. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Bytes of() {
        return new Bytes();
    }

    Bytes u8(int value) {
        out.write(value);
        return this;
    }

    Bytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    Bytes length(int value) {
        var rest = value;
        do {
            u8(rest > 127 ? (rest & 127) | 128 : rest);
            rest >>= 7;
        } while (rest > 0);
        return this;
    }

    Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes data(byte[] bytes) {
        return u16(bytes.length).raw(bytes);
    }

    Bytes text(String text) {
        return data(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Properties with their length before them. */
    Bytes properties(Bytes properties) {
        var bytes = properties.toBytes();
        return length(bytes.length).raw(bytes);
    }

    /** As a packet of this first byte. */
    byte[] packet(int first) {
        var body = toBytes();
        return of().u8(first).length(body.length).raw(body).toBytes();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}

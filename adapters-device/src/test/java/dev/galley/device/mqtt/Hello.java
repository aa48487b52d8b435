package dev.galley.device.mqtt;

import org.jspecify.annotations.Nullable;

/** A CONNECT to be sent, with what a test wants otherwise than usual. */
final class Hello {

    private final boolean v5;
    private String clientId = "client";
    private String username = "galley";
    private String password = "secret";
    private boolean clean = true;
    private int keepAlive = 60;
    private Bytes properties = Bytes.of();
    private @Nullable String willTopic;
    private String willPayload = "";
    private int willFlags;
    private Bytes willProperties = Bytes.of();

    private Hello(boolean v5) {
        this.v5 = v5;
    }

    static Hello v5(String clientId) {
        return new Hello(true).id(clientId);
    }

    static Hello v311(String clientId) {
        return new Hello(false).id(clientId);
    }

    private Hello id(String id) {
        clientId = id;
        return this;
    }

    Hello as(String user) {
        username = user;
        return this;
    }

    Hello password(String word) {
        password = word;
        return this;
    }

    Hello keeping() {
        clean = false;
        return this;
    }

    Hello keepAlive(int seconds) {
        keepAlive = seconds;
        return this;
    }

    /** MQTT 5 properties beside others that this may add. */
    Hello with(Bytes more) {
        properties.raw(more.toBytes());
        return this;
    }

    Hello expiry(long seconds) {
        return with(Bytes.of().u8(0x11).u32(seconds));
    }

    Hello receiveMaximum(int messages) {
        return with(Bytes.of().u8(0x21).u16(messages));
    }

    Hello will(String topic, String payload, int qos, boolean retain, Bytes itsProperties) {
        willTopic = topic;
        willPayload = payload;
        willFlags = 4 | qos << 3 | (retain ? 0x20 : 0);
        willProperties = itsProperties;
        return this;
    }

    byte[] packet() {
        return packet(0);
    }

    byte[] packet(int moreFlags) {
        var body = Bytes.of().text("MQTT").u8(v5 ? 5 : 4).u8(0xC0 | (clean ? 2 : 0) | willFlags | moreFlags).u16(
                keepAlive);
        if (v5) {
            body.properties(properties);
        }
        body.text(clientId);
        if (willTopic != null) {
            if (v5) {
                body.properties(willProperties);
            }
            body.text(willTopic).text(willPayload);
        }
        return body.text(username).text(password).packet(0x10);
    }

    /** Opens a connection and sends it. */
    RawClient knock(int port) {
        return new RawClient(port, v5).send(packet());
    }

    /** Connects, and expects to be let in. */
    RawClient on(int port) {
        var client = knock(port);
        var answer = client.expect(RawClient.CONNACK);
        if (answer.u8(1) != 0) {
            throw new AssertionError("refused with 0x" + Integer.toHexString(answer.u8(1)));
        }
        return client;
    }

    /** Connects, and says whether there was a session. */
    static boolean isPresent(RawClient.Packet answer) {
        return answer.u8(0) == 1;
    }
}

package dev.galley.device.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a CONNECT asks for, checked.
 *
 * @param isAssigned the client sent no id, and the broker chose this one
 * @param receiveMaximum messages the client takes at once; 3.1.1 cannot say, and gets a moderate number
 * @param maximumPacketBytes the client takes
 * @param explains whether the client wants reasons in words
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record ConnectRequest(
        boolean isV5,
        String clientId,
        boolean isAssigned,
        boolean cleanStart,
        int keepAliveSeconds,
        long sessionExpirySeconds,
        int receiveMaximum,
        int maximumPacketBytes,
        boolean explains,
        String username,
        byte[] password,
        @Nullable Will will) {

    private static final int RECEIVE_MAXIMUM_311 = 100;
    private static final int RECEIVE_MAXIMUM_5 = 65_535;
    private static final int CLIENT_ID_CHARS = 128;
    private static final byte[] NOTHING = {};

    /** Takes a CONNECT apart, or says by a {@link ProtocolViolation} what is wrong with it. */
    static ConnectRequest of(MqttConnectMessage packet, Switchboard board) {
        var header = packet.variableHeader();
        var payload = packet.payload();
        var isV5 = header.version() == MqttVersion.MQTT_5.protocolLevel();
        if (header.version() < MqttVersion.MQTT_3_1_1.protocolLevel()) {
            throw new ProtocolViolation(Reasons.UNSUPPORTED_VERSION);
        }
        if ((!isV5 && header.hasPassword() && !header.hasUserName())
                || (!header.isWillFlag() && (header.isWillRetain() || header.willQos() != 0))
                || header.willQos() > 2) {
            throw new ProtocolViolation(Reasons.MALFORMED_PACKET);
        }
        var properties = header.properties();
        if (properties.getProperty(MqttProperties.AUTHENTICATION_METHOD) != null) {
            throw new ProtocolViolation(Reasons.BAD_AUTHENTICATION_METHOD);
        }
        var receiveMaximum = Packets.integer(
                properties, MqttProperties.RECEIVE_MAXIMUM, isV5 ? RECEIVE_MAXIMUM_5 : RECEIVE_MAXIMUM_311);
        var maximumPacket = Packets.integer(properties, MqttProperties.MAXIMUM_PACKET_SIZE, Integer.MAX_VALUE);
        if (receiveMaximum == 0 || maximumPacket == 0) {
            throw new ProtocolViolation(Reasons.PROTOCOL_ERROR);
        }
        var clientId = payload.clientIdentifier();
        var isAssigned = clientId == null || clientId.isEmpty();
        if ((isAssigned && !isV5 && !header.isCleanSession())
                || (clientId != null && (clientId.length() > CLIENT_ID_CHARS || clientId.indexOf('\0') >= 0))) {
            throw new ProtocolViolation(Reasons.CLIENT_ID_NOT_VALID);
        }
        var username = payload.userName();
        var password = payload.passwordInBytes();
        return new ConnectRequest(
                isV5,
                clientId == null || clientId.isEmpty() ? board.assignedClientId() : clientId,
                isAssigned,
                header.isCleanSession(),
                header.keepAliveTimeSeconds(),
                isV5
                        ? Integer.toUnsignedLong(Packets.integer(properties, MqttProperties.SESSION_EXPIRY_INTERVAL, 0))
                        : header.isCleanSession() ? 0 : Session.FOR_EVER,
                receiveMaximum,
                maximumPacket < 0 ? Integer.MAX_VALUE : maximumPacket,
                isV5 && Packets.integer(properties, MqttProperties.REQUEST_PROBLEM_INFORMATION, 1) == 1,
                username == null ? "" : username,
                password == null ? NOTHING : password,
                header.isWillFlag() ? will(packet, board.limits) : null);
    }

    private static Will will(MqttConnectMessage packet, BrokerLimits limits) {
        var payload = packet.payload();
        var topic = payload.willTopic();
        var body = payload.willMessageInBytes();
        if (topic == null || body == null || !TopicFilter.isTopic(topic)) {
            throw new ProtocolViolation(Reasons.TOPIC_INVALID);
        }
        if (body.length > limits.payloadBytes()) {
            throw new ProtocolViolation(Reasons.PACKET_TOO_LARGE);
        }
        var properties = payload.willProperties();
        return new Will(
                topic,
                body,
                packet.variableHeader().willQos(),
                packet.variableHeader().isWillRetain(),
                properties,
                Integer.toUnsignedLong(Packets.integer(properties, MqttProperties.WILL_DELAY_INTERVAL, 0)));
    }
}

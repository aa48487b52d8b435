package dev.galley.device.mqtt;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What packets that come say, and the packets the broker sends; the encoder leaves out of them what 3.1.1 does not have.
 */
final class Packets {

    static final int TOPIC_ALIAS = MqttProperties.TOPIC_ALIAS;

    static final MqttMessage PONG = MqttMessage.PINGRESP;

    private Packets() {}

    /** The value of a number among the properties, as sent; a four-byte one above 2^31 is negative. */
    static int integer(MqttProperties properties, int id, int absent) {
        return properties.getProperty(id) instanceof MqttProperties.IntegerProperty number ? number.value() : absent;
    }

    static @Nullable String text(MqttProperties properties, int id) {
        return properties.getProperty(id) instanceof MqttProperties.StringProperty text ? text.value() : null;
    }

    /** Of one that has an id. */
    static int id(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    /** 0, which is success, where a reply says nothing. */
    static int reason(MqttMessage packet) {
        return packet.variableHeader() instanceof MqttPubReplyMessageVariableHeader reply
                ? reply.reasonCode() & 0xFF
                : 0;
    }

    static @Nullable String why(MqttMessage packet) {
        return packet.variableHeader() instanceof MqttPubReplyMessageVariableHeader reply
                ? text(reply.properties(), MqttProperties.REASON_STRING)
                : null;
    }

    private static MqttFixedHeader header(MqttMessageType type, int qos) {
        return new MqttFixedHeader(type, false, MqttQoS.valueOf(qos), false, 0);
    }

    static MqttMessage connected(int code, boolean isSessionPresent, MqttProperties properties) {
        return new MqttConnAckMessage(
                header(MqttMessageType.CONNACK, 0),
                new MqttConnAckVariableHeader(
                        MqttConnectReturnCode.valueOf((byte) code), isSessionPresent, properties));
    }

    static MqttMessage publish(Delivery delivery, boolean isDuplicate, long nowNanos) {
        var message = delivery.message;
        return new MqttPublishMessage(
                new MqttFixedHeader(
                        MqttMessageType.PUBLISH,
                        isDuplicate && delivery.qos > 0,
                        MqttQoS.valueOf(delivery.qos),
                        delivery.retain,
                        0),
                new MqttPublishVariableHeader(
                        message.topic(), delivery.packetId, message.properties(nowNanos, delivery.subscriptionIds)),
                Unpooled.wrappedBuffer(message.payload()));
    }

    /** PUBACK, or PUBREC for QoS 2. */
    static MqttMessage answer(int qos, int packetId, int reason, @Nullable String why) {
        return reply(qos == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC, 0, packetId, reason, why);
    }

    static MqttMessage release(int packetId, int reason) {
        return reply(MqttMessageType.PUBREL, 1, packetId, reason, null);
    }

    static MqttMessage complete(int packetId, int reason) {
        return reply(MqttMessageType.PUBCOMP, 0, packetId, reason, null);
    }

    private static MqttMessage reply(
            MqttMessageType type, int headerQos, int packetId, int reason, @Nullable String why) {
        return new MqttMessage(
                header(type, headerQos),
                new MqttPubReplyMessageVariableHeader(packetId, (byte) reason, explanation(why)));
    }

    private static MqttProperties explanation(@Nullable String why) {
        if (why == null) {
            return MqttProperties.NO_PROPERTIES;
        }
        var properties = new MqttProperties();
        properties.add(new MqttProperties.StringProperty(MqttProperties.REASON_STRING, why));
        return properties;
    }

    static MqttMessage subscribed(int packetId, int[] codes) {
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK, 0),
                new MqttMessageIdAndPropertiesVariableHeader(packetId, MqttProperties.NO_PROPERTIES),
                new MqttSubAckPayload(codes));
    }

    static MqttMessage unsubscribed(int packetId, List<Short> codes) {
        return new MqttUnsubAckMessage(
                header(MqttMessageType.UNSUBACK, 0),
                new MqttMessageIdAndPropertiesVariableHeader(packetId, MqttProperties.NO_PROPERTIES),
                new MqttUnsubAckPayload(codes));
    }

    /** For MQTT 5 only. */
    static MqttMessage disconnect(int reason) {
        return new MqttMessage(
                header(MqttMessageType.DISCONNECT, 0),
                new MqttReasonCodeAndPropertiesVariableHeader((byte) reason, MqttProperties.NO_PROPERTIES));
    }
}

package dev.galley.device.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;

/** What a client wants said when it is gone without a word. */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Will(String topic, byte[] payload, int qos, boolean retain, MqttProperties properties, long delaySeconds) {

    Message message(long nowNanos) {
        // its age counts from when it is said
        return new Message(
                topic, payload, qos, retain, Message.passed(properties), Message.expiry(properties, nowNanos), null);
    }
}

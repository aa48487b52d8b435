package dev.galley.device.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody published: one object for all who get it.
 *
 * @param passed the properties that are handed on as they came
 * @param expiresAtNanos by the broker's ticker; {@link #NEVER} for most
 * @param publisher null for what the broker says for somebody: a will
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Message(
        String topic,
        byte[] payload,
        int qos,
        boolean retain,
        List<MqttProperty<?>> passed,
        long expiresAtNanos,
        @Nullable Session publisher) {

    static final long NEVER = Long.MAX_VALUE;

    // objects around a message, roughly: counted so that many small ones do not slip under the limits
    private static final int OVERHEAD_BYTES = 200;
    private static final int PROPERTY_BYTES = 64;
    private static final long NANOS = 1_000_000_000L;

    /** The properties of a PUBLISH or a will that a subscriber gets unaltered. */
    static List<MqttProperty<?>> passed(MqttProperties properties) {
        if (properties.isEmpty()) {
            return List.of();
        }
        var passed = new ArrayList<MqttProperty<?>>();
        for (MqttProperty<?> property : properties.listAll()) {
            switch (property.propertyId()) {
                case MqttProperties.PAYLOAD_FORMAT_INDICATOR,
                        MqttProperties.CONTENT_TYPE,
                        MqttProperties.RESPONSE_TOPIC,
                        MqttProperties.CORRELATION_DATA,
                        MqttProperties.USER_PROPERTY -> passed.add(property);
                default -> {
                    // the others concern the sender and the broker only
                }
            }
        }
        return List.copyOf(passed);
    }

    /** When a message with these properties is too old. */
    static long expiry(MqttProperties properties, long nowNanos) {
        return properties.getProperty(
                MqttProperties.PUBLICATION_EXPIRY_INTERVAL) instanceof MqttProperties.IntegerProperty seconds
                        ? nowNanos + Integer.toUnsignedLong(seconds.value()) * NANOS
                        : NEVER;
    }

    boolean isExpired(long nowNanos) {
        return expiresAtNanos != NEVER && nowNanos - expiresAtNanos >= 0;
    }

    /** What it costs to keep. */
    long bytes() {
        return (long) OVERHEAD_BYTES + payload.length + topic.length() + propertyBytes();
    }

    /** An upper bound of what it takes on the wire beside its subscription identifiers. */
    int wireBytes() {
        return 20 + 3 * topic.length() + payload.length + propertyBytes();
    }

    private int propertyBytes() {
        var bytes = 0;
        for (var property : passed) {
            bytes += switch (property.value()) {
                case byte[] data -> PROPERTY_BYTES + data.length;
                case String text -> PROPERTY_BYTES + 3 * text.length();
                case List<?> pairs -> pairs.stream().mapToInt(pair -> pair instanceof MqttProperties.StringPair text
                        ? PROPERTY_BYTES + 3 * (text.key.length() + text.value.length())
                        : PROPERTY_BYTES).sum();
                default -> PROPERTY_BYTES;
            };
        }
        return bytes;
    }

    /** The properties it is sent with now. */
    MqttProperties properties(long nowNanos, int[] subscriptionIds) {
        if (passed.isEmpty() && expiresAtNanos == NEVER && subscriptionIds.length == 0) {
            return MqttProperties.NO_PROPERTIES;
        }
        var properties = new MqttProperties();
        passed.forEach(properties::add);
        if (expiresAtNanos != NEVER) {
            var left = Math.max(0, (expiresAtNanos - nowNanos + NANOS - 1) / NANOS);
            properties.add(new MqttProperties.IntegerProperty(MqttProperties.PUBLICATION_EXPIRY_INTERVAL, (int) left));
        }
        for (var id : subscriptionIds) {
            properties.add(new MqttProperties.IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER, id));
        }
        return properties;
    }

    Message withoutRetain() {
        return retain ? new Message(topic, payload, qos, false, passed, expiresAtNanos, publisher) : this;
    }
}

package dev.galley.device.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;

/** What CONNACK tells an MQTT 5 client about this broker. */
final class Welcome {

    private Welcome() {}

    static MqttProperties properties(BrokerLimits limits, ConnectRequest request, Session session) {
        if (!request.isV5()) {
            return MqttProperties.NO_PROPERTIES;
        }
        var properties = new MqttProperties();
        add(properties, MqttProperties.RECEIVE_MAXIMUM, limits.receiveMaximum(session));
        add(properties, MqttProperties.MAXIMUM_PACKET_SIZE, limits.frameBytes());
        add(properties, MqttProperties.TOPIC_ALIAS_MAXIMUM, Connection.TOPIC_ALIASES);
        if (session.expirySeconds != request.sessionExpirySeconds()) {
            add(properties, MqttProperties.SESSION_EXPIRY_INTERVAL, (int) session.expirySeconds);
        }
        if (request.isAssigned()) {
            properties.add(new MqttProperties.StringProperty(
                    MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, request.clientId()));
        }
        return properties;
    }

    private static void add(MqttProperties properties, int id, int value) {
        properties.add(new MqttProperties.IntegerProperty(id, value));
    }
}

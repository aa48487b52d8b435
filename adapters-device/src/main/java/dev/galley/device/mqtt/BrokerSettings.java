package dev.galley.device.mqtt;

import java.util.List;

/**
 * How the embedded broker is started.
 *
 * @param host address to listen on, for example 0.0.0.0
 * @param port to listen on; 0 takes any free one
 * @param durable shared subscriptions ({@code $share/group/filter}) that messages wait for even before anyone has
 *     subscribed since the start: with them an appliance that is quicker than Galley at the start loses nothing
 */
public record BrokerSettings(String host, int port, List<String> durable, BrokerLimits limits) {

    public BrokerSettings {
        durable = List.copyOf(durable);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the MQTT port must be from 0 to 65535, not " + port);
        }
        for (var filter : durable) {
            if (!TopicFilter.isValid(filter) || TopicFilter.of(filter).share().isEmpty()) {
                throw new IllegalArgumentException("not a shared subscription: " + filter);
            }
        }
    }

    /** The usual limits. */
    public static BrokerSettings of(String host, int port, String... durable) {
        return new BrokerSettings(host, port, List.of(durable), BrokerLimits.USUAL);
    }

    /** The same with other limits. */
    public BrokerSettings with(BrokerLimits others) {
        return new BrokerSettings(host, port, durable, others);
    }
}

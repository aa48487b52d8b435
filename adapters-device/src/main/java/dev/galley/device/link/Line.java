package dev.galley.device.link;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopic;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One connection to the broker, from its beginning to its end. It is never opened again: what the broker was not told of
 * comes anew on the next one, and nothing that is remembered of this one gets in its way.
 */
final class Line {
    private static final int CONNECT_SECONDS = 5;
    private static final int HANDSHAKE_SECONDS = 10;
    private static final int ANSWER_SECONDS = 10;
    private static final int KEEP_ALIVE_SECONDS = 20;

    /**
     * How a connection begins.
     *
     * @param receiveMaximum messages that may be unacknowledged, from 1 to 65,535
     * @param sessionExpiry how long the broker keeps what it has for this client while it is away
     */
    record Terms(BrokerAddress broker, String clientId, int receiveMaximum, Duration sessionExpiry) {}

    private final Mqtt5AsyncClient client;
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    /** By identity, since the library tells the message and its acknowledgement apart and shares only the topic. */
    private final Map<MqttTopic, Mqtt5PubAckReasonCode> reasons = Collections.synchronizedMap(new IdentityHashMap<>());
    private boolean isResumed;

    private Line(Terms terms) {
        var broker = terms.broker;
        var transport = MqttClientTransportConfig.builder()
                .serverHost(broker.host())
                .serverPort(broker.port())
                .socketConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .mqttConnectTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        if (broker.tls().isPresent()) {
            transport = transport.sslConfig(encrypted(broker.tls().get()));
        }
        var builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(terms.clientId)
                .transportConfig(transport.build())
                .addDisconnectedListener(context -> ended.complete(context.getCause()))
                .advancedConfig()
                .interceptors()
                .incomingQos1Interceptor((_, publish, answer) -> {
                    var reason = reasons.remove(publish.getTopic());
                    if (reason != null) {
                        answer.reasonCode(reason);
                    }
                })
                .applyInterceptors()
                .applyAdvancedConfig();
        broker.login()
                .ifPresent(login -> builder.simpleAuth()
                        .username(login.username())
                        .password(login.passwordBytes())
                        .applySimpleAuth());
        client = builder.buildAsync();
    }

    private static MqttClientSslConfig encrypted(BrokerAddress.Tls tls) {
        var config = MqttClientSslConfig.builder(); // the name is compared, since nobody is set to do it otherwise
        return tls.authority()
                .map(authority -> config.trustManagerFactory(Authorities.in(authority)))
                .orElse(config)
                .build();
    }

    /**
     * Connects.
     *
     * @param heard called for each message on this executor, in order; it acknowledges them
     * @throws LineFailed if the broker is not there, or does not let us in
     */
    static Line open(Terms terms, Consumer<Mqtt5Publish> heard, Executor executor) {
        var line = new Line(terms);
        line.client.publishes(MqttGlobalPublishFilter.ALL, heard, executor, true);
        line.connect(terms);
        return line;
    }

    /**
     * For what only speaks.
     *
     * @throws LineFailed if the broker is not there, or does not let us in
     */
    static Line open(Terms terms) {
        var line = new Line(terms);
        line.connect(terms);
        return line;
    }

    private void connect(Terms terms) {
        var hello = Mqtt5Connect.builder()
                .cleanStart(false)
                .sessionExpiryInterval(terms.sessionExpiry.toSeconds())
                .keepAlive(KEEP_ALIVE_SECONDS)
                .restrictions()
                .receiveMaximum(terms.receiveMaximum)
                .applyRestrictions()
                .build();
        isResumed = await(client.connect(hello), 2 * HANDSHAKE_SECONDS).isSessionPresent();
    }

    /** Whether the broker still knew this client. */
    boolean isResumed() {
        return isResumed;
    }

    /** @throws LineFailed if the broker does not let us hear this */
    void subscribe(String filter) {
        var answer = await(
                client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send(), ANSWER_SECONDS);
        if (answer.getReasonCodes().getFirst().isError()) {
            throw new LineFailed("may not listen to " + filter);
        }
    }

    /** Done when the broker has it; fails with what HiveMQ fails with. */
    CompletableFuture<?> publish(Mqtt5Publish message) {
        return client.publish(message);
    }

    /** Tells the broker that a message is dealt with. */
    void acknowledge(Mqtt5Publish message, Mqtt5PubAckReasonCode reason) {
        if (reason != Mqtt5PubAckReasonCode.SUCCESS) {
            reasons.put(message.getTopic(), reason);
        }
        message.acknowledge();
    }

    /** Done when the line is no more, with the reason. */
    CompletableFuture<Throwable> ended() {
        return ended;
    }

    boolean isOpen() {
        return !ended.isDone();
    }

    /** Ends it from this side. What was acknowledged before is told to the broker before. */
    void close() {
        ended.complete(new LineFailed("closed"));
        var _ = client.disconnect().exceptionally(_ -> null); // it was gone before
    }

    private static <T> T await(CompletableFuture<T> answer, int seconds) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            var cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new LineFailed(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException slow) {
            throw new LineFailed("no answer in " + seconds + " s", slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LineFailed("stopped", stopped);
        }
    }
}

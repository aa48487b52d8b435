package dev.galley.device.simulator;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** An appliance's MQTT 5 connection, with a session that outlives it by a day. */
final class Line {
    private static final Duration SESSION = Duration.ofDays(1);
    private static final int SUCCESS = 0;
    private static final String[] HEARD = {"desired", "commands", "recipes/changed", "firmware/available"};

    /** Who is told what comes. Called on the client's thread. */
    interface Ear {
        /** @param topic below the appliance's own */
        void heard(String topic, byte[] payload);

        /** It was there, or was tried in vain, and is not there now. */
        void cut();
    }

    private final String root;
    private final int keepAliveSeconds;
    private final Mqtt5AsyncClient client;
    private final Ear ear;
    private final AtomicBoolean wasConnected = new AtomicBoolean();

    Line(Credentials credentials, Duration keepAlive, Ear ear) {
        root = credentials.root();
        keepAliveSeconds = (int) keepAlive.toSeconds();
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(credentials.applianceId())
                .serverHost(credentials.host())
                .serverPort(credentials.port())
                .simpleAuth()
                .username(credentials.username())
                .password(credentials.password().getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addDisconnectedListener(_ -> ear.cut())
                .buildAsync();
        this.ear = ear;
        listen();
    }

    private void listen() {
        client.publishes(MqttGlobalPublishFilter.ALL, this::heard, Runnable::run, true);
    }

    private void heard(Mqtt5Publish publish) {
        var topic = publish.getTopic().toString();
        if (topic.startsWith(root)) {
            ear.heard(topic.substring(root.length()), publish.getPayloadAsBytes());
        }
        publish.acknowledge(); // only now: what was not acted on comes again
    }

    /**
     * Connects. Answers whether the broker still has the session.
     *
     * @param lastWill what the broker says on presence when the line breaks
     */
    CompletableFuture<Boolean> connect(String lastWill) {
        return client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION.toSeconds())
                .keepAlive(keepAliveSeconds)
                .willPublish(Mqtt5Publish.builder()
                        .topic(root + "presence")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .retain(true)
                        .payload(lastWill.getBytes(StandardCharsets.UTF_8))
                        .build()
                        .asWill())
                .send()
                .thenApply(answer -> {
                    boolean isPresent = answer.isSessionPresent();
                    if (wasConnected.getAndSet(true) && !isPresent) {
                        listen(); // with a session that the broker forgot the library lets go of who listened, too
                    }
                    return isPresent;
                });
    }

    CompletableFuture<Boolean> subscribe() {
        return client.subscribeWith()
                .addSubscriptions(Stream.of(HEARD)
                        .map(topic -> Mqtt5Subscription.builder()
                                .topicFilter(root + topic)
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .build()))
                .send()
                .thenApply(answer -> answer.getReasonCodes().stream().noneMatch(code -> code.isError()));
    }

    /**
     * Says something. Answers the reason code of its acknowledgement, 0x80 and above if it was refused; fails if there was
     * none.
     */
    CompletableFuture<Integer> publish(String topic, String json, boolean isRetained) {
        return client.publishWith()
                .topic(root + topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(isRetained)
                .payload(json.getBytes(StandardCharsets.UTF_8))
                .send()
                .handle((result, failure) -> {
                    var cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure == null ? result.getError().orElse(null) : failure;
                    if (cause instanceof Mqtt5PubAckException refused) {
                        return refused.getMqttMessage().getReasonCode().getCode();
                    }
                    if (cause != null) {
                        throw new CompletionException(cause);
                    }
                    return SUCCESS;
                });
    }

    /** Ends it in order, or so that the broker says the last will. Always succeeds. */
    CompletableFuture<?> disconnect(boolean withWill) {
        return client.disconnectWith()
                .reasonCode(withWill
                        ? Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE
                        : Mqtt5DisconnectReasonCode.NORMAL_DISCONNECTION)
                .send()
                .handle((_, _) -> true);
    }
}

package dev.galley.device.link;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.galley.domain.kernel.ApplianceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An appliance of a stranger's make. Its user name is its id, its password "secret". */
final class Stranger implements AutoCloseable {
    static final ApplianceId OVEN = new ApplianceId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L));
    static final ApplianceId POT = new ApplianceId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0002L));

    private final ApplianceId id;
    private final Mqtt5AsyncClient client;
    final BlockingQueue<Mqtt5Publish> heard = new LinkedBlockingQueue<>();

    Stranger(ApplianceId id, int port) {
        this.id = id;
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(id.value() + "-" + UUID.randomUUID())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(id.value().toString())
                .password("secret".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, heard::add);
        client.connect().orTimeout(20, TimeUnit.SECONDS).join();
    }

    void listen(String topic) {
        client.subscribeWith()
                .topicFilter(id.topicRoot() + topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** What comes next, or an exception after a long while. */
    String expect() {
        try {
            var next = heard.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said to the appliance");
            }
            return new String(next.getPayloadAsBytes(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The reason code of the acknowledgement, when it comes. */
    CompletableFuture<Integer> say(String topic, byte[] payload) {
        return client.publishWith()
                .topic(id.topicRoot() + topic)
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .handle((result, failure) -> {
                    var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
                    if (cause instanceof Mqtt5PubAckException refused) {
                        return refused.getMqttMessage().getReasonCode().getCode();
                    }
                    if (cause != null) {
                        throw new CompletionException(cause);
                    }
                    return 0;
                });
    }

    CompletableFuture<Integer> say(String topic, String payload) {
        return say(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        var _ = client.disconnect().exceptionally(_ -> null);
    }
}

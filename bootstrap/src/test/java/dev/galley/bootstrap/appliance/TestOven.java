package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.galley.http.server.Json;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** An appliance of a stranger's make on the wire, which does and says what a test wants. */
final class TestOven implements AutoCloseable {
    private final Factory.Box box;
    private final Mqtt5BlockingClient client;
    private final BlockingQueue<Mqtt5Publish> heard = new LinkedBlockingQueue<>();

    TestOven(Factory factory, Factory.Box box, int port) {
        this.box = box;
        var activated = ok(200, factory.activate(box.proof()));
        client = Factory.client(
                "oven",
                port,
                activated.at("/mqtt/username").asString(),
                activated.at("/mqtt/password").asString());
    }

    Factory.Box box() {
        return box;
    }

    private String topic(String name) {
        return "galley/v1/" + box.id() + "/" + name;
    }

    TestOven comes(String boot) {
        client.connectWith().cleanStart(false).sessionExpiryInterval(600).send();
        client.toAsync().publishes(MqttGlobalPublishFilter.ALL, heard::add);
        client.subscribeWith().topicFilter(topic("commands")).qos(MqttQos.AT_LEAST_ONCE).send();
        assertThat(says("presence", "{\"online\": true, \"boot_id\": \"%s\", \"at\": %d}".formatted(
                boot, System.currentTimeMillis()))).isZero();
        return this;
    }

    /** It is gone without a word, and the broker keeps what it misses. */
    void fallsAsleep() {
        client.disconnect();
    }

    /** For heat. */
    TestOven ready() {
        return state("closed", "idle", true);
    }

    TestOven state(String door, String program, boolean remote) {
        assertThat(says("state",
                """
                {"firmware_version": "1.2.0", "model": "Oven 60", "program": "%s", "door": "%s",
                 "remote_start_allowed": %s, "capabilities": {"heat": {"min_celsius": 30, "max_celsius": 250}, "light": {}}}"""
                        .formatted(program, door, remote))).isZero();
        return this;
    }

    int measures(long seq, double celsius) {
        return says("telemetry", """
                {"boot_id": "b1", "seq": %d, "base_time": %d,
                 "samples": [{"t": 0, "m": "chamber_temperature", "v": %s, "u": "Cel"}]}"""
                .formatted(seq, System.currentTimeMillis() + 1_000, celsius));
    }

    /** Somebody presses its button. */
    void allowsPairing() {
        says("events", "{\"id\": \"%s\", \"type\": \"pairing_allowed\", \"at\": %d, \"data\": {}}".formatted(
                UUID.randomUUID(), System.currentTimeMillis()));
    }

    /** The reason code of the acknowledgement. */
    int says(String topic, String payload) {
        try {
            client.publishWith()
                    .topic(topic(topic))
                    .payload(payload.getBytes(UTF_8))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(topic.equals("presence") || topic.equals("state"))
                    .send();
            return 0;
        } catch (Mqtt5PubAckException refused) {
            return refused.getMqttMessage().getReasonCode().getCode();
        }
    }

    int answers(JsonNode command, String status) {
        return says("commands/" + command.get("id").asString() + "/result",
                "{\"status\": \"%s\", \"at\": 1}".formatted(status));
    }

    int answers(JsonNode command, String status, String reason) {
        return says("commands/" + command.get("id").asString() + "/result",
                "{\"status\": \"%s\", \"reason\": \"%s\", \"at\": 1}".formatted(status, reason));
    }

    /** The next command. */
    JsonNode hears() {
        try {
            var next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a command").isNotNull();
            assertThat(next.getMessageExpiryInterval()).isPresent();
            return Json.MAPPER.readTree(next.getPayloadAsBytes());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.disconnect();
        }
    }
}

package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What nobody may do, and what a client from the shelf can. */
interface RefusingContract {

    int port();

    @Test
    default void an_appliance_cannot_speak_for_another() {
        try (var hears = Hello.v5("acl-hears").on(port());
                var oven = Hello.v5("acl-oven").as("oven1").on(port())) {
            hears.subscribe("galley/v1/oven2/events", 1);
            assertThat(oven.publish("galley/v1/oven2/events", 1, 1, "forged").expect(PUBACK).reason()).isEqualTo(0x87);
            oven.publish("galley/v1/oven1/events", 1, 2, "own").expect(PUBACK);
            hears.sync();
        }
    }

    @Test
    default void an_appliance_of_311_cannot_either_and_stays_connected() {
        try (var hears = Hello.v5("acl-hears-4").on(port());
                var oven = Hello.v311("acl-oven-4").as("oven1").on(port())) {
            hears.subscribe("galley/v1/oven2/events", 1);
            oven.publish("galley/v1/oven2/events", 1, 1, "forged").expect(PUBACK);
            oven.sync();
            hears.sync();
        }
    }

    @Test
    default void an_appliance_hears_nothing_of_another() {
        try (var oven = Hello.v5("acl-spy").as("oven1").on(port());
                var says = Hello.v5("acl-says").on(port())) {
            oven.subscribe("galley/v1/oven2/commands", 1);
            oven.subscribe("galley/v1/+/commands", 1);
            oven.subscribe("#", 1);
            says.publish("galley/v1/oven2/commands", 1, 1, "secret").expect(PUBACK);
            oven.sync();
        }
    }

    @Test
    default void an_appliance_hears_its_own() {
        try (var oven = Hello.v311("acl-own").as("pot").on(port());
                var says = Hello.v5("acl-own-says").on(port())) {
            oven.subscribe("galley/v1/pot/commands", 1);
            says.publish("galley/v1/pot/commands", 1, 1, "boil").expect(PUBACK);
            assertThat(oven.expect(PUBLISH).payload(false)).isEqualTo("boil");
        }
    }

    @Test
    default void a_will_for_another_is_never_said() {
        try (var hears = Hello.v5("acl-will-hears").on(port())) {
            hears.subscribe("galley/v1/oven2/presence", 1);
            var oven = Hello.v5("acl-will").as("oven1").will("galley/v1/oven2/presence", "forged", 1, false, Bytes
                    .of());
            var client = oven.knock(port());
            client.next();
            client.close();
            try (var says = Hello.v5("acl-will-says").on(port())) {
                says.publish("galley/v1/oven2/presence", 1, 1, "own").expect(PUBACK);
            }
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("own");
        }
    }

    private void assertEnded(boolean v5, byte[] bytes) {
        var hello = v5 ? Hello.v5("broken") : Hello.v311("broken");
        try (var client = hello.on(port())) {
            client.send(bytes).end();
        }
    }

    @Test
    default void qos_3_ends_the_connection() {
        assertEnded(true, Bytes.of().text("t").u16(1).u8(0).packet(0x36));
    }

    @Test
    default void wrong_flags_end_the_connection() {
        assertEnded(true, Bytes.of().u16(1).u8(0).text("t").u8(0).packet(0x80));
    }

    @Test
    default void a_packet_id_of_0_ends_the_connection() {
        assertEnded(false, Bytes.of().text("t").u16(0).packet(0x32));
    }

    @Test
    default void a_wildcard_in_a_topic_ends_the_connection() {
        assertEnded(false, Bytes.of().text("t/#").u16(1).packet(0x32));
    }

    @Test
    default void a_length_of_five_bytes_ends_the_connection() {
        assertEnded(false, new byte[]{0x30, -1, -1, -1, -1, 1});
    }

    @Test
    default void text_that_is_not_utf_8_ends_the_connection() {
        assertEnded(false, Bytes.of().data(new byte[]{'t', (byte) 0xC0, (byte) 0x80}).u16(1).packet(0x32));
    }

    @Test
    default void a_topic_longer_than_its_packet_ends_the_connection() {
        assertEnded(false, Bytes.of().u16(50).u8('t').packet(0x30));
    }

    @Test
    default void a_reserved_packet_type_ends_the_connection() {
        assertEnded(false, new byte[]{0x00, 0});
    }

    @Test
    default void what_only_a_server_says_ends_the_connection() {
        assertEnded(true, new byte[]{(byte) 0xD0, 0});
    }

    @Test
    default void a_client_from_the_shelf_speaks_mqtt_5() throws Exception {
        var client = MqttClient.builder()
                .useMqttVersion5().serverHost("127.0.0.1").serverPort(port()).identifier("shelf-5").buildBlocking();
        client.connectWith().simpleAuth().username("galley").password("secret".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth().send();
        try (var messages = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith().topicFilter("shelf/5").qos(MqttQos.EXACTLY_ONCE).send();
            for (var qos : MqttQos.values()) {
                client.publishWith().topic("shelf/5").qos(qos).payload(qos.name().getBytes(StandardCharsets.UTF_8))
                        .send();
                var message = messages.receive(10, TimeUnit.SECONDS).orElseThrow();
                assertThat(new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8)).isEqualTo(qos.name());
                assertThat(message.getQos()).isEqualTo(qos);
            }
        }
        client.disconnect();
    }

    @Test
    default void a_client_from_the_shelf_speaks_mqtt_311() throws Exception {
        var client = MqttClient.builder()
                .useMqttVersion3().serverHost("127.0.0.1").serverPort(port()).identifier("shelf-4").buildBlocking();
        client.connectWith().simpleAuth().username("galley").password("secret".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth().send();
        try (var messages = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith().topicFilter("shelf/4").qos(MqttQos.EXACTLY_ONCE).send();
            for (var qos : MqttQos.values()) {
                client.publishWith().topic("shelf/4").qos(qos).payload(qos.name().getBytes(StandardCharsets.UTF_8))
                        .send();
                var message = messages.receive(10, TimeUnit.SECONDS).orElseThrow();
                assertThat(message.getQos()).isEqualTo(qos);
            }
        }
        client.disconnect();
    }
}

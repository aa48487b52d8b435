package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.galley.application.appliance.NoteSilence;
import dev.galley.bootstrap.appliance.Factory.Box;
import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.device.appliance.TellRecipesChanged;
import dev.galley.domain.appliance.SetAsideMessage;
import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** An appliance of a stranger's make, on the wire, and its owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Factory factory;
    private Person admin;
    private int port;

    @BeforeAll
    void start() {
        factory = new Factory(postgres.database(), clock);
        admin = factory.administrator();
        port = factory.startBroker();
    }

    @AfterAll
    void stop() {
        factory.close();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    /** One that is on its stand, with its credentials. */
    private final class Oven implements AutoCloseable {
        private final Box box;
        private final String username;
        private final String password;
        private final BlockingQueue<Mqtt5Publish> heard = new LinkedBlockingQueue<>();
        private Mqtt5BlockingClient client;

        Oven(Box box) {
            this.box = box;
            var activated = ok(200, factory.activate(box.proof()));
            username = activated.at("/mqtt/username").asString();
            password = activated.at("/mqtt/password").asString();
            client = client();
        }

        private Mqtt5BlockingClient client() {
            var made = Factory.client("oven", port, username, password).toAsync();
            made.publishes(MqttGlobalPublishFilter.ALL, heard::add);
            return made.toBlocking();
        }

        String topic(String name) {
            return "galley/v1/" + box.id() + "/" + name;
        }

        Oven comes(String boot) {
            client.connectWith()
                    .willPublish()
                    .topic(topic("presence"))
                    .payload("{\"online\": false, \"boot_id\": \"%s\", \"at\": %d}".formatted(boot, millis()).getBytes(
                            UTF_8))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(true)
                    .applyWillPublish()
                    .send();
            says("presence", "{\"online\": true, \"boot_id\": \"%s\", \"at\": %d}".formatted(boot, millis() + 1));
            return this;
        }

        private long millis() {
            return clock.instant().toEpochMilli();
        }

        /** The reason code of the acknowledgement. */
        int says(String topic, String payload) {
            try {
                client.publishWith()
                        .topic(topic.startsWith("galley/") ? topic : topic(topic))
                        .payload(payload.getBytes(UTF_8))
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .retain(topic.equals("presence") || topic.equals("state"))
                        .send();
                return 0;
            } catch (Mqtt5PubAckException refused) {
                return refused.getMqttMessage().getReasonCode().getCode();
            }
        }

        String hears(String topic) throws InterruptedException {
            var next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            assertThat(next.getTopic()).hasToString(topic(topic));
            return new String(next.getPayloadAsBytes(), UTF_8);
        }

        /** As if somebody pulled the plug: the broker says the last will. */
        void isCutOff() {
            client.disconnectWith()
                    .reasonCode(
                            com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
                    .send();
            client = client();
        }

        List<SetAsideMessage> setAside() {
            return factory.get(dev.galley.persistence.sql.Sql.class).read(() -> factory.get(SetAsideMessages.class)
                    .latest(
                            new ApplianceId(UUID.fromString(box.id())), 100));
        }

        @Override
        public void close() {
            if (client.getState().isConnected()) {
                client.disconnect();
            }
        }
    }

    private JsonNode shown(Oven oven, Person owner) {
        return ok(200, factory.get("/appliances/" + oven.box.id(), owner));
    }

    private String presence(Oven oven, Person owner) {
        return shown(oven, owner).get("presence").asString();
    }

    private Person ownerOf(Oven oven) {
        var owner = factory.person();
        ok(201, factory.pair(oven.box, owner));
        return owner;
    }

    @Test
    void its_owner_sees_it_come_and_go() {
        try (var oven = new Oven(factory.build(admin))) {
            var owner = ownerOf(oven);
            assertThat(presence(oven, owner)).isEqualTo("unknown");
            oven.comes("b1");
            assertThat(presence(oven, owner)).isEqualTo("online");
            oven.says("state", """
                    {"firmware_version": "1.2.0", "model": "Oven 60", "program": "idle", "door": "closed",
                     "remote_start_allowed": true, "capabilities": ["heat", "light"]}""");
            var shown = shown(oven, owner);
            assertThat(shown.at("/state/remoteStartAllowed").asBoolean()).isTrue();
            assertThat(shown.at("/firmwareVersion").asString()).isEqualTo("1.2.0");
            assertThat(shown.at("/lastSeenAt").asString()).isNotBlank();
            oven.isCutOff();
            eventually().until(() -> presence(oven, owner).equals("offline"));
            oven.comes("b2");
            assertThat(oven.says("presence", "{\"online\": false, \"boot_id\": \"b1\"}")).isZero();
            assertThat(presence(oven, owner)).as("a late will of a former start").isEqualTo("online");
        }
    }

    @Test
    void silence_makes_it_unknown_and_any_word_brings_it_back() {
        try (var oven = new Oven(factory.build(admin))) {
            var owner = ownerOf(oven);
            oven.comes("b1");
            clock.advance(Duration.ofSeconds(179));
            factory.send(new NoteSilence());
            assertThat(presence(oven, owner)).isEqualTo("online");
            clock.advance(Duration.ofSeconds(2));
            factory.send(new NoteSilence());
            assertThat(presence(oven, owner)).isEqualTo("unknown");
            assertThat(oven.says("state", "{\"door\": \"open\"}")).isZero();
            eventually().until(() -> presence(oven, owner).equals("online"));
        }
    }

    @Test
    void what_its_owner_wishes_comes_to_it_and_is_done_when_it_says_so() throws InterruptedException {
        try (var oven = new Oven(factory.build(admin))) {
            var owner = ownerOf(oven);
            oven.comes("b1").client.subscribeWith().topicFilter(oven.topic("desired")).send();
            var changed = ok(200, factory.patch("/appliances/" + oven.box.id(), """
                    {"desired": {"light": true, "childLock": {"isOn": 1}}}""", owner));
            assertThat(changed.at("/desired/childLock/isOn").asInt()).isEqualTo(1);
            assertThat(changed.at("/differences/light").asBoolean()).isTrue();
            assertThat(oven.hears("desired")).isEqualToIgnoringWhitespace(
                    "{\"light\": true, \"child_lock\": {\"is_on\": 1}}");
            oven.says("state", "{\"light\": true, \"child_lock\": {\"is_on\": 1}}");
            assertThat(shown(oven, owner).has("differences")).isFalse();
            ok(200, factory.patch("/appliances/" + oven.box.id(), "{\"desired\": {\"light\": null}}", owner));
            assertThat(oven.hears("desired")).isEqualToIgnoringWhitespace("{\"child_lock\": {\"is_on\": 1}}");
            assertThat(factory.patch("/appliances/" + oven.box.id(), "{\"desired\": 7}", owner).statusCode()).isEqualTo(
                    400);
            assertThat(factory.patch("/appliances/" + oven.box.id(), "{\"desired\": {\"light\": true}}", factory
                    .person())
                    .statusCode()).isEqualTo(404);
            assertThat(factory.delete("/appliances/" + oven.box.id(), owner).statusCode()).isEqualTo(204);
            assertThat(oven.hears("desired")).as("the wish of who is no owner any more").isEmpty();
        }
    }

    @Test
    void what_is_broken_or_not_its_own_is_refused_and_kept_aside_and_the_connection_stays() {
        try (var oven = new Oven(factory.build(admin)); var other = new Oven(factory.build(admin))) {
            oven.comes("b1");
            assertThat(oven.says("state", "{\"door\": 7}")).isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says("state", "not JSON")).isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says("events", "{\"id\": \"e\", \"type\": \"alarm\", \"at\": 5}")).isGreaterThanOrEqualTo(
                    0x80);
            assertThat(oven.says("state", "x".repeat(65_537))).isGreaterThanOrEqualTo(0x80);
            assertThat(oven.says(other.topic("state"), "{}")).isEqualTo(0x87);
            assertThat(oven.says("state", "{\"door\": \"open\"}")).isZero();
            eventually().until(() -> oven.setAside().size() == 5);
            assertThat(oven.setAside())
                    .extracting(SetAsideMessage::reason)
                    .containsExactlyInAnyOrder(
                            "door is not a text", "not JSON", "at is an impossible time", "too much or too long",
                            "not its own topic");
            assertThatThrownBy(() -> oven.client.subscribeWith().topicFilter(other.topic("desired")).send())
                    .hasMessageContaining("SUBACK");
        }
    }

    @Test
    void what_happened_is_kept_once_and_a_button_allows_another_owner() {
        try (var oven = new Oven(factory.build(admin))) {
            var owner = ownerOf(oven);
            assertThat(factory.delete("/appliances/" + oven.box.id(), owner).statusCode()).isEqualTo(204);
            var next = factory.person();
            assertThat(factory.pair(oven.box, next).statusCode()).isNotEqualTo(201);
            oven.comes("b1");
            var pressed = "{\"id\": \"e1\", \"type\": \"pairing_allowed\", \"at\": %d, \"data\": {}}".formatted(oven
                    .millis());
            assertThat(oven.says("events", pressed)).isZero();
            assertThat(oven.says("events", pressed)).isZero();
            ok(201, factory.pair(oven.box, next));
        }
    }

    @Test
    void appliances_are_told_once_of_all_recipes_that_changed() throws InterruptedException {
        try (var oven = new Oven(factory.build(admin))) {
            var tell = factory.get(TellRecipesChanged.class);
            tell.run(clock.instant());
            ownerOf(oven);
            oven.comes("b1").client.subscribeWith().topicFilter(oven.topic("recipes/changed")).send();
            for (var name : List.of("Toast", "Tea")) {
                ok(201, factory.post("/recipes", """
                        {"name": "%s", "servings": 1, "ingredients": [{"text": "1 slice bread"}],
                         "steps": [{"instruction": "Make it."}], "status": "published"}""".formatted(name), admin));
            }
            tell.run(clock.instant());
            tell.run(clock.instant());
            assertThat(oven.hears("recipes/changed")).contains("\"cursor\"");
            var cursor = ok(200, factory.get("/recipes/sync", admin)).findValue("cursor");
            oven.client.subscribeWith().topicFilter(oven.topic("desired")).send();
            assertThat(oven.heard).isEmpty();
            assertThat(cursor).isNotNull();
        }
    }

    @Test
    void who_lost_its_credentials_is_cut_off_and_does_not_come_in_again() {
        try (var oven = new Oven(factory.build(admin))) {
            oven.comes("b1");
            long began = System.nanoTime();
            factory.post("/admin/appliances/" + oven.box.id() + "/reset-activation", "{}", admin);
            eventually().pollInterval(Duration.ofMillis(20)).until(() -> !oven.client.getState().isConnected());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            oven.client = oven.client();
            assertThatThrownBy(() -> oven.client.connect()).isInstanceOf(Mqtt5ConnAckException.class);
        }
    }
}

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
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.galley.application.link.HomeAssistant;
import dev.galley.bootstrap.appliance.Factory.Box;
import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.device.appliance.home.TellHomeAssistant;
import dev.galley.device.link.LocalBroker;
import dev.galley.domain.kernel.TestClock;
import dev.galley.http.server.Json;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A listener that behaves as Home Assistant does, at the embedded broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantJourneyTest {
    private static final String PASSWORD = "a password of home";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Factory factory;
    private Person admin;
    private int port;

    @BeforeAll
    void start() {
        factory = Factory.beside(
                new HomeAssistant(true, HomeAssistant.USUAL_PREFIX, Optional.of(PASSWORD)), postgres.database(), clock);
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

    private final class Home implements AutoCloseable {
        private final Mqtt5BlockingClient client;
        private final List<Mqtt5Publish> heard = new CopyOnWriteArrayList<>();

        Home(String password) {
            var made = Factory.client("home", port, "homeassistant", password).toAsync();
            made.publishes(MqttGlobalPublishFilter.ALL, heard::add);
            client = made.toBlocking();
            client.connect();
        }

        Home listens(String filter) {
            client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send();
            return this;
        }

        void says(String topic, String payload) {
            client.publishWith().topic(topic).payload(payload.getBytes(UTF_8)).qos(MqttQos.AT_LEAST_ONCE).send();
        }

        private List<String> told(Box box) {
            return heard.stream()
                    .filter(it -> it.getTopic().toString().equals("homeassistant/device/" + box.id() + "/config"))
                    .map(it -> new String(it.getPayloadAsBytes(), UTF_8))
                    .toList();
        }

        /** What it has of this appliance when it has heard all that was told before. */
        Optional<JsonNode> has(Box box) {
            var word = UUID.randomUUID().toString();
            says("homeassistant/status", word);
            eventually().until(() -> heard.stream().anyMatch(it -> new String(it.getPayloadAsBytes(), UTF_8).equals(
                    word)));
            var told = told(box);
            return told.isEmpty() || told.getLast().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Json.MAPPER.readTree(told.getLast()));
        }

        @Override
        public void close() {
            if (client.getState().isConnected()) {
                client.disconnect();
            }
        }
    }

    private void look() {
        factory.get(TellHomeAssistant.class).run(clock.instant());
    }

    @Test
    void it_is_told_of_appliances_while_they_are_somebodys() {
        var box = factory.build(admin);
        var owner = factory.person();
        try (var oven = new TestOven(factory, box, port); var home = new Home(PASSWORD).listens("homeassistant/#")) {
            look();
            assertThat(home.has(box)).as("nobody's").isEmpty();
            ok(201, factory.pair(box, owner));
            eventually().until(() -> home.has(box).isPresent());
            assertThat(home.has(box).orElseThrow().at("/device/serial_number").asString()).isEqualTo(box.serial());
            oven.comes("b1").ready();
            assertThat(oven.measures(1, 180)).isZero();
            look();
            var told = home.has(box).orElseThrow();
            assertThat(told.at("/device/sw_version").asString()).isEqualTo("1.2.0");
            assertThat(told.at("/components").propertyNames())
                    .contains("state_program", "state_door", "measured_chamber_temperature");
            int times = home.told(box).size();
            oven.state("open", "roast", true);
            assertThat(oven.measures(2, 190)).isZero();
            look();
            assertThat(home.has(box)).contains(told);
            assertThat(home.told(box)).as("only what is news").hasSize(times);
            ok(200, factory.patch("/appliances/" + box.id(), "{\"name\": \"Backofen\"}", owner));
            look();
            assertThat(home.has(box).orElseThrow().at("/device/name").asString()).isEqualTo("Backofen");
            assertThat(factory.delete("/appliances/" + box.id(), owner).statusCode()).isEqualTo(204);
            eventually().until(() -> home.has(box).isEmpty());
            look();
            try (var later = new Home(PASSWORD).listens("homeassistant/#")) {
                assertThat(later.has(box)).as("nothing is retained").isEmpty();
            }
        }
    }

    @Test
    void it_has_no_appliance_whose_credentials_are_worth_nothing() {
        var box = factory.build(admin);
        ok(201, factory.pair(box, factory.person()));
        try (var home = new Home(PASSWORD).listens("homeassistant/#")) {
            look();
            assertThat(home.has(box)).as("not activated").isEmpty();
            new TestOven(factory, box, port).close();
            eventually().until(() -> home.has(box).isPresent());
            factory.post("/admin/appliances/" + box.id() + "/reset-activation", "{}", admin);
            eventually().until(() -> home.has(box).isEmpty());
        }
    }

    @Test
    void a_broker_that_forgot_is_told_anew() {
        var box = factory.build(admin);
        ok(201, factory.pair(box, factory.person()));
        new TestOven(factory, box, port).close();
        try (var home = new Home(PASSWORD).listens("homeassistant/#")) {
            eventually().until(() -> home.has(box).isPresent());
        }
        var broker = factory.get(LocalBroker.class);
        broker.close();
        broker.start("127.0.0.1", port);
        try (var home = new Home(PASSWORD).listens("homeassistant/#")) {
            eventually().until(() -> home.has(box).isPresent());
        }
    }

    @Test
    void it_hears_how_appliances_are_and_has_no_say() {
        var box = factory.build(admin);
        ok(201, factory.pair(box, factory.person()));
        var root = "galley/v1/" + box.id() + "/";
        try (var oven = new TestOven(factory, box, port); var home = new Home(PASSWORD).listens("homeassistant/#")) {
            home.listens(root + "state").listens(root + "presence").listens("galley/v1/+/telemetry");
            oven.comes("b1").ready();
            assertThat(oven.measures(1, 180)).isZero();
            eventually().until(() -> home.heard.stream()
                    .map(it -> it.getTopic().toString())
                    .toList()
                    .containsAll(List.of(root + "state", root + "presence", root + "telemetry")));
            for (var filter : List.of(
                    root + "commands", root + "desired", root + "#", "galley/v1/+/commands", "#", "+/#",
                    "galley/v1/+/+",
                    "$share/galley/galley/v1/+/telemetry")) {
                assertThatThrownBy(() -> home.listens(filter)).as(filter).isInstanceOf(Mqtt5SubAckException.class);
            }
            for (var topic : List.of(
                    root + "commands", root + "desired", root + "state", root + "presence",
                    "homeassistant/device/" + box.id() + "/config")) {
                assertThatThrownBy(() -> home.says(topic, "{}")).as(topic).isInstanceOf(Mqtt5PubAckException.class);
            }
            assertThat(home.client.getState().isConnected()).isTrue();
        }
    }

    @Test
    void without_its_password_it_does_not_come_in() {
        for (var wrong : List.of("", "another password", PASSWORD + " ")) {
            assertThatThrownBy(() -> new Home(wrong)).isInstanceOf(Mqtt5ConnAckException.class);
        }
    }
}

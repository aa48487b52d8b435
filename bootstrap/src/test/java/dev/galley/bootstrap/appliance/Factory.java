package dev.galley.bootstrap.appliance;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Message;
import dev.galley.application.identity.ChangeRole;
import dev.galley.application.link.HomeAssistant;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.device.link.LocalBroker;
import dev.galley.device.link.MqttDownlink;
import dev.galley.device.link.Uplink;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A node, and what the factory, owners and appliances ask of it. */
final class Factory implements AutoCloseable {
    private static final AtomicInteger NTH = new AtomicInteger();

    /** What the factory was told of one appliance. */
    record Box(String id, String serial, String claimCode, String activationSecret) {
        static Box of(JsonNode made) {
            return new Box(
                    made.get("id").asString(),
                    made.get("serial").asString(),
                    made.get("claimCode").asString(),
                    made.get("activationSecret").asString());
        }

        String claim() {
            return "{\"serial\": \"%s\", \"claimCode\": \"%s\"}".formatted(serial, claimCode);
        }

        String wrongClaim() {
            return "{\"serial\": \"%s\", \"claimCode\": \"2222-2222-2222\"}".formatted(serial);
        }

        String proof() {
            return "{\"serial\": \"%s\", \"activationSecret\": \"%s\"}".formatted(serial, activationSecret);
        }
    }

    /** Somebody who is signed in. */
    record Person(UserId id, String email, String token) {
        String[] headers() {
            return new String[]{"Authorization", "Bearer " + token};
        }
    }

    private final Injector galley;
    private final HttpServer server;
    private final RelayWorkers relay;
    private final TestClient client;
    private boolean hasBroker;

    Factory(Database database, Clock clock) {
        this(TestApplication.withAccounts(database, clock, HttpSettings.DEFAULT));
    }

    /** One that counts calls, as Galley does. */
    static Factory withLimits(Database database, Clock clock) {
        return new Factory(TestApplication.withLimits(database, clock));
    }

    /** One that a Home Assistant stands beside. */
    static Factory beside(HomeAssistant home, Database database, Clock clock) {
        return new Factory(TestApplication.withHomeAssistant(database, clock, home));
    }

    private Factory(Injector galley) {
        this.galley = galley;
        server = galley.getInstance(HttpServer.class);
        galley.getInstance(JobWorkers.class); // it says that it listens before anybody does
        galley.getInstance(Notifications.class).start();
        galley.getInstance(AccessKeys.class).prepare();
        galley.getInstance(BroadcastDenials.class).start();
        relay = galley.getInstance(RelayWorkers.class);
        relay.start();
        client = new TestClient(server.start(0));
    }

    /** Lets appliances in, until it is closed. Returns the port. */
    int startBroker() {
        hasBroker = true;
        var broker = get(LocalBroker.class);
        int port = broker.start("127.0.0.1", 0);
        get(MqttDownlink.class).start(broker.address(), "node", Duration.ofMinutes(1));
        get(Uplink.class).start(broker.address(), "node", Duration.ofMinutes(1));
        return port;
    }

    /** One that is not connected yet. */
    static Mqtt5BlockingClient client(String kind, int port, String username, String password) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(kind + "-" + UUID.randomUUID())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(username)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    <T> T get(Class<T> part) {
        return galley.getInstance(part);
    }

    /** As Galley itself. */
    <R> R send(Message<R> message) {
        return galley.getInstance(Bus.class).send(message, new Caller.Job("test"));
    }

    TestClient client() {
        return client;
    }

    Person person() {
        var email = "cook%d@example.org".formatted(NTH.incrementAndGet());
        return person(email, ok(201, client.post("/api/v1/auth/register", """
                {"email": "%s", "password": "correct horse battery", "name": "Ada"}""".formatted(email))));
    }

    /** The same one, signed in anew: after a quarter of an hour they have to. */
    Person again(Person person) {
        return person(person.email, ok(200, client.post("/api/v1/auth/login", """
                {"email": "%s", "password": "correct horse battery"}""".formatted(person.email))));
    }

    private static Person person(String email, JsonNode in) {
        return new Person(
                new UserId(UUID.fromString(in.at("/user/id").asString())), email, in.get("accessToken").asString());
    }

    Person administrator() {
        var person = person();
        send(new ChangeRole(person.id, Role.ADMIN));
        return again(person);
    }

    HttpResponse<String> post(String path, String json, Person who) {
        return client.post("/api/v1" + path, json, who.headers());
    }

    HttpResponse<String> get(String path, Person who) {
        return client.get("/api/v1" + path, who.headers());
    }

    HttpResponse<String> patch(String path, String json, Person who) {
        return client.patch("/api/v1" + path, json, who.headers());
    }

    HttpResponse<String> delete(String path, Person who) {
        return client.delete("/api/v1" + path, who.headers());
    }

    /** A new one out of the factory. */
    Box build(Person administrator) {
        return Box.of(ok(201, post("/appliances", """
                {"serial": "OV60-%06d", "model": "Oven 60"}""".formatted(NTH.incrementAndGet()), administrator)));
    }

    HttpResponse<String> pair(Box box, Person who) {
        return post("/appliances/pair", box.claim(), who);
    }

    HttpResponse<String> activate(String proof) {
        return client.post("/api/v1/appliances/activate", proof);
    }

    static String[] basic(String username, String password) {
        return new String[]{"Authorization", "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8))};
    }

    static JsonNode ok(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json(response);
    }

    static void refused(int status, String code, HttpResponse<String> response) {
        assertThat(ok(status, response).at("/error/code").asString()).isEqualTo(code);
    }

    @Override
    public void close() {
        if (hasBroker) {
            get(Uplink.class).close();
            get(MqttDownlink.class).close();
            get(LocalBroker.class).close();
        }
        server.close();
        relay.close();
        galley.getInstance(BroadcastDenials.class).close();
        galley.getInstance(Notifications.class).close();
    }
}

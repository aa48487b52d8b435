package dev.galley.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.LiveMessage.Lasting;
import dev.galley.http.server.LiveMessage.Passing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WebSockets over real sockets. */
class LiveTest {
    private static final String PATH = "/api/v1/appliances/live";
    private static final String[] ADA = {"Authorization", "Bearer ada"};

    private final AtomicBoolean welcome = new AtomicBoolean(true);
    private final List<LiveSocket> open = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final TestServer.Builder builder = TestServer.with().live(this::admit, new Lives());
    private final TestServer server = builder.settings(
            HttpSettings.DEFAULT.withOrigins(Set.of("https://app.example.com"))).start();
    private final int port = server.client().port();

    private final class Lives implements LiveRoutes {
        @Override
        public String heading() {
            return "Appliances";
        }

        @Override
        public List<LiveRoute> sockets() {
            return List.of(new LiveRoute(
                    "/appliances/live", Area.APPLIANCES, "Live.", "Messages.", "{\"type\": \"x\"}", this::open));
        }

        private LiveRoute.Watching open(LiveSocket socket) {
            open.add(socket);
            socket.send(new Lasting("{\"type\":\"hello\"}"));
            return new LiveRoute.Watching() {
                @Override
                public void heard(String text) {
                    said.add(text);
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }

    private LiveCallers.Admitted admit(Optional<String> authorization, Optional<String> ticket, LiveRoute route) {
        var name = authorization.or(() -> ticket.map(it -> "Bearer " + it))
                .orElseThrow(() -> Rejected.unauthenticated("sign in"));
        if (name.equals("Bearer nobody")) {
            throw Rejected.unauthenticated("who?");
        }
        var user = new Caller.User(new UserId(new UUID(0, name.hashCode())));
        return new LiveCallers.Admitted(user, welcome::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LiveSocket first() {
        Awaitility.await().until(() -> !open.isEmpty());
        return open.getFirst();
    }

    @Test
    void it_opens_by_a_token_or_a_ticket_and_messages_come_in_their_order() {
        try (var client = LiveClient.open(port, PATH, ADA)) {
            var socket = first();
            for (int i = 0; i < 1_000; i++) {
                socket.send(new Lasting("{\"n\":" + i + "}"));
                if (i % 100 == 0) { // a client that reads is not too slow
                    int sent = i;
                    client.await(message -> message.path("n").asInt(-1) == sent);
                }
            }
            client.await(message -> message.path("n").asInt() == 999);
            assertThat(client.messages().stream().filter(it -> it.has("n")).map(it -> it.get("n").asInt()))
                    .isSorted()
                    .hasSize(1_000);
        }
        try (var client = LiveClient.open(port, PATH + "?ticket=t")) {
            client.await(message -> message.path("type").asString("").equals("hello"));
        }
    }

    @Test
    void who_is_not_welcome_is_refused_in_the_usual_envelope() {
        assertThat(LiveClient.refusal(port, PATH)).isEqualTo(401);
        assertThat(LiveClient.refusal(port, PATH, "Authorization", "Bearer nobody")).isEqualTo(401);
        assertThat(LiveClient.refusal(port, PATH + "?other=1", ADA)).isEqualTo(400);
        assertThat(LiveClient.refusal(port, PATH, "Authorization", "Bearer ada", "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(LiveClient.refusal(port, "/api/v1/nothing/here", ADA)).isEqualTo(404);
        var plain = server.client().get(PATH, ADA);
        assertThat(plain.statusCode()).isEqualTo(426);
        assertThat(plain.headers().firstValue("Upgrade")).contains("websocket");
        assertThat(TestClient.json(plain).at("/error/code").asString()).isEqualTo("UPGRADE_REQUIRED");
        assertThat(TestClient.json(plain).at("/error/requestId").asString()).isNotEmpty();
        assertThat(server.client().get(PATH).statusCode()).isEqualTo(401);
        assertThat(server.client().post(PATH, "{}", ADA).statusCode()).isEqualTo(405);
        assertThat(builder.sockets().count()).isZero();
    }

    @Test
    void pages_of_known_origins_may() {
        for (var origin : List.of("https://app.example.com", "http://127.0.0.1:" + port)) {
            try (var client = LiveClient.open(port, PATH, "Authorization", "Bearer ada", "Origin", origin)) {
                client.await(message -> message.has("type"));
            }
        }
    }

    @Test
    void who_is_not_welcome_any_more_is_sent_away() {
        try (var client = LiveClient.open(port, PATH, ADA)) {
            client.await(message -> message.has("type"));
            welcome.set(false);
            assertThat(client.closed()).isEqualTo(LiveSocket.POLICY);
            Awaitility.await().untilAtomic(closed, org.hamcrest.Matchers.is(1));
            assertThat(builder.sockets().count()).isZero();
        }
    }

    @Test
    void texts_are_heard_and_what_is_none_closes() {
        try (var client = LiveClient.open(port, PATH, ADA)) {
            client.await(message -> message.has("type"));
            client.say("hello");
            Awaitility.await().until(() -> said.equals(List.of("hello")));
            client.say(new byte[3]);
            assertThat(client.closed()).isEqualTo(LiveSocket.NOT_ACCEPTED);
        }
        try (var client = LiveClient.open(port, PATH, ADA)) {
            client.say("x".repeat(LiveSockets.MOST_HEARD_BYTES + 1));
            assertThat(client.closed()).isEqualTo(1009);
        }
    }

    @Test
    void nobody_has_more_than_twenty_open() {
        var clients = new ArrayList<LiveClient>();
        try {
            for (int i = 0; i < LiveSockets.MOST_OF_ONE; i++) {
                clients.add(LiveClient.open(port, PATH, ADA));
            }
            assertThat(LiveClient.refusal(port, PATH, ADA)).isEqualTo(429);
            clients.add(LiveClient.open(port, PATH, "Authorization", "Bearer grace"));
            clients.removeFirst().close();
            Awaitility.await().until(() -> {
                try {
                    return clients.add(LiveClient.open(port, PATH, ADA));
                } catch (java.util.concurrent.CompletionException stillFull) {
                    return false;
                }
            });
        } finally {
            clients.forEach(LiveClient::close);
        }
    }

    @Test
    void who_does_not_read_misses_old_readings_and_is_shed_for_the_rest() {
        try (var lazy = LiveClient.lazy(port, PATH, ADA)) {
            var socket = first();
            var filler = "x".repeat(4_000);
            for (int i = 0; i < 20_000; i++) {
                socket.send(new Passing("{\"type\":\"telemetry\",\"samples\":[", List.of(new Passing.Reading(
                        "temperature", "{\"n\":" + i + ",\"x\":\"" + filler + "\"}")), "]}"));
            }
            assertThat(builder.sockets().count()).as("readings alone cost nobody the socket").isOne();
            lazy.read();
            var last = lazy.await(message -> message.at("/samples/0/n").asInt(-1) == 19_999);
            assertThat(last.path("type").asString()).isEqualTo("telemetry");
            assertThat(lazy.messages().size()).isLessThan(15_000);
        }
        open.clear();
        try (var lazy = LiveClient.lazy(port, PATH, ADA)) {
            var socket = first();
            var filler = "{\"x\":\"" + "x".repeat(4_000) + "\"}";
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (int i = 0; i < 1_000; i++) {
                    socket.send(new Lasting(filler));
                }
                return builder.sockets().shedSoFar() > 0;
            });
            Awaitility.await().until(() -> builder.sockets().count() == 0);
            lazy.read();
            assertThat(lazy.closed()).isIn(LiveSocket.TRY_AGAIN_LATER, 1006);
        }
    }

    @Test
    void when_the_server_stops_everybody_is_told_to_go_elsewhere() {
        try (var client = LiveClient.open(port, PATH, ADA)) {
            client.await(message -> message.has("type"));
            server.close();
            assertThat(client.closed()).isEqualTo(LiveSocket.GOING_AWAY);
        }
    }

    @Test
    void it_is_in_the_document() {
        var operation = server.server().openApi().at("/paths").get(PATH).get("get");
        assertThat(operation.path("responses").propertyNames()).contains("101", "401", "426", "429");
        assertThat(Map.of("in", operation.at("/parameters/0/in").asString())).containsEntry("in", "query");
    }
}

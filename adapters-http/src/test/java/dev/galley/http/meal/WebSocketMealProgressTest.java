package dev.galley.http.meal;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.analysis.MealProgress;
import dev.galley.domain.meal.analysis.MealProgressContract;
import dev.galley.http.server.Air;
import dev.galley.http.server.LiveCallers;
import dev.galley.http.server.LiveClient;
import dev.galley.http.server.LiveRoute;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** Somebody watches on one node what is told on another. */
class WebSocketMealProgressTest implements MealProgressContract {
    /** Told again and again until it is seen: from then on somebody watches. */
    private static final MealId KNOCK = new MealId(new UUID(5, 9));

    private final Air air = new Air();
    private final Node telling = new Node(air.node());
    private final Node watching = new Node(air.node());
    private final List<LiveClient> clients = new CopyOnWriteArrayList<>();

    private static final class Node implements AutoCloseable {
        private final WebSocketMealProgress progress;
        private final TestServer server;

        Node(Broadcast broadcast) {
            progress = new WebSocketMealProgress(broadcast);
            server = TestServer.with().live(Node::admit, new MealLiveRoutes(progress)).start();
        }

        private static LiveCallers.Admitted admit(
                Optional<String> authorization, Optional<String> ticket, LiveRoute route) {
            var user = authorization.orElseThrow(() -> Rejected.unauthenticated("sign in")).substring(7);
            return new LiveCallers.Admitted(new Caller.User(new UserId(UUID.fromString(user))), () -> true);
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @AfterEach
    void stop() {
        clients.forEach(LiveClient::close);
        telling.close();
        watching.close();
    }

    @Override
    public MealProgress progress() {
        return telling.progress;
    }

    @Override
    public Eye watch(UserId who) {
        var client = LiveClient.open(
                watching.server.client().port(), "/api/v1/meals/live", "Authorization", "Bearer " + who.value());
        clients.add(client);
        Awaitility.await("watches").pollInterval(Duration.ofMillis(20)).until(() -> {
            telling.progress.show(who, KNOCK, MealStatus.PROCESSING, false);
            return !client.heard().isEmpty();
        });
        return last -> Awaitility.await("sees " + last)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> seen(client), it -> it.contains(last));
    }

    private static List<String> seen(LiveClient client) {
        return client.messages()
                .stream()
                .map(WebSocketMealProgressTest::told)
                .filter(it -> !it.startsWith("9 "))
                .toList();
    }

    private static String told(JsonNode message) {
        return "%d %s %s".formatted(
                UUID.fromString(message.get("mealId").asString()).getLeastSignificantBits(),
                message.get("status").asString(),
                message.get("needsInput").asBoolean());
    }
}

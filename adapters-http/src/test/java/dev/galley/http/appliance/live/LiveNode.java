package dev.galley.http.appliance.live;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.ListPairings;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.live.LiveViewsContract.Eye;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.LiveCallers;
import dev.galley.http.server.LiveClient;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.TestServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A node with a WebSocket, on which everybody is whom their token names; whose what is, all nodes of a test share. */
final class LiveNode implements AutoCloseable {
    /** What the nodes of a test know. */
    static final class World {
        final Map<UserId, Map<ApplianceId, Instant>> pairings = new ConcurrentHashMap<>();
        final Map<ApplianceId, GetApplianceStatus.Status> statuses = new ConcurrentHashMap<>();
        final Random random = new Random(11);

        Map<ApplianceId, Instant> of(UserId owner) {
            return pairings.computeIfAbsent(owner, _ -> new ConcurrentHashMap<>());
        }

        void stands(ApplianceId appliance, String door, Instant at) {
            statuses.put(appliance, new GetApplianceStatus.Status(
                    new ApplianceModel("Oven 3"),
                    Presence.ONLINE,
                    Optional.of("boot-1"),
                    Optional.of(new ReportedState(
                            Optional.empty(),
                            Capabilities.NONE,
                            Optional.empty(),
                            Optional.of(door),
                            Optional.empty(),
                            "{\"door\":\"" + door + "\"}")),
                    Optional.of(at),
                    Optional.of(at)));
        }
    }

    private final World world;
    private final WebSocketLiveViews views;
    private final TestServer server;
    private final List<LiveClient> clients = new CopyOnWriteArrayList<>();

    LiveNode(World world, Broadcast broadcast) {
        this.world = world;
        var ids = new Ids(InstantSource.system(), world.random::nextLong);
        views = new WebSocketLiveViews(new Asked(), broadcast, ids);
        server = TestServer.with().live(LiveNode::admit, new ApplianceLiveRoutes(views)).start();
    }

    private final class Asked implements Queries {
        @Override
        @SuppressWarnings("unchecked") // each answers what it is a query for
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) switch (query) {
                case ListPairings(var owner) -> Map.copyOf(world.of(owner));
                case GetApplianceStatus(var appliance) -> Optional.ofNullable(world.statuses.get(appliance));
                default -> throw new AssertionError("nobody asks this: " + query);
            };
        }
    }

    private static LiveCallers.Admitted admit(
            Optional<String> authorization, Optional<String> ticket, dev.galley.http.server.LiveRoute route) {
        var user = authorization.orElseThrow(() -> Rejected.unauthenticated("sign in")).substring(7);
        return new LiveCallers.Admitted(new Caller.User(new UserId(UUID.fromString(user))), () -> true);
    }

    WebSocketLiveViews views() {
        return views;
    }

    LiveClient open(UserId who) {
        var client = LiveClient.open(
                server.client().port(), "/api/v1/appliances/live", "Authorization", "Bearer " + who.value());
        clients.add(client);
        return client;
    }

    /** One who looks, and has been told how each appliance stands. */
    Eye watch(UserId who) {
        var client = open(who);
        for (var appliance : world.of(who).keySet()) {
            client.await(message -> message.path("applianceId").asString("").equals(appliance.value().toString()));
        }
        int before = client.heard().size();
        return last -> Awaitility.await("sees " + last)
                .pollInterval(java.time.Duration.ofMillis(10))
                .until(() -> seen(client, before), it -> it.contains(last));
    }

    private static List<String> seen(LiveClient client, int before) {
        return client.messages().stream().skip(before).map(LiveNode::told).toList();
    }

    private static String told(JsonNode message) {
        var type = message.get("type").asString();
        long appliance = UUID.fromString(message.get("applianceId").asString()).getLeastSignificantBits();
        return type + " " + appliance + " " + switch (type) {
            case "presence" -> message.get("presence").asString();
            case "state" -> message.at("/state/door").asString();
            case "command" -> message.get("status").asString();
            case "telemetry" -> String.valueOf(message.get("samples").size());
            default -> throw new AssertionError("nobody sends " + message);
        };
    }

    @Override
    public void close() {
        clients.forEach(LiveClient::close);
        server.close();
    }
}

package dev.galley.http.meal;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.analysis.MealProgress;
import dev.galley.http.server.Json;
import dev.galley.http.server.LiveMessage;
import dev.galley.http.server.LiveRoute.Watching;
import dev.galley.http.server.LiveSocket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the sockets of this node how far meals are, and the other nodes too. What is missed is seen by asking. */
@Singleton
public final class WebSocketMealProgress implements MealProgress {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketMealProgress.class);
    private static final String TOPIC = "meal.progress";

    private record Told(String type, UUID mealId, MealWire.Status status, boolean needsInput) {}

    /** Between nodes. */
    private record Line(UUID owner, UUID meal, MealStatus status, boolean needsInput) {}

    private final Broadcast broadcast;
    private final Map<UserId, Set<LiveSocket>> sockets = new ConcurrentHashMap<>();

    @Inject
    public WebSocketMealProgress(Broadcast broadcast) {
        this.broadcast = broadcast;
        broadcast.subscribe(TOPIC, this::heard);
    }

    @Override
    public void show(UserId owner, MealId meal, MealStatus status, boolean needsInput) {
        showHere(owner, meal.value(), status, needsInput);
        try {
            broadcast.send(TOPIC, Json.MAPPER.writeValueAsString(
                    new Line(owner.value(), meal.value(), status, needsInput)));
        } catch (Unavailable away) { // who watches elsewhere asks after a while
            LOG.debug("how far a meal is could not be told to other nodes", away);
        }
    }

    private void heard(String message) {
        try {
            var line = Json.MAPPER.readValue(message, Line.class);
            showHere(new UserId(line.owner), line.meal, line.status, line.needsInput);
        } catch (RuntimeException unknown) { // of a newer version
            LOG.debug("another node said something that is not known here", unknown);
        }
    }

    private void showHere(UserId owner, UUID meal, MealStatus status, boolean needsInput) {
        var watching = sockets.get(owner);
        if (watching != null) {
            var text = Json.MAPPER.writeValueAsString(new Told(
                    "meal", meal, MealWire.Status.valueOf(status.name()), needsInput));
            watching.forEach(socket -> socket.send(new LiveMessage.Lasting(text)));
        }
    }

    Watching open(LiveSocket socket) {
        var owner = socket.caller().id();
        sockets.compute(owner, (_, all) -> {
            var some = all == null ? ConcurrentHashMap.<LiveSocket>newKeySet() : all;
            some.add(socket);
            return some;
        });
        return () -> sockets.computeIfPresent(owner, (_, all) -> {
            all.remove(socket);
            return all.isEmpty() ? null : all;
        });
    }
}

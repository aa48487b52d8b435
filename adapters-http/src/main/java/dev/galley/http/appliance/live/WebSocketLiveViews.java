package dev.galley.http.appliance.live;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.ListPairings;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.appliance.live.Sight.StateSeen;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.LiveMessage;
import dev.galley.http.server.LiveRoute.Watching;
import dev.galley.http.server.LiveSocket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows sights to the sockets of this node, and hands them to the nodes where somebody else watches. Whose an appliance is
 * is looked up when a socket is opened and whenever that changes; should that not be heard, once a minute, and while nothing
 * is heard, every three seconds.
 */
@Singleton
public final class WebSocketLiveViews implements LiveViews {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLiveViews.class);
    private static final Caller ASKING = new Caller.Job("live-views");
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_ANNOUNCEMENTS = 10;
    private static final long USUAL_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long DEAF_NANOS = Duration.ofSeconds(3).toNanos();

    private final Queries queries;
    private final OtherNodes others;
    private final Map<ApplianceId, Set<Viewer>> watched = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Viewer>> people = new ConcurrentHashMap<>();
    private final AtomicBoolean isTicking = new AtomicBoolean();
    private volatile boolean isDeaf;

    @Inject
    public WebSocketLiveViews(Queries queries, Broadcast broadcast, Ids ids) {
        this.queries = queries;
        others = new OtherNodes(broadcast, ids.next(), new OtherNodes.Hearing() {
            @Override
            public void sight(Sight sight) {
                showHere(sight);
            }

            @Override
            public void reconsider(UserId owner) {
                reconsiderHere(owner);
            }

            @Override
            public void missed() {
                isDeaf = false;
                people.keySet().forEach(WebSocketLiveViews.this::reconsiderHere);
            }

            @Override
            public void deaf() {
                isDeaf = true;
            }

            @Override
            public void asked() {
                announce();
            }
        });
        others.listen();
    }

    @Override
    public void show(Sight sight) {
        showHere(sight);
        others.show(sight);
    }

    @Override
    public void reconsider(UserId owner) {
        reconsiderHere(owner);
        others.reconsider(owner);
    }

    private void showHere(Sight sight) {
        var viewers = watched.get(sight.appliance());
        if (viewers != null && !viewers.isEmpty()) {
            var shown = new Shown(complete(sight));
            viewers.forEach(viewer -> viewer.show(shown));
        }
    }

    /** Another node leaves out what is long. */
    private Sight complete(Sight sight) {
        return sight instanceof StateSeen(var appliance, var json, var at) && json.isEmpty()
                ? new StateSeen(appliance, status(appliance).flatMap(GetApplianceStatus.Status::state)
                        .map(state -> state.json()).orElse("{}"), at)
                : sight;
    }

    /** Begins to show a person their appliances, first of all how they stand. */
    Watching open(LiveSocket socket) {
        var viewer = new Viewer(socket);
        people.compute(viewer.user(), (_, viewers) -> {
            var all = viewers == null ? ConcurrentHashMap.<Viewer>newKeySet() : viewers;
            all.add(viewer);
            return all;
        });
        look(viewer);
        tick();
        return () -> close(viewer);
    }

    /** Behind whoever looks for this viewer at the moment, so that nothing is left of it. */
    private void close(Viewer viewer) {
        Thread.ofVirtual().name("live-close").start(() -> {
            viewer.looking().lock();
            try {
                people.computeIfPresent(viewer.user(), (_, viewers) -> {
                    viewers.remove(viewer);
                    return viewers.isEmpty() ? null : viewers;
                });
                viewer.end().forEach(appliance -> unwatch(appliance, viewer));
            } finally {
                viewer.looking().unlock();
            }
        });
    }

    /** Answers whether nobody here watched it before. */
    private boolean watch(ApplianceId appliance, Viewer viewer) {
        return watched.compute(appliance, (_, viewers) -> {
            var all = viewers == null ? ConcurrentHashMap.<Viewer>newKeySet() : viewers;
            all.add(viewer);
            return all;
        }).size() == 1;
    }

    private void unwatch(ApplianceId appliance, Viewer viewer) {
        watched.computeIfPresent(appliance, (_, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    private void reconsiderHere(UserId owner) {
        var viewers = people.get(owner);
        if (viewers != null) {
            for (var viewer : viewers) {
                Thread.ofVirtual().name("live-look").start(() -> lookSafely(viewer));
            }
        }
    }

    private void lookSafely(Viewer viewer) {
        try {
            look(viewer);
        } catch (RuntimeException failure) { // whose it is is not known: nobody is shown anything that may be another's
            LOG.warn("whose appliances are could not be looked up", failure);
            viewer.socket().close(LiveSocket.FAILED, "your appliances could not be looked up: connect again");
        }
    }

    /** One at a time for each viewer, so that an older answer never undoes a newer one. */
    private void look(Viewer viewer) {
        viewer.looking().lock();
        try {
            if (viewer.isOver()) {
                return;
            }
            var pairings = queries.ask(new ListPairings(viewer.user()), ASKING);
            var difference = viewer.may(pairings);
            difference.less().forEach(appliance -> unwatch(appliance, viewer));
            boolean isNew = false;
            for (var appliance : difference.more()) {
                isNew |= watch(appliance, viewer);
            }
            if (isNew) {
                announce();
            }
            for (var appliance : difference.more()) {
                viewer.begin(appliance, standing(appliance, pairings.getOrDefault(appliance, Instant.MAX), viewer));
            }
        } finally {
            viewer.looking().unlock();
        }
    }

    private List<LiveMessage> standing(ApplianceId appliance, Instant since, Viewer viewer) {
        var status = status(appliance);
        var standing = new ArrayList<LiveMessage>();
        standing.add(Shown.presence(
                appliance.value(),
                status.map(GetApplianceStatus.Status::presence).orElse(Presence.UNKNOWN),
                status.flatMap(GetApplianceStatus.Status::lastSeenAt).filter(at -> !at.isBefore(since))));
        status.flatMap(it -> it.state().flatMap(state -> it.reportedAt()
                .map(at -> new StateSeen(appliance, state.json(), at))))
                .flatMap(state -> new Shown(state).to(viewer.user(), since))
                .ifPresent(standing::add);
        return standing;
    }

    private Optional<GetApplianceStatus.Status> status(ApplianceId appliance) {
        return queries.ask(new GetApplianceStatus(appliance), ASKING);
    }

    boolean isWatchedHere(ApplianceId appliance) {
        return watched.containsKey(appliance);
    }

    boolean isWatchedElsewhere(ApplianceId appliance) {
        return others.isWatched(appliance);
    }

    private void announce() {
        others.announce(watched.keySet());
    }

    /** Goes on as long as anybody watches. */
    private void tick() {
        if (isTicking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-views").start(this::keepLooking);
        }
    }

    private void keepLooking() {
        try {
            for (int ticks = 1; !people.isEmpty(); ticks++) {
                Thread.sleep(TICK);
                if (ticks % TICKS_BETWEEN_ANNOUNCEMENTS == 0) {
                    announce();
                }
                long now = System.nanoTime();
                long believed = isDeaf ? DEAF_NANOS : USUAL_NANOS;
                people.values().forEach(viewers -> viewers.stream()
                        .filter(viewer -> now - viewer.lookedAt() > believed)
                        .forEach(this::lookSafely));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts it; it ends
        } finally {
            isTicking.set(false);
        }
        if (!people.isEmpty()) { // somebody came just as this was about to end
            tick();
        }
    }
}

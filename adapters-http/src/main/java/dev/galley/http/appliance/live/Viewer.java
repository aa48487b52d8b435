package dev.galley.http.appliance.live;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.LiveMessage;
import dev.galley.http.server.LiveSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One socket on which a person watches their appliances. What is new of an appliance waits until it was told how it stands,
 * so that the last word is never an old one.
 */
final class Viewer {
    private final LiveSocket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock looking = new ReentrantLock();
    private Map<ApplianceId, Instant> pairings = Map.of();
    private final Map<ApplianceId, List<LiveMessage>> held = new HashMap<>();
    private volatile boolean isOver;
    private volatile long lookedAt = System.nanoTime();

    Viewer(LiveSocket socket) {
        this.socket = socket;
    }

    UserId user() {
        return socket.caller().id();
    }

    LiveSocket socket() {
        return socket;
    }

    /** Held by whoever looks up whose the appliances are. */
    ReentrantLock looking() {
        return looking;
    }

    long lookedAt() {
        return lookedAt;
    }

    /** What is watched more and what is watched no longer. */
    record Difference(Set<ApplianceId> more, Set<ApplianceId> less) {}

    /** It is over. Answers what was watched. */
    Set<ApplianceId> end() {
        isOver = true;
        return may(Map.of()).less();
    }

    boolean isOver() {
        return isOver;
    }

    /** From now on these are theirs, and no others. What is theirs anew, also after a break, begins anew. */
    Difference may(Map<ApplianceId, Instant> now) {
        lock.lock();
        try {
            lookedAt = System.nanoTime();
            var more = new HashSet<ApplianceId>();
            now.forEach((appliance, since) -> {
                if (!since.equals(pairings.get(appliance))) {
                    more.add(appliance);
                    held.put(appliance, new ArrayList<>());
                }
            });
            var less = new HashSet<>(pairings.keySet());
            less.removeAll(now.keySet());
            held.keySet().removeAll(less);
            pairings = Map.copyOf(now);
            return new Difference(more, less);
        } finally {
            lock.unlock();
        }
    }

    void show(Shown shown) {
        lock.lock();
        try {
            var appliance = shown.sight().appliance();
            var since = pairings.get(appliance);
            if (since == null) {
                return;
            }
            shown.to(user(), since).ifPresent(message -> {
                var waiting = held.get(appliance);
                if (waiting == null) {
                    socket.send(message);
                } else {
                    waiting.add(message);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    /** How the appliance stands; what happened since goes out behind it. */
    void begin(ApplianceId appliance, List<LiveMessage> standing) {
        lock.lock();
        try {
            var waiting = held.remove(appliance);
            if (waiting != null) {
                standing.forEach(socket::send);
                waiting.forEach(socket::send);
            }
        } finally {
            lock.unlock();
        }
    }
}

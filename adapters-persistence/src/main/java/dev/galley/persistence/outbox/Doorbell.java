package dev.galley.persistence.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.galley.application.bus.Unavailable;
import dev.galley.persistence.sql.Notifications;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells relays that something is due: the one on this node at once, those on others with a notification. It rings after
 * the commit and not in it, because PostgreSQL lets only one transaction with a notification commit at a time. A ring
 * that is lost costs the time until the relays look by themselves.
 */
public final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String CHANNEL = "galley_outbox";
    private static final String ALL = "*";
    /** Other nodes need no ring for each event: they only help where this one cannot keep up. */
    private static final int PAUSE_MILLIS = 20;

    private final Notifications notifications;
    private final List<Consumer<Set<String>>> here = new CopyOnWriteArrayList<>();
    private final Set<String> pending = new TreeSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean ringing;

    @Inject
    public Doorbell(Notifications notifications) {
        this.notifications = notifications;
        notifications.listen(CHANNEL, new Notifications.Listener() {
            @Override
            public void heard(String subscribers) {
                ringHere(Set.of(subscribers.split(",")));
            }

            @Override
            public void hearing() {
                ringHere(Set.of(ALL));
            }
        });
    }

    /** @param answer gets the names of subscribers for whom something may be due; must be quick */
    void onRing(Consumer<Set<String>> answer) {
        here.add(answer);
    }

    static boolean isFor(String subscriber, Set<String> rung) {
        return rung.contains(subscriber) || rung.contains(ALL);
    }

    void ring(Set<String> subscribers) {
        if (subscribers.isEmpty()) {
            return;
        }
        ringHere(subscribers);
        synchronized (pending) {
            pending.addAll(subscribers);
            if (ringing) {
                return;
            }
            ringing = true;
        }
        Thread.startVirtualThread(this::ringElsewhere);
    }

    private void ringHere(Set<String> subscribers) {
        here.forEach(answer -> answer.accept(subscribers));
    }

    private void ringElsewhere() {
        do {
            tellOthers(drained());
        } while (pausedAndHasMore());
    }

    private void tellOthers(Set<String> names) {
        try {
            var all = String.join(",", names);
            notifications.send(CHANNEL, all.length() > Notifications.MOST_BYTES / 4 ? ALL : all);
        } catch (Unavailable _) {
            LOG.debug("other nodes will look by themselves");
        } catch (RuntimeException failure) {
            LOG.warn("other nodes were not told, and will look by themselves", failure);
        }
    }

    private Set<String> drained() {
        synchronized (pending) {
            var names = Set.copyOf(pending);
            pending.clear();
            return names;
        }
    }

    private boolean pausedAndHasMore() {
        try {
            boolean _ = closing.await(PAUSE_MILLIS, MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (pending) {
            ringing = !pending.isEmpty();
            return ringing;
        }
    }

    /** Rings what is pending at once. */
    @Override
    public void close() {
        closing.countDown();
    }
}

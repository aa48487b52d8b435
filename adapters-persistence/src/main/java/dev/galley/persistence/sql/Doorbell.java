package dev.galley.persistence.sql;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.galley.application.bus.Unavailable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells workers that something is due: those on this node at once, those on others with a notification. It rings after
 * the commit and not in it, because PostgreSQL lets only one transaction with a notification commit at a time. A ring
 * that is lost costs the time until they look by themselves.
 */
public final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String ALL = "*";
    /** Other nodes need no ring for each event: they only help where this one cannot keep up. */
    private static final int PAUSE_MILLIS = 20;
    private static final long LONGEST_GOODBYE_NANOS = 1_000_000_000;

    private final Notifications notifications;
    private final String channel;
    private final List<Consumer<Set<String>>> here = new CopyOnWriteArrayList<>();
    private final Set<String> pending = new TreeSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean ringing;

    /** @param channel as in {@link Notifications#listen} */
    public Doorbell(Notifications notifications, String channel) {
        this.notifications = notifications;
        this.channel = channel;
        notifications.listen(channel, new Notifications.Listener() {
            @Override
            public void heard(String names) {
                ringHere(Set.of(names.split(",")));
            }

            @Override
            public void hearing() {
                ringHere(Set.of(ALL));
            }
        });
    }

    /** @param answer gets the names of those for whom something may be due; must be quick */
    public void onRing(Consumer<Set<String>> answer) {
        here.add(answer);
    }

    public static boolean isFor(String name, Set<String> rung) {
        return rung.contains(name) || rung.contains(ALL);
    }

    /** @param names without commas */
    public void ring(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        ringHere(names);
        synchronized (pending) {
            pending.addAll(names);
            if (ringing) {
                return;
            }
            ringing = true;
        }
        Thread.startVirtualThread(this::ringElsewhere);
    }

    private void ringHere(Set<String> names) {
        here.forEach(answer -> answer.accept(names));
    }

    private void ringElsewhere() {
        do {
            tellOthers(drained());
        } while (pausedAndHasMore());
    }

    private void tellOthers(Set<String> names) {
        try {
            var all = String.join(",", names);
            notifications.send(channel, all.length() > Notifications.MOST_BYTES / 4 ? ALL : all);
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
            pending.notifyAll();
            return ringing;
        }
    }

    /** Rings what is pending at once, and waits for that, though not for long: others look by themselves. */
    @Override
    public void close() {
        closing.countDown();
        long end = System.nanoTime() + LONGEST_GOODBYE_NANOS;
        synchronized (pending) {
            try {
                for (long left = end - System.nanoTime(); ringing && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(pending, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package dev.galley.http.appliance.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has something done with what is put in, in order, by one thread that is there as long as there is something to do. What
 * does not fit is dropped, and nobody waits. Safe for many threads.
 */
final class Mailbox<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST_AT_ONCE = 500;

    private final String name;
    private final Consumer<List<T>> work;
    private final LinkedBlockingQueue<T> waiting;
    private final AtomicBoolean isWorking = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();

    /** @param work is given at least one, the oldest first */
    Mailbox(String name, int most, Consumer<List<T>> work) {
        this.name = name;
        this.work = work;
        waiting = new LinkedBlockingQueue<>(most);
    }

    /** @param reserve how many places are to be left after this one, for what matters more */
    void put(T thing, int reserve) {
        if (waiting.remainingCapacity() <= reserve || !waiting.offer(thing)) {
            if (dropped.getAndIncrement() % 10_000 == 0) {
                LOG.warn("{}: too much at once; {} dropped so far", name, dropped.get());
            }
            return;
        }
        begin();
    }

    private void begin() {
        if (isWorking.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::drain);
        }
    }

    private void drain() {
        try {
            var some = new ArrayList<T>();
            while (waiting.drainTo(some, MOST_AT_ONCE) > 0) {
                try {
                    work.accept(List.copyOf(some));
                } catch (RuntimeException failure) { // what comes next is worth a try
                    LOG.warn("{}: {} could not be dealt with", name, some.size(), failure);
                }
                some.clear();
            }
        } finally {
            isWorking.set(false);
        }
        if (!waiting.isEmpty()) { // it came in just as this was about to end
            begin();
        }
    }
}

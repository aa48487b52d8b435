package dev.galley.persistence.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of deliveries, many together: while one statement is under way, the next ones gather. If the
 * database is away they are kept and tried again; if this machine dies first, their claims run out and they are delivered
 * once more.
 */
final class Acknowledgements implements Relay.Settlement, AutoCloseable {
    private sealed interface Outcome {}

    private record Delivered(Delivery delivery) implements Outcome {}

    private record Other(Runnable change) implements Outcome {}

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int MOST = 2_000;
    private static final int PAUSE_MILLIS = 200;
    private static final int LAST_TRIES = 5;

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Claims claims;
    private final Consumer<Set<String>> done;
    private final Thread thread;
    private volatile boolean closing;

    /** @param done gets the subscribers for whom later events may be claimed now */
    Acknowledgements(Claims claims, Consumer<Set<String>> done) {
        this.claims = claims;
        this.done = done;
        thread = Thread.ofVirtual().name("outbox acknowledgements").start(this::work);
    }

    @Override
    public void delivered(Delivery delivery) {
        outcomes.add(new Delivered(delivery));
    }

    @Override
    public void settle(Runnable change) {
        outcomes.add(new Other(change));
    }

    private void work() {
        var batch = new ArrayList<Outcome>();
        try {
            while (!closing || !outcomes.isEmpty()) {
                var first = outcomes.poll(PAUSE_MILLIS, MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    outcomes.drainTo(batch, MOST);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Outcome> batch) throws InterruptedException {
        var delivered = new ArrayList<Delivery>();
        var others = new ArrayList<Runnable>();
        for (var outcome : batch) {
            switch (outcome) {
                case Delivered(var delivery) -> delivered.add(delivery);
                case Other(var change) -> others.add(change);
            }
        }
        if (!delivered.isEmpty()) {
            persistently(() -> claims.acknowledge(delivered));
            done.accept(delivered.stream().map(Delivery::subscriber).collect(Collectors.toSet()));
        }
        for (var change : others) {
            persistently(change);
        }
    }

    private void persistently(Runnable change) throws InterruptedException {
        for (int lastTries = 0; lastTries < LAST_TRIES; lastTries += closing ? 1 : 0) {
            try {
                change.run();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("what became of deliveries cannot be written down yet: {}", failure.toString());
                MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Writes down what is known by now. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.galley.device.link;

import dev.galley.domain.kernel.Ids;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection open: whenever it ends, another is opened after a pause that grows while nothing comes of it. */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** So that all is well again within seconds after the broker or the database is. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(2_500);

    /** One connection with what is done on it. */
    interface Stay {
        Line line();

        /** Whether it was of any use, so that nothing speaks against another at once. */
        boolean wasOfUse();

        /** After its end: returns when nothing is under way any more. */
        void settle();
    }

    /** Opens a connection. May block. */
    interface Opening {
        /** @throws LineFailed if it cannot be opened */
        Stay open();
    }

    private final String name;
    private final Opening opening;
    private final Ids ids;
    private final Runnable disconnected;
    private final Thread thread;
    private volatile boolean isClosed;
    private volatile @Nullable Stay current;
    private volatile CompletableFuture<Line> next = new CompletableFuture<>();

    /**
     * @param ids whose chance part keeps all nodes from coming back at the same moment
     * @param disconnected called whenever a connection ended or failed without our wish
     */
    Keeper(String name, Opening opening, Ids ids, Runnable disconnected) {
        this.name = name;
        this.opening = opening;
        this.ids = ids;
        this.disconnected = disconnected;
        thread = Thread.ofVirtual().name("link " + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isOpen() {
        var stay = current;
        return stay != null && stay.line().isOpen();
    }

    /** The connection that is open; waits a while for it if there is none. */
    Optional<Line> line(Duration patience) {
        try {
            return Optional.of(next.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!isClosed) {
            boolean wasOfUse = false;
            try {
                var stay = opening.open();
                current = stay;
                if (isClosed) { // while it was opened
                    stay.line().close();
                }
                next.complete(stay.line());
                var cause = stay.line().ended().join();
                next = new CompletableFuture<>();
                if (!isClosed) {
                    LOG.warn("the connection for {} ended: {}", name, cause.toString());
                }
                stay.line().close();
                stay.settle();
                wasOfUse = stay.wasOfUse();
            } catch (RuntimeException failure) {
                if (!isClosed) {
                    LOG.warn("no connection for {}: {}", name, failure.toString());
                }
            }
            if (!isClosed) {
                disconnected.run();
                pause = wasOfUse ? FIRST_PAUSE : pause;
                sleep(pause.plus(pause.multipliedBy(ids.next().getLeastSignificantBits() & 0xff).dividedBy(0x100)));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            // only close interrupts, and the loop looks for that
        }
    }

    /** Ends the connection after what is under way on it; returns when it is ended. */
    @Override
    public void close() {
        isClosed = true;
        var stay = current;
        if (stay != null) {
            stay.settle();
            stay.line().close();
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.http.server.LiveRoute.Watching;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open WebSocket. Nobody waits for its client: what it does not read in time waits in a short queue, where readings
 * give way to newer ones, and when that is full the socket is closed with 1013. Safe for many threads.
 */
public final class LiveSocket {
    /** The codes of RFC 6455, 7.4.1, and of the IANA's registry, with which sockets are closed here. */
    public static final int GOING_AWAY = 1001;
    public static final int NOT_ACCEPTED = 1003;
    public static final int POLICY = 1008;
    public static final int FAILED = 1011;
    public static final int TRY_AGAIN_LATER = 1013;

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    /** A client from which nothing comes in this time, though it is asked, is gone. */
    private static final long SILENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long PING_NANOS = Duration.ofSeconds(20).toNanos();
    /** A client that takes longer over one message is not reading. */
    private static final long STALL_NANOS = Duration.ofSeconds(15).toNanos();

    private final Caller.User caller;
    private final BooleanSupplier isStillWelcome;
    private final LiveSockets all;
    private final ReentrantLock lock = new ReentrantLock();
    private final LiveQueue waiting = new LiveQueue();
    private @Nullable Session session;
    private @Nullable Watching watching;
    private boolean isSending;
    private boolean isClosed;
    private long sendingSince;
    private volatile long heardAt = System.nanoTime();
    private long pingedAt = System.nanoTime();
    /** Whose turn it is to go on sending: what is sent at once does not call itself again. */
    private volatile @Nullable Thread sender;

    LiveSocket(Caller.User caller, BooleanSupplier isStillWelcome, LiveSockets all) {
        this.caller = caller;
        this.isStillWelcome = isStillWelcome;
        this.all = all;
    }

    /** Whose socket this is. */
    public Caller.User caller() {
        return caller;
    }

    /** Sends it when its turn comes; once the socket is closed, not at all. Never waits. */
    public void send(LiveMessage message) {
        boolean fits;
        lock.lock();
        try {
            if (isClosed) {
                return;
            }
            fits = waiting.offer(message);
        } finally {
            lock.unlock();
        }
        if (fits) {
            pump();
        } else {
            all.shed();
            close(TRY_AGAIN_LATER, "you read too slowly: connect again");
        }
    }

    /** @param reason at most 120 characters, for the client's log */
    public void close(int code, String reason) {
        Session open;
        boolean isStuck;
        lock.lock();
        try {
            if (isClosed) {
                return;
            }
            isClosed = true;
            waiting.clear();
            open = session;
            isStuck = isSending;
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.close(code, reason, Callback.NOOP);
            if (isStuck) { // what is under way cannot be taken back, and the close frame waits behind it
                all.later(open::disconnect);
            }
        }
        left();
    }

    void opened(Session with) {
        lock.lock();
        try {
            session = with;
        } finally {
            lock.unlock();
        }
    }

    /** What the feature wants to know of it; told at once if it is closed already. */
    void watchedBy(Watching feature) {
        boolean isLate;
        lock.lock();
        try {
            isLate = isClosed;
            if (!isLate) {
                watching = feature;
            }
        } finally {
            lock.unlock();
        }
        if (isLate) {
            feature.close();
        }
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    void heard(String text) {
        heard();
        Watching feature;
        lock.lock();
        try {
            feature = watching;
        } finally {
            lock.unlock();
        }
        if (feature != null) {
            feature.heard(text);
        }
    }

    /** The connection is gone. */
    void gone() {
        lock.lock();
        try {
            isClosed = true;
            waiting.clear();
        } finally {
            lock.unlock();
        }
        left();
    }

    private void left() {
        Watching feature;
        lock.lock();
        try {
            feature = watching;
            watching = null;
        } finally {
            lock.unlock();
        }
        all.left(this);
        if (feature != null) {
            try {
                feature.close();
            } catch (RuntimeException failure) { // the others must not suffer from it
                LOG.warn("who watched a socket failed as it closed", failure);
            }
        }
    }

    /** Looks after it now and then. */
    void look(long now) {
        if (!isStillWelcome()) {
            close(POLICY, "your token is not good any more: connect again with another");
            return;
        }
        Session stale = null;
        Session asked = null;
        lock.lock();
        try {
            if (isClosed || session == null) {
                return;
            }
            if (now - heardAt > SILENCE_NANOS || (isSending && now - sendingSince > STALL_NANOS)) {
                stale = session;
            } else if (now - pingedAt > PING_NANOS && !isSending) {
                pingedAt = now;
                asked = session;
            }
        } finally {
            lock.unlock();
        }
        if (stale != null) {
            all.shed();
            close(TRY_AGAIN_LATER, "nothing was heard of you: connect again");
            all.later(stale::disconnect);
        } else if (asked != null) {
            asked.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    private boolean isStillWelcome() {
        try {
            return isStillWelcome.getAsBoolean();
        } catch (RuntimeException failure) { // the database is away, say: it is asked again
            LOG.debug("whether a socket may stay open could not be found out", failure);
            return true;
        }
    }

    private void pump() {
        while (true) {
            LiveMessage next;
            Session open;
            lock.lock();
            try {
                if (isSending || isClosed || session == null || waiting.isEmpty()) {
                    return;
                }
                next = waiting.poll();
                if (next == null) {
                    return;
                }
                isSending = true;
                sendingSince = System.nanoTime();
                open = session;
            } finally {
                lock.unlock();
            }
            sender = Thread.currentThread();
            open.sendText(next.text(), Callback.from(this::sent, this::failed));
            sender = null;
        }
    }

    private void sent() {
        lock.lock();
        try {
            isSending = false;
        } finally {
            lock.unlock();
        }
        if (!Thread.currentThread().equals(sender)) {
            pump();
        }
    }

    private void failed(Throwable why) {
        LOG.debug("a socket's client left", why);
        gone();
    }
}

package dev.galley.http.server;

import dev.galley.http.server.LiveMessage.Passing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What waits for one client to read. Not safe for many threads. */
final class LiveQueue {
    /** From here on, readings are put together. */
    static final int MOST_UNTOUCHED = 64;
    /** More than this, and the client is too slow. */
    static final int MOST = 512;
    static final int MOST_CHARS = 1 << 20;

    private final ArrayDeque<LiveMessage> waiting = new ArrayDeque<>();
    private int chars;
    /** At which length it is worth putting together again. */
    private int untouched = MOST_UNTOUCHED;

    /** Answers whether there was room. */
    boolean offer(LiveMessage message) {
        waiting.add(message);
        chars += message.length();
        if (waiting.size() > untouched || chars > MOST_CHARS) {
            putTogether();
            untouched = Math.max(MOST_UNTOUCHED, 2 * waiting.size());
        }
        return waiting.size() <= MOST && chars <= MOST_CHARS;
    }

    @Nullable
    LiveMessage poll() {
        var next = waiting.poll();
        if (next != null) {
            chars -= next.length();
        }
        if (waiting.isEmpty()) {
            untouched = MOST_UNTOUCHED;
        }
        return next;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void clear() {
        waiting.clear();
        chars = 0;
    }

    /** Each kind of reading stands where its first one stood. */
    private void putTogether() {
        var kinds = new HashMap<String, Integer>();
        var shorter = new ArrayList<LiveMessage>();
        for (var message : waiting) {
            if (message instanceof Passing newer) {
                var at = kinds.putIfAbsent(newer.kind(), shorter.size());
                if (at == null) {
                    shorter.add(newer);
                } else if (shorter.get(at) instanceof Passing older) {
                    shorter.set(at, older.with(newer));
                }
            } else {
                shorter.add(message);
            }
        }
        clear();
        for (var message : shorter) {
            waiting.add(message);
            chars += message.length();
        }
    }
}

package dev.galley.persistence.broadcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.broadcast.Broadcast.Listener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to what on this node. All topics travel over one channel, each message behind its topic and a space. */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private boolean hears;

    static String written(String topic, String message) {
        if (!topic.matches("[\\w./-]{1,100}")) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        int bytes = message.getBytes(UTF_8).length;
        if (bytes > Broadcast.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a message of %d bytes; %d is the most".formatted(bytes, Broadcast.MOST_BYTES));
        }
        return topic + " " + message;
    }

    void heard(String written) {
        int space = written.indexOf(' ');
        if (space > 0) {
            var message = written.substring(space + 1);
            listeners.getOrDefault(written.substring(0, space), List.of())
                    .forEach(listener -> tell(listener, to -> to.heard(message)));
        }
    }

    synchronized void deaf() {
        if (hears) {
            hears = false;
            listeners.values().forEach(some -> some.forEach(listener -> tell(listener, Listener::deaf)));
        }
    }

    synchronized void hearing() {
        hears = true;
        listeners.values().forEach(some -> some.forEach(listener -> tell(listener, Listener::hearing)));
    }

    synchronized Broadcast.Subscription subscribe(String topic, Listener listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
        tell(listener, hears ? Listener::hearing : Listener::deaf);
        return () -> unsubscribe(topic, listener);
    }

    private synchronized void unsubscribe(String topic, Listener listener) {
        listeners.computeIfPresent(topic, (_, some) -> {
            some.remove(listener);
            return some.isEmpty() ? null : some;
        });
    }

    private static void tell(Listener listener, Consumer<Listener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException failure) { // the others want to hear it too
            LOG.error("a listener failed", failure);
        }
    }
}

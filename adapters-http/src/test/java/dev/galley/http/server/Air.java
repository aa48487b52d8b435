package dev.galley.http.server;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What nodes of a test hear each other over. */
public final class Air {
    private record Heard(Object by, String topic, Broadcast.Listener listener) {}

    private final List<Heard> listening = new CopyOnWriteArrayList<>();
    private final ExecutorService wind = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    public final AtomicInteger sent = new AtomicInteger();
    volatile boolean isStill;

    /** Nothing is heard, or again. */
    public void still(boolean now) {
        isStill = now;
        listening.forEach(heard -> wind.execute(now ? heard.listener::deaf : heard.listener::hearing));
    }

    public Broadcast node() {
        return new Broadcast() {
            @Override
            public void send(String topic, String message) {
                if (message.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                    throw new IllegalArgumentException("too long");
                }
                if (isStill) {
                    throw new Unavailable("the air", Duration.ofSeconds(1));
                }
                sent.incrementAndGet();
                for (var heard : listening) {
                    if (!heard.by.equals(this) && heard.topic.equals(topic)) {
                        wind.execute(() -> heard.listener.heard(message));
                    }
                }
            }

            @Override
            public Subscription subscribe(String topic, Listener listener) {
                var heard = new Heard(this, topic, listener);
                listening.add(heard);
                wind.execute(listener::hearing);
                return () -> listening.remove(heard);
            }
        };
    }
}

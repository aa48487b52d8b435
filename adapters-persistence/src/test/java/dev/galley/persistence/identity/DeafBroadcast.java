package dev.galley.persistence.identity;

import dev.galley.application.broadcast.Broadcast;
import java.util.ArrayList;
import java.util.List;

/** Nobody hears it; it remembers what was said. */
final class DeafBroadcast implements Broadcast {
    final List<String> said = new ArrayList<>();

    @Override
    public synchronized void send(String topic, String message) {
        said.add(topic + " " + message);
    }

    @Override
    public Subscription subscribe(String topic, Listener listener) {
        return () -> {};
    }
}

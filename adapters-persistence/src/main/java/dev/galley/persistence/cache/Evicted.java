package dev.galley.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.broadcast.Broadcast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Evictions on their way to the shelves of other nodes. */
final class Evicted {
    private static final String TOPIC = "answers";
    private static final String ALL = "\n";
    /** More than these are told as "everything". */
    private static final int MOST_MESSAGES = 10;

    private Evicted() {}

    static void listen(Broadcast broadcast, Shelf shelf) {
        var _ = broadcast.subscribe(TOPIC, new Broadcast.Listener() {
            @Override
            public void heard(String message) {
                if (message.equals(ALL)) {
                    shelf.evictAll();
                } else {
                    shelf.evict(List.of(message.split("\n")));
                }
            }

            @Override
            public void deaf() {
                shelf.deaf();
            }

            @Override
            public void hearing() {
                shelf.hearing();
            }
        });
    }

    static void tell(Broadcast broadcast, Collection<String> subjects) {
        messages(subjects).forEach(message -> broadcast.send(TOPIC, message));
    }

    static List<String> messages(Collection<String> subjects) {
        var messages = new ArrayList<String>();
        var message = new StringBuilder();
        int bytes = 0;
        for (var subject : subjects) {
            int more = subject.getBytes(UTF_8).length + 1;
            if (bytes > 0 && bytes + more > Broadcast.MOST_BYTES) {
                messages.add(message.toString());
                message.setLength(0);
                bytes = 0;
            }
            message.append(bytes == 0 ? "" : "\n").append(subject);
            bytes += more;
        }
        if (bytes > 0) {
            messages.add(message.toString());
        }
        return messages.size() > MOST_MESSAGES ? List.of(ALL) : messages;
    }
}

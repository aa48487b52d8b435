package dev.galley.http.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent over a {@link LiveSocket}. */
public sealed interface LiveMessage {
    /** The JSON text. */
    String text();

    /** Characters of the text. */
    default int length() {
        return text().length();
    }

    /** Something that everybody who is still there is told. */
    record Lasting(String text) implements LiveMessage {}

    /**
     * Readings, of which only the newest counts: where the client is slow, those of the same kind are put together, and of
     * each key only the last one is left.
     */
    final class Passing implements LiveMessage {
        /**
         * @param key what is read: a metric
         * @param json the reading
         */
        public record Reading(String key, String json) {}

        private final String head;
        private final List<Reading> readings;
        private final String tail;
        private final int length;
        /** Made when it is needed: what is put together with something newer before its turn has none. */
        private volatile @Nullable String text;

        /**
         * @param head of the JSON text, up to the list's opening bracket; says what kind it is
         * @param readings the oldest first
         * @param tail of the JSON text, from the closing bracket on
         */
        public Passing(String head, List<Reading> readings, String tail) {
            this.head = head;
            this.readings = List.copyOf(readings);
            this.tail = tail;
            length = head.length() + tail.length() + Math.max(0, this.readings.size() - 1)
                    + this.readings.stream().mapToInt(reading -> reading.json.length()).sum();
        }

        @Override
        public String text() {
            var known = text;
            if (known == null) {
                var whole = new StringBuilder(length).append(head);
                for (int i = 0; i < readings.size(); i++) {
                    whole.append(i == 0 ? "" : ",").append(readings.get(i).json);
                }
                known = whole.append(tail).toString();
                text = known; // whoever is second makes the same once more
            }
            return known;
        }

        @Override
        public int length() {
            return length;
        }

        String kind() {
            return head;
        }

        /** Both in one: of each key the newest reading. */
        Passing with(Passing newer) {
            var newest = new LinkedHashMap<String, Reading>();
            readings.forEach(reading -> newest.put(reading.key, reading));
            newer.readings.forEach(reading -> newest.put(reading.key, reading));
            return new Passing(head, new ArrayList<>(newest.values()), tail);
        }
    }
}

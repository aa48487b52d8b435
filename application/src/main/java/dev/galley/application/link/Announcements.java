package dev.galley.application.link;

/** Tells whoever listens to the broker what is no appliance's own. Safe for many threads. */
public interface Announcements {
    /**
     * What is told, until something else is told there.
     *
     * @param topic outside of what appliances hear and say
     * @param json the whole payload; empty takes back what was told
     */
    record Announced(String topic, String json) {
        public Announced {
            if (topic.isEmpty() || topic.startsWith("$") || topic.matches("galley(/.*)?|.*[+#\\x00].*")) {
                throw new IllegalArgumentException("not to be announced on " + topic);
            }
        }
    }

    /**
     * Tells it once or more, retained, and waits until the broker has it: some milliseconds.
     *
     * @throws RuntimeException {@code dev.galley.application.bus.Unavailable} if the broker cannot be reached or does not
     *     take it in time
     */
    void announce(Announced announced);
}

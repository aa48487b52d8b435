package dev.galley.device.simulator;

import java.util.Map;

/** What an appliance still knows after its plug was pulled: small texts by name. Safe for many threads. */
public interface Flash extends AutoCloseable {
    /** All there is, in the order in which it was first put there. */
    Map<String, String> all();

    void put(String name, String value);

    void remove(String name);

    @Override
    void close();

    /** Forgets everything with the process. */
    static Flash none() {
        return new Flash() {
            @Override
            public Map<String, String> all() {
                return Map.of();
            }

            @Override
            public void put(String name, String value) {}

            @Override
            public void remove(String name) {}

            @Override
            public void close() {}
        };
    }
}

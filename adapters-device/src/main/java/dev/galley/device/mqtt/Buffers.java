package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Counts the bytes of all waiting messages, and holds up publishers while there are too many. */
final class Buffers {

    private final long high;
    private final Set<Connection> held = new LinkedHashSet<>();
    private long bytes;

    Buffers(long high) {
        this.high = high;
    }

    long bytes() {
        return bytes;
    }

    boolean hasRoom() {
        return bytes < high;
    }

    /** So full that even what is already on its way cannot be kept. */
    boolean isFull() {
        return bytes >= 2 * high;
    }

    void add(long more) {
        bytes += more;
    }

    void remove(long less) {
        bytes -= less;
        if (!held.isEmpty() && bytes < high * 3 / 4) {
            var released = new ArrayList<>(held);
            held.clear();
            released.forEach(connection -> connection.resume(Connection.Pause.BUFFERS));
        }
    }

    /** Reads no more from this publisher until there is room again. */
    void hold(Connection connection) {
        held.add(connection);
        connection.pause(Connection.Pause.BUFFERS);
    }

    void forget(Connection connection) {
        held.remove(connection);
    }
}

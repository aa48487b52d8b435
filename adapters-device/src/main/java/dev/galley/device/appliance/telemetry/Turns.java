package dev.galley.device.appliance.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What waits, one queue for each who sent it. They are served in turns, so that one who sends ten thousand keeps the others
 * waiting no longer than one who sends one. Not safe for several threads.
 */
final class Turns<K, T> {
    private static final class Queue<K, T> {
        private final K key;
        private final ArrayDeque<T> waiting = new ArrayDeque<>();

        Queue(K key) {
            this.key = key;
        }
    }

    private final Map<K, Queue<K, T>> queues = new HashMap<>();
    private final ArrayDeque<Queue<K, T>> turns = new ArrayDeque<>();

    boolean isEmpty() {
        return turns.isEmpty();
    }

    void add(K key, T item) {
        var queue = queues.computeIfAbsent(key, fresh -> {
            var made = new Queue<K, T>(fresh);
            turns.add(made);
            return made;
        });
        queue.waiting.add(item);
    }

    /**
     * Takes one of each in turns, each one's own in order, until there are so many or they weigh so much. The first is taken
     * whatever it weighs.
     */
    List<T> take(int most, int mostWeight, ToIntFunction<T> weight) {
        var taken = new ArrayList<T>();
        int taking = 0;
        while (taken.size() < most && !turns.isEmpty()) {
            var queue = turns.remove();
            var item = queue.waiting.getFirst();
            taking += weight.applyAsInt(item);
            if (taking > mostWeight && !taken.isEmpty()) {
                turns.addFirst(queue);
                break;
            }
            taken.add(queue.waiting.removeFirst());
            if (queue.waiting.isEmpty()) {
                queues.remove(queue.key);
            } else {
                turns.add(queue);
            }
        }
        return taken;
    }
}

package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last retained message of each topic, in bounded number. */
final class RetainedMessages {

    private final BrokerLimits limits;
    private final Node root = new Node();
    private final Map<String, Integer> byName = new HashMap<>();
    private int count;
    private long bytes;

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private @Nullable Message message;
        private String name = "";
    }

    RetainedMessages(BrokerLimits limits) {
        this.limits = limits;
    }

    int count() {
        return count;
    }

    /** Whether one more fits in: an appliance has a share of its own, so that none fills the store for all. */
    boolean hasRoom(String topic, int payloadBytes, Principal owner) {
        if (find(topic) != null) {
            return bytes + payloadBytes <= limits.retainedBytes();
        }
        return count < limits.retained()
                && bytes + payloadBytes <= limits.retainedBytes()
                && (owner instanceof Principal.Service || byName.getOrDefault(owner.name(), 0) < limits
                        .retainedPerName());
    }

    private @Nullable Message find(String topic) {
        var node = root;
        for (var level : TopicFilter.levels(topic)) {
            node = node.children.get(level);
            if (node == null) {
                return null;
            }
        }
        return node.message;
    }

    /** Keeps it in place of the former one; an empty one only ends that. */
    void put(Message message, String name) {
        remove(root, TopicFilter.levels(message.topic()), 0);
        if (message.payload().length == 0) {
            return;
        }
        var node = root;
        for (var level : TopicFilter.levels(message.topic())) {
            node = node.children.computeIfAbsent(level, _ -> new Node());
        }
        node.message = message;
        node.name = name;
        byName.merge(name, 1, Integer::sum);
        count++;
        bytes += message.bytes();
    }

    private void remove(Node node, String[] levels, int depth) {
        if (depth == levels.length) {
            var message = node.message;
            if (message != null) {
                node.message = null;
                byName.computeIfPresent(node.name, (_, n) -> n == 1 ? null : Integer.valueOf(n - 1));
                count--;
                bytes -= message.bytes();
            }
            return;
        }
        var child = node.children.get(levels[depth]);
        if (child != null) {
            remove(child, levels, depth + 1);
            if (child.message == null && child.children.isEmpty()) {
                node.children.remove(levels[depth]);
            }
        }
    }

    /** Those a filter names, without expired ones, which are forgotten by this. */
    List<Message> match(String pattern, long nowNanos) {
        var found = new ArrayList<Message>();
        collect(root, TopicFilter.levels(pattern), 0, found);
        var expired = found.stream().filter(message -> message.isExpired(nowNanos)).toList();
        for (var message : expired) {
            remove(root, TopicFilter.levels(message.topic()), 0);
        }
        found.removeAll(expired);
        return found;
    }

    private static void collect(Node node, String[] pattern, int depth, List<Message> found) {
        if (depth == pattern.length) {
            add(node, found);
            return;
        }
        switch (pattern[depth]) {
            case "#" -> collectAll(node, depth == 0, found);
            case "+" -> node.children.forEach((level, child) -> {
                if (depth > 0 || !level.startsWith("$")) {
                    collect(child, pattern, depth + 1, found);
                }
            });
            default -> {
                var child = node.children.get(pattern[depth]);
                if (child != null) {
                    collect(child, pattern, depth + 1, found);
                }
            }
        }
    }

    private static void collectAll(Node node, boolean isRoot, List<Message> found) {
        add(node, found);
        node.children.forEach((level, child) -> {
            if (!isRoot || !level.startsWith("$")) {
                collectAll(child, false, found);
            }
        });
    }

    private static void add(Node node, List<Message> found) {
        if (node.message != null) {
            found.add(node.message);
        }
    }
}

package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who listens to a topic, in time that grows with the topic's depth and not with the number of subscriptions. */
final class SubscriptionTree {

    private final Node root = new Node();

    /** Who gets a message: single subscriptions, and groups of which each gets it once. */
    record Listeners(List<Subscription> single, List<ShareGroup> groups) {

        boolean isEmpty() {
            return single.isEmpty() && groups.isEmpty();
        }
    }

    private static final class Node {
        private @Nullable Map<String, Node> children;
        private @Nullable Map<Session, Subscription> single;
        private @Nullable Map<String, ShareGroup> groups;

        private boolean isEmpty() {
            return children == null && single == null && groups == null;
        }
    }

    void add(String pattern, Subscription subscription) {
        var node = nodeOf(pattern);
        if (node.single == null) {
            node.single = new HashMap<>(2);
        }
        node.single.put(subscription.session(), subscription);
    }

    void add(String pattern, ShareGroup group) {
        var node = nodeOf(pattern);
        if (node.groups == null) {
            node.groups = new HashMap<>(2);
        }
        node.groups.put(group.filter, group);
    }

    private Node nodeOf(String pattern) {
        var node = root;
        for (var level : TopicFilter.levels(pattern)) {
            if (node.children == null) {
                node.children = new HashMap<>(4);
            }
            node = node.children.computeIfAbsent(level, _ -> new Node());
        }
        return node;
    }

    void remove(String pattern, Session session) {
        remove(root, TopicFilter.levels(pattern), 0, node -> {
            if (node.single != null && node.single.remove(session) != null && node.single.isEmpty()) {
                node.single = null;
            }
        });
    }

    void remove(String pattern, ShareGroup group) {
        remove(root, TopicFilter.levels(pattern), 0, node -> {
            if (node.groups != null && node.groups.remove(group.filter) != null && node.groups.isEmpty()) {
                node.groups = null;
            }
        });
    }

    private interface Removal {
        void from(Node node);
    }

    private static void remove(Node node, String[] levels, int depth, Removal removal) {
        if (depth == levels.length) {
            removal.from(node);
            return;
        }
        var children = node.children;
        var child = children == null ? null : children.get(levels[depth]);
        if (children == null || child == null) {
            return;
        }
        remove(child, levels, depth + 1, removal);
        if (child.isEmpty()) {
            children.remove(levels[depth]);
            if (children.isEmpty()) {
                node.children = null;
            }
        }
    }

    Listeners match(String topic) {
        var listeners = new Listeners(new ArrayList<>(2), new ArrayList<>(1));
        match(root, TopicFilter.levels(topic), 0, listeners);
        return listeners;
    }

    private static void match(Node node, String[] levels, int depth, Listeners found) {
        var children = node.children;
        if (children != null) {
            // wildcards of the first level do not see what is the server's own
            var mayBeWild = depth > 0 || !levels[0].startsWith("$");
            if (mayBeWild) {
                collect(children.get("#"), found); // at the end too: "a/#" is also "a"
            }
            if (depth < levels.length) {
                descend(children.get(levels[depth]), levels, depth, found);
                if (mayBeWild) {
                    descend(children.get("+"), levels, depth, found);
                }
            }
        }
        if (depth == levels.length) {
            collect(node, found);
        }
    }

    private static void descend(@Nullable Node child, String[] levels, int depth, Listeners found) {
        if (child != null) {
            match(child, levels, depth + 1, found);
        }
    }

    private static void collect(@Nullable Node node, Listeners found) {
        if (node != null) {
            addAll(node.single, found.single());
            addAll(node.groups, found.groups());
        }
    }

    private static <T> void addAll(@Nullable Map<?, T> from, Collection<T> to) {
        if (from != null) {
            to.addAll(from.values());
        }
    }
}

package dev.galley.http.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands at a path. A fixed segment goes before a parameter, and a parameter with text around it ({@code
 * {a}..{b}}) before a bare one; where that leads nowhere, the next is tried.
 */
final class RouteTree<E> {
    private static final class Node<E> {
        private final Map<String, Node<E>> fixed = new HashMap<>();
        private final List<Branch<E>> open = new ArrayList<>();
        private final Map<Method, E> ends = new EnumMap<>(Method.class);
    }

    private record Branch<E>(Template template, Node<E> node) {}

    /**
     * @param captured the values of the path's parameters, in the order of the path
     */
    record Found<E>(E end, List<String> captured) {}

    private final Node<E> root = new Node<>();

    /** @throws IllegalArgumentException if something else stands there already */
    void add(Method method, String path, E end) {
        var node = root;
        for (var segment : path.substring(1).split("/", -1)) {
            node = segment.indexOf('{') < 0
                    ? node.fixed.computeIfAbsent(segment, _ -> new Node<>())
                    : open(node, new Template(segment));
        }
        if (node.ends.putIfAbsent(method, end) != null) {
            throw new IllegalArgumentException("two routes for " + method + " " + path);
        }
    }

    private static <E> Node<E> open(Node<E> node, Template template) {
        for (var branch : node.open) {
            if (branch.template.isLike(template)) {
                return branch.node;
            }
        }
        var branch = new Branch<>(template, new Node<E>());
        int at = 0;
        while (at < node.open.size() && node.open.get(at).template.fixedLength() >= template.fixedLength()) {
            at++;
        }
        node.open.add(at, branch);
        return branch.node;
    }

    /** What takes this method at this path; null if nothing does. */
    @Nullable
    Found<E> find(Method method, List<String> segments) {
        var captured = new ArrayList<String>(2);
        var end = find(root, segments, 0, method, captured);
        return end == null ? null : new Found<>(end, captured);
    }

    private static <E> @Nullable E find(
            Node<E> node, List<String> segments, int depth, Method method, List<String> captured) {
        if (depth == segments.size()) {
            return node.ends.get(method);
        }
        var segment = segments.get(depth);
        var fixed = node.fixed.get(segment);
        if (fixed != null) {
            var end = find(fixed, segments, depth + 1, method, captured);
            if (end != null) {
                return end;
            }
        }
        for (int i = 0; i < node.open.size(); i++) {
            var branch = node.open.get(i);
            int mark = captured.size();
            if (branch.template.captures(segment, captured)) {
                var end = find(branch.node, segments, depth + 1, method, captured);
                if (end != null) {
                    return end;
                }
            }
            captured.subList(mark, captured.size()).clear();
        }
        return null;
    }

    /** Which methods there are at this path; none where nothing stands there. */
    Set<Method> methods(List<String> segments) {
        var methods = EnumSet.noneOf(Method.class);
        for (var method : Method.values()) {
            if (find(method, segments) != null) {
                methods.add(method);
            }
        }
        return methods;
    }
}

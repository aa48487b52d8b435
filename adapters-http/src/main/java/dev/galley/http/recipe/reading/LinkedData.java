package dev.galley.http.recipe.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Things that describe each other: a tree of JSON-LD, with its recipes and everything that has an id. */
final class LinkedData {
    private static final int MOST_VALUES = 200_000;

    /**
     * A value, and where it stands.
     *
     * @param step the last part of the path
     */
    record Item(JsonNode node, Optional<Item> parent, String step) {
        private static final int LONGEST_STEP = 60;

        Item property(String name, JsonNode value) {
            return new Item(value, Optional.of(this), "." + (name.length() > LONGEST_STEP
                    ? name.substring(0, LONGEST_STEP)
                    : name));
        }

        Item element(int place, JsonNode value) {
            return new Item(value, Optional.of(this), "[" + place + "]");
        }

        /** {@code $.@graph[2]}. Made when asked for, since few are. */
        String path() {
            var steps = new ArrayList<String>();
            for (Optional<Item> item = Optional.of(this); item.isPresent(); item = item.get().parent) {
                steps.add(item.get().step);
            }
            return String.join("", steps.reversed());
        }
    }

    private final List<Item> recipes = new ArrayList<>();
    private final Map<String, Item> byId = new HashMap<>();
    private int left = MOST_VALUES;

    /** @param path of the root, {@code $} */
    LinkedData add(JsonNode root, String path) {
        walk(new Item(root, Optional.empty(), path), 0);
        return this;
    }

    /** In the order of the source, outer ones first. */
    List<Item> recipes() {
        return recipes;
    }

    private void walk(Item item, int depth) {
        if (depth > LooseJson.DEEPEST + 4 || --left < 0) {
            return;
        }
        var node = item.node;
        if (node.isArray()) {
            int i = 0;
            for (var child : node) {
                walk(item.element(i++, child), depth + 1);
            }
        } else if (node.isObject()) {
            if (isA(node, "recipe")) {
                recipes.add(item);
            }
            var id = node.path("@id");
            if (id.isString() && node.size() > 1) {
                byId.merge(id.stringValue(), item, (known, other) -> other.node.size() > known.node.size()
                        ? other
                        : known);
            }
            for (var property : node.properties()) {
                if (property.getValue().isContainer()) {
                    walk(item.property(property.getKey(), property.getValue()), depth + 1);
                }
            }
        }
    }

    /** The thing itself, where only its id stands, or its id and kind. */
    Item resolved(Item item) {
        var node = item.node;
        boolean refers = node.isObject() && node.size() <= 2 && node.path("@id").isString()
                && (node.size() == 1 || node.has("@type"));
        return refers ? byId.getOrDefault(node.path("@id").stringValue(), item) : item;
    }

    /** @param type in small letters, without what stands before it */
    static boolean isA(JsonNode node, String type) {
        var said = get(node, "@type").orElse(node.path("@type"));
        if (said.isMissingNode()) {
            said = node.path("type");
        }
        if (said.isArray()) {
            return said.valueStream().anyMatch(it -> it.isString() && bare(it.stringValue()).equals(type));
        }
        return said.isString() && bare(said.stringValue()).equals(type);
    }

    private static String bare(String type) {
        int end = Math.max(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')), type.lastIndexOf(':'));
        return type.substring(end + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** A property, whatever way of naming schema.org the source has. Null and empty texts are absent. */
    static Optional<JsonNode> get(JsonNode node, String name) {
        for (var prefix : new String[]{"", "schema:", "https://schema.org/", "http://schema.org/"}) {
            var value = node.path(prefix + name);
            boolean said = !value.isMissingNode() && !value.isNull()
                    && !(value.isString() && value.stringValue().isBlank())
                    && !(value.isContainer() && value.isEmpty());
            if (said) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** All values of a property, one after the other, lists within lists unrolled. */
    List<Item> values(Item item, String name) {
        var values = new ArrayList<Item>();
        get(item.node, name).ifPresent(value -> unroll(item.property(name, value), values, 0));
        return values;
    }

    void unroll(Item item, List<Item> values, int depth) {
        if (depth > 20) {
            return;
        }
        if (item.node.isArray()) {
            int i = 0;
            for (var child : item.node) {
                unroll(item.element(i++, child), values, depth + 1);
            }
        } else if (item.node.isObject() && item.node.path("@list").isArray()) {
            unroll(item.property("@list", item.node.path("@list")), values, depth + 1);
        } else if (!item.node.isNull()) {
            values.add(resolved(item));
        }
    }

    /** The first value of a property that says something. */
    Optional<Item> first(Item item, String... names) {
        for (var name : names) {
            for (var value : values(item, name)) {
                if (!text(value).isBlank()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** What a value says in words; empty if it says nothing. */
    static String text(Item item) {
        return text(item.node, 0);
    }

    private static String text(JsonNode node, int depth) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            var number = node.decimalValue();
            return number.scale() > -20 && number.scale() < 20 ? number.stripTrailingZeros().toPlainString() : "";
        }
        if (node.isArray() && !node.isEmpty() && depth < 5) {
            return text(node.get(0), depth + 1);
        }
        if (node.isObject() && depth < 5) {
            for (var name : new String[]{"@value", "name", "text", "value", "headline", "alternateName"}) {
                var said = get(node, name).map(it -> text(it, depth + 1)).orElse("");
                if (!said.isBlank()) {
                    return said;
                }
            }
        }
        return "";
    }
}

package dev.galley.http.recipe.reading;

import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An object of another program's export, whose names are found in whichever way of writing them its version had. */
final class Fields {
    private final JsonNode node;
    private final String path;
    private final Map<String, String> names = new HashMap<>();

    Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (node.isObject()) {
            node.propertyNames().forEach(name -> names.putIfAbsent(plain(name), name));
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** @param name in small letters, without underscores */
    private Optional<String> own(String name) {
        return Optional.ofNullable(names.get(name));
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    JsonNode get(String name) {
        return own(name).map(node::path).orElseGet(() -> node.path("\u0000"));
    }

    boolean is(String name) {
        return get(name).isBoolean() && get(name).booleanValue();
    }

    /** Empty where nothing is said. */
    Optional<String> text(String name) {
        return Optional.of(text(get(name))).filter(it -> !it.isBlank());
    }

    /** The text itself, a number, or the name of a thing. */
    static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber()) {
            return plain(value.decimalValue());
        }
        return value.isObject() ? new Fields(value, "").text("name").orElse("") : "";
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) < 30 && number.precision() < 40
                ? number.stripTrailingZeros().toPlainString()
                : "";
    }

    /** Empty for zero: exports write that for nothing. */
    Optional<String> amount(String name) {
        return text(name).filter(it -> !it.matches("0*[.,]?0*"));
    }

    /** The objects of a list, each with its place. */
    List<Fields> each(String name) {
        var list = new ArrayList<Fields>();
        int i = 0;
        for (var child : get(name)) {
            list.add(new Fields(child, path(name) + "[" + i++ + "]"));
        }
        return list;
    }

    JsonNode node() {
        return node;
    }

    String path(String name) {
        return path + "." + own(name).orElse(name);
    }

    Provenance place() {
        return Provenance.at(From.TEXT, path);
    }

    Provenance place(String name) {
        return Provenance.at(From.TEXT, path(name));
    }
}

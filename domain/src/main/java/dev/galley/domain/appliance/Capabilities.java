package dev.galley.domain.appliance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an appliance says it can do: names like {@code heat}, {@code stir}, {@code weigh}, {@code hold}, {@code light}, and
 * for each the limits it names, like {@code max_celsius} or {@code max_rpm}. One that only names it leaves its limits
 * unknown.
 */
public record Capabilities(Map<String, Map<String, BigDecimal>> limits) {
    /** It did not say. */
    public static final Capabilities NONE = new Capabilities(Map.of());

    public Capabilities {
        var copy = new TreeMap<String, Map<String, BigDecimal>>();
        limits.forEach((name, own) -> copy.put(name, Map.copyOf(own)));
        limits = Collections.unmodifiableMap(copy);
    }

    public boolean has(String name) {
        return limits.containsKey(name);
    }

    /** A limit in the unit its name ends with; empty if it is unknown. */
    public Optional<BigDecimal> limit(String name, String limit) {
        return Optional.ofNullable(limits.getOrDefault(name, Map.of()).get(limit));
    }
}

package dev.galley.domain.appliance;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an appliance is to be like; it answers with its state.
 *
 * @param fields by name, in small letters, each a JSON value
 */
public record DesiredState(SortedMap<String, String> fields) {
    public static final DesiredState NONE = new DesiredState(new TreeMap<>());
    public static final int MOST_FIELDS = 64;
    public static final int LONGEST_JSON = 16_384;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public DesiredState {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("at most " + MOST_FIELDS + " fields");
        }
        if (!fields.keySet().stream().allMatch(DesiredState::isName)) {
            throw new IllegalArgumentException("a field has a name of small letters, digits and '_'");
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** With these fields as they are here; what is empty is wished no more. */
    public DesiredState with(Map<String, Optional<String>> changes) {
        var after = new TreeMap<>(fields);
        changes.forEach((name, value) -> value.ifPresentOrElse(it -> after.put(name, it), () -> after.remove(name)));
        return new DesiredState(after);
    }

    /** All of it, as one object. */
    public String json() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}

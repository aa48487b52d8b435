package dev.galley.http.server;

import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a request says in its path or query: how it is read, and how it is described. A route declares all it takes;
 * what it does not declare is refused.
 *
 * @param absent what {@link Request#get} answers when the request does not hold it; null where it must
 * @param schema its JSON schema, for the document
 */
public record Parameter<T>(
        String name,
        In in,
        Reader<T> reader,
        @Nullable T absent,
        Map<String, Object> schema,
        String description,
        String example) {
    static final String UUID_EXAMPLE = "0199a1b2-6c00-7a01-8b3c-1d2e3f405162";

    public enum In {
        PATH, QUERY
    }

    /** Makes a value of the text that came. */
    public interface Reader<T> {
        T read(String text) throws Wrong;
    }

    /** Text of 1 to {@code longest} characters. */
    public static Parameter<String> text(String name, int longest, String description, String example) {
        return query(
                name,
                text -> {
                    if (text.isBlank() || text.length() > longest) {
                        throw new Wrong("must have 1 to " + longest + " characters");
                    }
                    return text.strip();
                },
                Map.of("type", "string", "minLength", 1, "maxLength", longest),
                description,
                example);
    }

    public static Parameter<Integer> integer(String name, int least, int most, String description, int example) {
        return query(
                name,
                text -> {
                    var range = "must be a whole number from " + least + " to " + most;
                    try {
                        int value = Integer.parseInt(text);
                        if (least <= value && value <= most) {
                            return value;
                        }
                    } catch (NumberFormatException e) {
                        // told below, like a number out of range
                    }
                    throw new Wrong(range);
                },
                Map.of("type", "integer", "minimum", least, "maximum", most),
                description,
                String.valueOf(example));
    }

    public static Parameter<BigDecimal> number(
            String name, BigDecimal least, BigDecimal most, String description, String example) {
        return query(
                name,
                text -> {
                    var range = "must be a number from " + least.toPlainString() + " to " + most.toPlainString();
                    if (!text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
                        throw new Wrong(range);
                    }
                    var value = new BigDecimal(text);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                        throw new Wrong(range);
                    }
                    return value;
                },
                Map.of("type", "number", "minimum", least, "maximum", most),
                description,
                example);
    }

    public static Parameter<Boolean> flag(String name, String description) {
        return query(
                name,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new Wrong("must be true or false");
                },
                Map.of("type", "boolean"),
                description,
                "true");
    }

    /** One of a few words. */
    public static Parameter<String> choice(String name, List<String> words, String description) {
        return query(
                name,
                text -> {
                    if (!words.contains(text)) {
                        throw new Wrong("must be one of " + String.join(", ", words));
                    }
                    return text;
                },
                Map.of("type", "string", "enum", words),
                description,
                words.getFirst());
    }

    /** Several values in one, separated by commas: {@code ?tag=quick,spicy}. At most 20. */
    public static <T> Parameter<List<T>> several(Parameter<T> one, String example) {
        int most = 20;
        return query(
                one.name,
                text -> {
                    var parts = text.split(",", -1);
                    if (parts.length > most) {
                        throw new Wrong("must be at most " + most + " values");
                    }
                    var values = new ArrayList<T>();
                    for (var part : parts) {
                        values.add(one.reader.read(part.strip()));
                    }
                    return List.copyOf(values);
                },
                Map.of("type", "array", "items", one.schema, "maxItems", most),
                one.description + " Several are separated by commas.",
                example)
                .orElse(List.of());
    }

    /** An id in the path. Whatever is no id names nothing, so the route's own 404 is the answer, not a 400. */
    public static Parameter<Optional<UUID>> id(String name, String description) {
        return new Parameter<>(
                name,
                In.PATH,
                text -> Parameter.uuid(text),
                null,
                Map.of("type", "string", "format", "uuid"),
                description,
                UUID_EXAMPLE);
    }

    /** An id in the query. */
    public static Parameter<UUID> uuid(String name, String description) {
        return query(
                name,
                text -> uuid(text).orElseThrow(() -> new Wrong("must be a UUID like " + UUID_EXAMPLE)),
                Map.of("type", "string", "format", "uuid"),
                description,
                UUID_EXAMPLE);
    }

    /** Text in the path, of at most 200 characters. */
    public static Parameter<String> segment(String name, String description, String example) {
        return new Parameter<>(
                name,
                In.PATH,
                text -> {
                    if (text.length() > 200) {
                        throw new Wrong("must have at most 200 characters");
                    }
                    return text;
                },
                null,
                Map.of("type", "string", "maxLength", 200),
                description,
                example);
    }

    public static <T> Parameter<T> query(
            String name, Reader<T> reader, Map<String, Object> schema, String description, String example) {
        return new Parameter<>(name, In.QUERY, reader, null, schema, description, example);
    }

    /** The same, but may be left out: then this is meant. */
    public Parameter<T> orElse(T meant) {
        return new Parameter<>(name, in, reader, meant, schema, description, example);
    }

    /** The same, but may be left out. */
    public Parameter<Optional<T>> optional() {
        return new Parameter<>(
                name, in, text -> Optional.of(reader.read(text)), Optional.empty(), schema, description, example);
    }

    public boolean isRequired() {
        return absent == null;
    }

    /** Reads like this one; what the domain refuses of it is wrong with the parameter. */
    public <U> Parameter<U> as(Function<T, U> value) {
        return new Parameter<>(
                name,
                in,
                text -> {
                    var read = reader.read(text);
                    try {
                        return value.apply(read);
                    } catch (Refused refused) {
                        throw new Wrong(refused.detail());
                    }
                },
                null,
                schema,
                description,
                example);
    }

    private static Optional<UUID> uuid(String text) {
        boolean canonical = text.length() == 36
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
        try {
            return canonical ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

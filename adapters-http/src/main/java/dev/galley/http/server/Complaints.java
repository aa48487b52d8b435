package dev.galley.http.server;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Puts what a validator finds into words for people, under the path they know the field by. */
final class Complaints {
    /** Enough to work with; a hostile body could have a million. */
    private static final int MOST = 50;
    private static final int LONGEST_PATH = 200;

    /** A pattern that is nothing but words to choose from. */
    private static final Pattern WORDS = Pattern.compile("\\^?\\(\\?:(\\w+(?:\\|\\w+)+)\\)\\$?");

    private Complaints() {}

    static void tell(Error error, Map<String, String> wrong) {
        var path = path(error.getInstanceLocation());
        var said = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> tell(join(path, error.getProperty()), "is required", wrong);
            case "additionalProperties", "unevaluatedProperties" ->
                tell(join(path, error.getProperty()), "is not a field here", wrong);
            default -> tell(path, words(error.getKeyword(), said), wrong);
        }
    }

    /** The first complaint about a field stands. */
    static void tell(String path, String what, Map<String, String> wrong) {
        if (wrong.size() < MOST) {
            var known = path.isEmpty() ? "body" : path;
            wrong.putIfAbsent(known.substring(0, Math.min(known.length(), LONGEST_PATH)), what);
        }
    }

    static String words(String keyword, JsonNode limit) {
        return switch (keyword) {
            case "type" -> "must be " + kind(limit);
            case "enum" -> "must be one of " + list(limit);
            case "const" -> "must be " + limit.asString("");
            case "minLength" -> limit.asInt(0) == 1
                    ? "must not be empty"
                    : "must have at least " + limit.asString("") + " characters";
            case "maxLength" -> "must have at most " + limit.asString("") + " characters";
            case "pattern" -> form(limit.asString(""));
            case "minimum" -> "must be at least " + limit.asString("");
            case "maximum" -> "must be at most " + limit.asString("");
            case "exclusiveMinimum" -> "must be more than " + limit.asString("");
            case "exclusiveMaximum" -> "must be less than " + limit.asString("");
            case "multipleOf" -> "must be a multiple of " + limit.asString("");
            case "minItems" -> limit.asInt(0) == 1
                    ? "must not be empty"
                    : "must have at least " + limit.asString("") + " entries";
            case "maxItems" -> "must have at most " + limit.asString("") + " entries";
            case "uniqueItems" -> "must not hold the same entry twice";
            case "minProperties" -> "must have at least " + limit.asString("") + " fields";
            case "maxProperties" -> "must have at most " + limit.asString("") + " fields";
            case "format" -> format(limit.asString(""));
            default -> "is not of a form that is taken here";
        };
    }

    /** Words to choose from are told as such, each once, whatever cases they are taken in. */
    private static String form(String pattern) {
        var words = WORDS.matcher(pattern);
        return words.matches()
                ? "must be one of " + Stream.of(words.group(1).split("\\|"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(joining(", "))
                : "must have the form " + pattern;
    }

    private static String kind(JsonNode type) {
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false).map(Complaints::kind).collect(joining(" or "));
        }
        return switch (type.asString("")) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "null";
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "date" -> "must be a day like 2026-11-20";
            case "date-time" -> "must be an instant like 2026-11-20T10:30:00Z";
            case "time" -> "must be a time like 10:30:00Z";
            case "email" -> "must be an email address";
            case "uuid" -> "must be a UUID like " + Parameter.UUID_EXAMPLE;
            case "uri", "url" -> "must be a URL";
            default -> "must be of the format " + format;
        };
    }

    private static String list(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false).map(word -> word.asString("")).collect(joining(", "));
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String path(NodePath location) {
        var path = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            path = location.getElement(i) instanceof Integer index
                    ? path + "[" + index + "]"
                    : join(path, location.getName(i));
        }
        return path;
    }

    static String path(JacksonException e) {
        var path = "";
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            path = name == null ? path + "[" + step.getIndex() + "]" : join(path, name);
        }
        return path.isEmpty() ? "body" : path;
    }
}

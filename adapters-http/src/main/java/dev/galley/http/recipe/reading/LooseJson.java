package dev.galley.http.recipe.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON as it stands in pages, which often is none: with comments, CDATA marks, trailing and missing commas, raw line ends,
 * single quotes, names without quotes, quotes within texts, the end missing. What is sound is read as it is. Linear time.
 */
final class LooseJson {
    /** Deeper values are passed over. */
    static final int DEEPEST = 60;

    private static final Pattern OPENING = Pattern.compile(
            "\\A\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/|//)?");
    private static final JsonMapper SOUND = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LooseJson() {}

    /** The value in the text; several values become an array, none becomes a missing node. */
    static JsonNode read(String text) {
        var bare = OPENING.matcher(text).replaceFirst("");
        if (!bare.isEmpty() && bare.charAt(0) == '\ufeff') {
            bare = bare.substring(1);
        }
        try {
            return SOUND.readTree(bare);
        } catch (JacksonException unsound) {
            return new Repair(bare.stripLeading().startsWith("{&quot;") || bare.contains("&quot;@type&quot;")
                    ? bare.replace("&quot;", "\"")
                    : bare).all();
        }
    }

    /** Goes through the text once, and takes the nearest meaning at every surprise. */
    private static final class Repair {
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
        private static final int LONGEST_NAME = 60;
        private final String text;
        private int at;

        Repair(String text) {
            this.text = text;
        }

        JsonNode all() {
            List<JsonNode> values = new ArrayList<>();
            while (toValue()) {
                int before = at;
                values.add(value(0));
                at = Math.max(at, before + 1);
            }
            if (values.size() == 1) {
                return values.getFirst();
            }
            return values.isEmpty() ? NODES.missingNode() : NODES.arrayNode().addAll(values);
        }

        /** To the next object or array; what stands between is passed over. */
        private boolean toValue() {
            while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
                at++;
            }
            return at < text.length();
        }

        private JsonNode value(int depth) {
            skipBlank();
            if (at >= text.length()) {
                return NODES.nullNode();
            }
            char c = text.charAt(at);
            if (c == '{') {
                return object(depth);
            }
            if (c == '[') {
                return array(depth);
            }
            return c == '"' || c == '\'' || c == '“' ? NODES.stringNode(quoted(c)) : bare();
        }

        private JsonNode object(int depth) {
            var object = NODES.objectNode();
            at++;
            while (true) {
                skipBlankAnd(',');
                if (at >= text.length()) {
                    return object;
                }
                char c = text.charAt(at);
                if (c == '}' || c == ']') {
                    at += c == '}' ? 1 : 0; // a bracket closes what is around
                    return object;
                }
                int before = at;
                var name = c == '"' || c == '\'' || c == '“' ? quoted(c) : word();
                skipBlank();
                if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
                    at++;
                    put(object, name, valueWithin(depth));
                } else if (at == before) {
                    at++;
                }
            }
        }

        private static void put(tools.jackson.databind.node.ObjectNode object, String name, JsonNode value) {
            if (!object.has(name)) {
                object.set(name, value);
            }
        }

        private ArrayNode array(int depth) {
            var array = NODES.arrayNode();
            at++;
            while (true) {
                skipBlankAnd(',');
                if (at >= text.length()) {
                    return array;
                }
                char c = text.charAt(at);
                if (c == ']' || c == '}') {
                    at += c == ']' ? 1 : 0;
                    return array;
                }
                int before = at;
                array.add(valueWithin(depth));
                if (at == before) {
                    at++;
                }
            }
        }

        private JsonNode valueWithin(int depth) {
            skipBlank();
            if (depth >= DEEPEST && at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[')) {
                at = text.length(); // nobody means that
                return NODES.nullNode();
            }
            return value(depth + 1);
        }

        /** A quote ends the text only where a value can end; any other one belongs to it. */
        private String quoted(char opening) {
            char closing = opening == '“' ? '”' : opening;
            var out = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\\' && at + 1 < text.length()) {
                    escape(out);
                    continue;
                }
                if (c == closing && endsHere()) {
                    at++;
                    return out.toString();
                }
                out.append(c);
                at++;
            }
            return out.toString();
        }

        private boolean endsHere() {
            int next = blankEnd(at + 1);
            if (next >= text.length()) {
                return true;
            }
            char c = text.charAt(next);
            if (c == '"') { // a comma is missing, if a line end stands between
                return text.substring(at + 1, next).indexOf('\n') >= 0 || nameAt(next + 1);
            }
            if (c == ',') { // "so called "baked", beans" goes on
                int after = blankEnd(next + 1);
                return after >= text.length() || "\"'“{[}]-/".indexOf(text.charAt(after)) >= 0
                        || Character.isDigit(text.charAt(after)) || text.charAt(after) == ',' || nameAt(after);
            }
            return c == ':' || c == '}' || c == ']' || text.startsWith("//", next);
        }

        /** Whether a name and a colon come here: {@code image: }. */
        private boolean nameAt(int from) {
            int to = from;
            while (to < text.length() && to - from < LONGEST_NAME
                    && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '@' || text.charAt(
                            to) == '_')) {
                to++;
            }
            int colon = to < text.length() && text.charAt(to) == '"' ? to + 1 : to;
            return to > from && colon < text.length() && text.charAt(colon) == ':';
        }

        private int blankEnd(int from) {
            int next = from;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            return next;
        }

        private void escape(StringBuilder out) {
            char c = text.charAt(at + 1);
            at += 2;
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b', 'f' -> out.append(' ');
                case 'u' -> unicode(out);
                default -> out.append(c);
            }
        }

        private void unicode(StringBuilder out) {
            int code = 0;
            int end = at;
            while (end < text.length() && end < at + 4 && Character.digit(text.charAt(end), 16) >= 0) {
                code = code * 16 + Character.digit(text.charAt(end), 16);
                end++;
            }
            if (end == at + 4) {
                out.append((char) code);
                at = end;
            } else {
                out.append('u');
            }
        }

        private JsonNode bare() {
            var word = word();
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "true" -> NODES.booleanNode(true);
                case "false" -> NODES.booleanNode(false);
                case "", "null", "undefined", "nan" -> NODES.nullNode();
                default -> NODES.stringNode(word);
            };
        }

        /** Up to the next sign of JSON, or line end. */
        private String word() {
            int start = at;
            while (at < text.length() && ":,{}[]\"\n\r=".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private void skipBlankAnd(char extra) {
            skipBlank();
            while (at < text.length() && (text.charAt(at) == extra || text.charAt(at) == ';')) {
                at++;
                skipBlank();
            }
        }

        /** White space and comments. */
        private void skipBlank() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                    at++;
                } else if (text.startsWith("//", at)) {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                } else if (text.startsWith("/*", at)) {
                    int end = text.indexOf("*/", at);
                    at = end < 0 ? text.length() : end + 2;
                } else {
                    return;
                }
            }
        }
    }
}

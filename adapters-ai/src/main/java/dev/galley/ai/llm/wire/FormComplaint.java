package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells from a 400 whether the server or the model does not know the form in which an answer was asked for. Each server says
 * that in its own words: {@code This model does not support response format `json_schema`} (Groq), {@code JSON mode is not
 * enabled} (Gemini), {@code invalid JSON schema in format} (Ollama).
 */
final class FormComplaint {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Where a server says what is wrong. Elsewhere in its body it may quote the question, and a question proves nothing. */
    private static final List<String> SAID_IN = List.of("message", "param", "detail");
    private static final int LONGEST = 600;
    private static final Pattern FORM = Pattern.compile(
            "response[_ ]?(format|schema|json[_ ]?schema|mime[_ ]?type)|json[_ ]?schema|json[_ ](object|mode)",
            Pattern.CASE_INSENSITIVE);
    /** Ollama's own field has the plainest of names, which pictures have too. */
    private static final Pattern OLLAMA_FORM = Pattern.compile("\\bformat\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("image|picture|audio", Pattern.CASE_INSENSITIVE);

    private FormComplaint() {}

    /** @param body of a 400, perhaps cut off */
    static boolean isOne(Protocol protocol, String body) {
        return said(body).stream().map(text -> text.substring(0, Math.min(text.length(), LONGEST))).anyMatch(
                text -> FORM.matcher(text).find()
                        || (protocol == Protocol.OLLAMA && OLLAMA_FORM.matcher(text).find()
                                && !PICTURE.matcher(text).find()));
    }

    private static List<String> said(String body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JacksonException notJson) { // a plain text is the message itself
            return List.of(body);
        }
        if (tree.isArray()) { // so Gemini's errors come behind some proxies
            tree = tree.path(0);
        }
        var error = tree.path("error");
        var said = new ArrayList<String>();
        if (error.isString()) {
            said.add(error.asString());
        }
        for (var field : SAID_IN) {
            for (var from : List.of(tree, error)) {
                if (from.path(field).isString()) {
                    said.add(from.path(field).asString());
                }
            }
        }
        return said;
    }
}

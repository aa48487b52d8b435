package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelFailure.Counted;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a provider's JSON says besides its text: that something failed in the middle, that its safety rules forbid, that this is
 * the end. LangChain4j passes over most of it, or stumbles.
 */
final class Signs {
    private static final Logger LOG = LoggerFactory.getLogger(Signs.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> GEMINI_FORBIDS = Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT",
            "SPII",
            "LANGUAGE", "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION");
    private static final Set<String> GEMINI_ENDS = Set.of("STOP", "MAX_TOKENS", "OTHER");

    private Signs() {}

    /** @param isLast whether the provider will say no more than, at most, what it cost */
    record Event(String json, boolean isLast) {}

    /**
     * An answer in one piece, such that LangChain4j can read it.
     *
     * @throws ModelFailure if it is none
     */
    static String read(Protocol protocol, byte[] body) throws ModelFailure {
        var json = new String(body, StandardCharsets.UTF_8);
        var tree = tree(json);
        look(protocol, tree);
        return switch (protocol) {
            case OPENAI, GROQ -> needed(json, tree.path("choices").path(0).path("message"));
            case OLLAMA -> needed(json, tree.path("message"));
            case GEMINI -> {
                needed(json, tree.path("candidates").path(0));
                tidy(tree, true);
                yield tree.toString();
            }
        };
    }

    /**
     * A piece of a streamed answer, likewise.
     *
     * @throws ModelFailure if it says that there will be no more
     */
    static Event readEvent(Protocol protocol, String json) throws ModelFailure {
        var tree = tree(json);
        look(protocol, tree);
        return switch (protocol) {
            case OPENAI, GROQ -> new Event(json, tree.path("choices").path(0).path("finish_reason").isString());
            case OLLAMA -> new Event(json, tree.path("done").asBoolean(false));
            case GEMINI -> {
                boolean last = tree.path("candidates").path(0).path("finishReason").isString();
                yield new Event(tidy(tree, false) ? tree.toString() : json, last);
            }
        };
    }

    private static JsonNode tree(String json) throws ModelFailure {
        try {
            var tree = JSON.readTree(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            LOG.debug("An answer that is no JSON: {}", broken.getOriginalMessage());
        }
        throw new ModelFailure(Kind.GARBLED);
    }

    private static String needed(String json, JsonNode part) throws ModelFailure {
        if (!part.isObject()) {
            throw new ModelFailure(Kind.GARBLED);
        }
        return json;
    }

    private static void look(Protocol protocol, JsonNode tree) throws ModelFailure {
        var error = tree.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            LOG.debug("An answer of {} broke off: {}", protocol, error);
            throw new ModelFailure(kindOf(error));
        }
        boolean forbidden = switch (protocol) {
            case OPENAI, GROQ -> {
                var choice = tree.path("choices").path(0);
                yield is(choice.path("finish_reason"), "content_filter") || says(choice.path("message").path("refusal"))
                        || says(choice.path("delta").path("refusal"));
            }
            case OLLAMA -> false; // has no safety rules of its own
            case GEMINI -> says(tree.path("promptFeedback").path("blockReason"))
                    || GEMINI_FORBIDS.contains(tree.path("candidates").path(0).path("finishReason").asString(""));
        };
        if (forbidden) {
            throw ModelFailure.refused(counted(protocol, tree));
        }
    }

    /** It says what a forbidden answer cost just where it says so of any other. */
    private static Optional<Counted> counted(Protocol protocol, JsonNode tree) {
        var usage = tree.path(protocol == Protocol.GEMINI ? "usageMetadata" : "usage");
        var in = usage.path(protocol == Protocol.GEMINI ? "promptTokenCount" : "prompt_tokens");
        if (!in.isIntegralNumber()) {
            return Optional.empty();
        }
        long out = protocol == Protocol.GEMINI
                ? usage.path("candidatesTokenCount").asLong(0) + usage.path("thoughtsTokenCount").asLong(0)
                : usage.path("completion_tokens").asLong(0);
        return Optional.of(new Counted(clamped(in.asLong(0)), clamped(out)));
    }

    private static int clamped(long tokens) {
        return Math.clamp(tokens, 0, Integer.MAX_VALUE);
    }

    /** Of an error that comes with a 200, in the place of an answer or in the middle of one. */
    private static Kind kindOf(JsonNode error) {
        var said = error.toString().toLowerCase(Locale.ROOT);
        if (said.contains("content_filter") || said.contains("content_policy_violation")) {
            return Kind.REFUSED;
        }
        var code = error.path("code");
        boolean tooOften = code.isInt() && code.asInt() == 429;
        return said.contains("rate_limit") || tooOften ? Kind.RATE_LIMITED : Kind.UNAVAILABLE;
    }

    /** Ends that LangChain4j does not know, and counts that it cannot do without. Whether anything was changed. */
    private static boolean tidy(JsonNode tree, boolean whole) {
        boolean changed = false;
        if (tree.path("candidates").path(0) instanceof ObjectNode candidate) {
            var end = candidate.path("finishReason");
            if (end.isMissingNode() ? whole : !GEMINI_ENDS.contains(end.asString(""))) {
                candidate.put("finishReason", "OTHER");
                changed = true;
            }
            if (candidate.path("content") instanceof ObjectNode content && !content.path("parts").isArray()) {
                content.putArray("parts"); // a model that said nothing at all
                changed = true;
            }
        }
        if (whole && !tree.path("usageMetadata").isObject()) {
            ((ObjectNode) tree).putObject("usageMetadata");
            changed = true;
        }
        return changed;
    }

    private static boolean is(JsonNode node, String text) {
        return node.isString() && node.asString().equals(text);
    }

    private static boolean says(JsonNode node) {
        return node.isString() && !node.asString().isBlank();
    }
}

package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * A request that a {@link ModelServer} got.
 *
 * @param headers names in lower case
 * @param left when the client closed the connection before it had its answer, in {@link System#nanoTime()}
 */
public record Asked(
        Protocol protocol, String path, Map<String, String> headers, JsonNode body, CompletableFuture<Long> left) {

    public String model() {
        return protocol == Protocol.GEMINI
                ? path.replaceAll(".*/models/([^:]*):.*", "$1")
                : body.path("model").asString();
    }

    public boolean streams() {
        return path.contains(":streamGenerateContent") || body.path("stream").asBoolean(false);
    }

    public boolean wantsVectors() {
        return path.endsWith("/embeddings") || path.endsWith("/api/embed") || path.contains("mbedContent");
    }

    /** What was said to it, instructions first, one text a line. */
    public String text() {
        var texts = new ArrayList<String>();
        if (protocol == Protocol.GEMINI) {
            body.path("systemInstruction").path("parts").forEach(part -> texts.add(part.path("text").asString("")));
            body.path("contents").forEach(content -> content.path("parts").forEach(part -> {
                if (part.has("text")) {
                    texts.add(part.path("text").asString());
                }
            }));
        } else {
            body.path("messages").forEach(message -> {
                var content = message.path("content");
                if (content.isArray()) {
                    content.forEach(part -> {
                        if (part.has("text")) {
                            texts.add(part.path("text").asString());
                        }
                    });
                } else {
                    texts.add(content.asString(""));
                }
            });
        }
        return String.join("\n", texts);
    }

    /** The base64 of each picture that came along. */
    public List<String> pictures() {
        var pictures = new ArrayList<String>();
        if (protocol == Protocol.GEMINI) {
            body.path("contents").forEach(content -> content.path("parts").forEach(part -> {
                var blob = part.has("inlineData") ? part.path("inlineData") : part.path("inline_data");
                if (blob.has("data")) {
                    pictures.add(blob.path("data").asString());
                }
            }));
        } else {
            body.path("messages").forEach(message -> {
                message.path("images").forEach(image -> pictures.add(image.asString()));
                message.path("content").forEach(part -> {
                    if (part.path("type").asString("").equals("image_url")) {
                        pictures.add(part.path("image_url").path("url").asString().replaceFirst("^data:[^,]*,", ""));
                    }
                });
            });
        }
        return pictures;
    }

    /** The schema that the answer has to hold to. */
    public Optional<JsonNode> schema() {
        var schema = switch (protocol) {
            case GEMINI -> body.path("generationConfig").has("responseJsonSchema")
                    ? body.path("generationConfig").path("responseJsonSchema")
                    : body.path("generationConfig").path("responseSchema");
            case OLLAMA -> body.path("format");
            case OPENAI, GROQ -> body.path("response_format").path("json_schema").path("schema");
        };
        return schema.isObject() ? Optional.of(schema) : Optional.empty();
    }

    /** How it was told of the schema. */
    public ReplySchema.Form form() {
        if (schema().isPresent()) {
            return ReplySchema.Form.BY_SCHEMA;
        }
        boolean json = switch (protocol) {
            case GEMINI -> body.path("generationConfig").path("responseMimeType").asString("").equals(
                    "application/json");
            case OLLAMA -> body.path("format").asString("").equals("json");
            case OPENAI, GROQ -> body.path("response_format").path("type").asString("").equals("json_object");
        };
        return json ? ReplySchema.Form.AS_JSON : ReplySchema.Form.IN_WORDS;
    }

    /** The texts that vectors are wanted of. */
    public List<String> inputs() {
        var texts = new ArrayList<String>();
        if (protocol == Protocol.GEMINI) {
            body.path("requests").forEach(each -> texts.add(each.path("content").path("parts").path(0).path("text")
                    .asString()));
            if (texts.isEmpty()) {
                texts.add(body.path("content").path("parts").path(0).path("text").asString());
            }
        } else if (body.path("input").isArray()) {
            body.path("input").forEach(each -> texts.add(each.asString()));
        } else {
            texts.add(body.path("input").asString());
        }
        return texts;
    }

    /** When the client was seen to leave; waits for it. */
    public long awaitLeft(Duration atMost) throws InterruptedException, SocketTimeoutException {
        try {
            return left.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stayed) {
            throw new SocketTimeoutException("the client did not leave: " + stayed);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

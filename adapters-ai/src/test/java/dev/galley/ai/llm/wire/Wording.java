package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.Scripted.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the published protocols say things. */
final class Wording {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIMENSIONS = 64;

    private Wording() {}

    static String mediaType(Asked asked) {
        return !asked.streams()
                ? "application/json"
                : asked.protocol() == Protocol.OLLAMA ? "application/x-ndjson" : "text/event-stream";
    }

    static String error(Protocol protocol, int status, String message) {
        var tree = JSON.createObjectNode();
        switch (protocol) {
            case OLLAMA -> tree.put("error", message);
            case GEMINI -> tree.putObject("error").put("code", status).put("message", message).put("status", "UNKNOWN");
            case OPENAI, GROQ -> tree.putObject("error").put("message", message).put("type", "server_error").putNull(
                    "param")
                    .putNull("code");
        }
        return tree.toString();
    }

    /** The answer in one piece. */
    static String whole(Asked asked, Scripted script) {
        if (script.fault() == Fault.ERROR_INSIDE) {
            return error(asked.protocol(), 500, script.text());
        }
        var tree = JSON.createObjectNode();
        boolean blocked = script.fault() == Fault.BLOCKED;
        switch (asked.protocol()) {
            case OPENAI, GROQ -> {
                tree.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1_700_000_000).put("model",
                        asked.model());
                var choice = tree.putArray("choices").addObject().put("index", 0);
                var message = choice.putObject("message").put("role", "assistant");
                if (script.fault() == Fault.BLOCKED_PROMPT) {
                    message.putNull("content").put("refusal", "I can't help with that.");
                } else {
                    message.put("content", script.text());
                }
                choice.put("finish_reason", finish(script, "stop", "length", "content_filter"));
                openAiUsage(tree, script);
            }
            case OLLAMA -> {
                ollama(tree, asked).putObject("message").put("role", "assistant").put("content", script.text());
                ollamaEnd(tree, script);
            }
            case GEMINI -> {
                if (script.fault() == Fault.BLOCKED_PROMPT) {
                    tree.putObject("promptFeedback").put("blockReason", "SAFETY");
                } else {
                    var candidate = tree.putArray("candidates").addObject();
                    if (!blocked) {
                        geminiText(candidate, script.text());
                    }
                    candidate.put("finishReason", finish(script, "STOP", "MAX_TOKENS", "SAFETY")).put("index", 0);
                }
                geminiUsage(tree, script);
                tree.put("modelVersion", asked.model());
            }
        }
        return tree.toString();
    }

    /** The answer in the pieces of a stream, framed, the last one with what it cost. */
    static List<String> pieces(Asked asked, Scripted script) {
        var pieces = new ArrayList<String>();
        var texts = split(script.text(), script.pieces());
        for (int i = 0; i < texts.size(); i++) {
            if (i == texts.size() / 2 && script.fault() == Fault.ERROR_INSIDE) {
                pieces.add(framed(asked, error(asked.protocol(), 500, script.text())));
                return pieces;
            }
            var tree = JSON.createObjectNode();
            switch (asked.protocol()) {
                case OPENAI, GROQ -> {
                    chunk(tree, asked).putArray("choices").addObject().put("index", 0).putNull("finish_reason")
                            .putObject(
                                    "delta").put("content", texts.get(i));
                }
                case OLLAMA -> ollama(tree, asked).put("done", false).putObject("message").put("role", "assistant").put(
                        "content",
                        texts.get(i));
                case GEMINI -> geminiText(tree.putArray("candidates").addObject(), texts.get(i));
            }
            pieces.add(framed(asked, tree.toString()));
        }
        var last = JSON.createObjectNode();
        switch (asked.protocol()) {
            case OPENAI, GROQ -> {
                var choice = chunk(last, asked).putArray("choices").addObject().put("index", 0);
                choice.putObject("delta");
                if (script.fault() == Fault.BLOCKED_PROMPT) {
                    ((ObjectNode) choice.path("delta")).put("refusal", "I can't help with that.");
                }
                choice.put("finish_reason", finish(script, "stop", "length", "content_filter"));
                pieces.add(framed(asked, last.toString()));
                if (script.promptTokens().isPresent()) {
                    var usage = chunk(JSON.createObjectNode(), asked);
                    usage.putArray("choices");
                    openAiUsage(usage, script);
                    pieces.add(framed(asked, usage.toString()));
                }
                pieces.add("data: [DONE]\n\n");
            }
            case OLLAMA -> {
                ollama(last, asked).putObject("message").put("role", "assistant").put("content", "");
                ollamaEnd(last, script);
                pieces.add(framed(asked, last.toString()));
            }
            case GEMINI -> {
                if (script.fault() == Fault.BLOCKED_PROMPT) {
                    last.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
                } else {
                    geminiText(last.putArray("candidates").addObject().put("finishReason", finish(script, "STOP",
                            "MAX_TOKENS", "SAFETY")), "");
                }
                geminiUsage(last, script);
                pieces.add(framed(asked, last.toString()));
            }
        }
        return pieces;
    }

    /** A piece that says nothing of use, for as often as wanted. */
    static String filler(Asked asked) {
        var text = "x".repeat(8_000);
        return pieces(asked, Scripted.saying(text).inPieces(1)).getFirst();
    }

    static String vectors(Asked asked, Scripted script) {
        var tree = JSON.createObjectNode();
        var inputs = asked.inputs();
        switch (asked.protocol()) {
            case OPENAI, GROQ -> {
                tree.put("object", "list").put("model", asked.model());
                var data = tree.putArray("data");
                for (int i = 0; i < inputs.size(); i++) {
                    var each = data.addObject().put("object", "embedding").put("index", i);
                    var numbers = each.putArray("embedding");
                    for (float number : vector(inputs.get(i))) {
                        numbers.add(number);
                    }
                }
                openAiUsage(tree, script);
            }
            case OLLAMA -> {
                tree.put("model", asked.model());
                var all = tree.putArray("embeddings");
                inputs.forEach(text -> {
                    var numbers = all.addArray();
                    for (float number : vector(text)) {
                        numbers.add(number);
                    }
                });
                script.promptTokens().ifPresent(count -> tree.put("prompt_eval_count", count));
            }
            case GEMINI -> {
                var all = tree.putArray("embeddings");
                inputs.forEach(text -> {
                    var numbers = all.addObject().putArray("values");
                    for (float number : vector(text)) {
                        numbers.add(number);
                    }
                });
            }
        }
        return tree.toString();
    }

    /** Of the words in it: alike for texts that share words, whichever order they stand in. */
    static float[] vector(String text) {
        var vector = new float[DIMENSIONS];
        for (var word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            int hash = word.hashCode() * 0x9E3779B9;
            vector[Math.floorMod(hash >>> 8, DIMENSIONS)] += 1;
        }
        return vector;
    }

    private static List<String> split(String text, int number) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            pieces.add(text.substring((int) ((long) text.length() * i / number), (int) ((long) text.length() * (i + 1)
                    / number)));
        }
        return pieces;
    }

    private static String framed(Asked asked, String json) {
        return asked.protocol() == Protocol.OLLAMA ? json + "\n" : "data: " + json + "\n\n";
    }

    private static String finish(Scripted script, String complete, String length, String blocked) {
        return switch (script.fault()) {
            case CUT_AT_LENGTH -> length;
            case BLOCKED -> blocked;
            default -> complete;
        };
    }

    private static ObjectNode chunk(ObjectNode tree, Asked asked) {
        return tree.put("id", "chatcmpl-1").put("object", "chat.completion.chunk").put("created", 1_700_000_000).put(
                "model",
                asked.model());
    }

    private static void openAiUsage(ObjectNode tree, Scripted script) {
        script.promptTokens().ifPresent(prompt -> {
            int output = script.outputTokens().orElse(0);
            tree.putObject("usage").put("prompt_tokens", prompt).put("completion_tokens", output).put("total_tokens",
                    prompt
                            + output);
        });
    }

    private static ObjectNode ollama(ObjectNode tree, Asked asked) {
        return tree.put("model", asked.model()).put("created_at", "2026-11-21T10:00:00.000000Z");
    }

    private static void ollamaEnd(ObjectNode tree, Scripted script) {
        tree.put("done", true).put("done_reason", finish(script, "stop", "length", "stop"));
        script.promptTokens().ifPresent(count -> tree.put("prompt_eval_count", count));
        script.outputTokens().ifPresent(count -> tree.put("eval_count", count));
    }

    private static void geminiText(ObjectNode candidate, String text) {
        candidate.putObject("content").put("role", "model").putArray("parts").addObject().put("text", text);
    }

    private static void geminiUsage(ObjectNode tree, Scripted script) {
        script.promptTokens().ifPresent(prompt -> {
            int output = script.outputTokens().orElse(0);
            tree.putObject("usageMetadata").put("promptTokenCount", prompt).put("candidatesTokenCount", output).put(
                    "totalTokenCount", prompt + output);
        });
    }
}

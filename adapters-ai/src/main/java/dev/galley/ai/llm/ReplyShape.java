package dev.galley.ai.llm;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an answer must look like, and what is made of it.
 *
 * @param name letters, digits and {@code _}, at most 64 of them
 * @param schema a JSON Schema (2020-12) of an object; empty for plain text. It keeps to what all providers know:
 *     {@code type, properties, required, items, enum, description, additionalProperties}, and may add limits
 *     ({@code minimum, maxItems, maxLength, …}), which are checked here
 * @param reader is given what fits the schema, without links in any text
 */
public record ReplyShape<T>(String name, Optional<String> schema, Reader<? extends T> reader) {
    /** Makes a value of a reply. */
    public interface Reader<T> {
        /**
         * @param reply fits the schema
         * @throws UnusableReply if it is not to be used all the same
         */
        T read(JsonNode reply) throws UnusableReply;
    }

    public ReplyShape {
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("no name of a shape: " + name);
        }
    }

    public static <T> ReplyShape<T> of(String name, String schema, Reader<? extends T> reader) {
        return new ReplyShape<>(name, Optional.of(schema), reader);
    }

    /** Plain text, at least a letter of it. What is longer is cut at the end of a sentence where there is one. */
    public static ReplyShape<String> text(int mostLetters) {
        return new ReplyShape<>("text_" + mostLetters, Optional.empty(), reply -> read(reply, mostLetters));
    }

    private static String read(JsonNode reply, int mostLetters) throws UnusableReply {
        var text = ((StringNode) reply).stringValue().strip();
        if (text.isEmpty()) {
            throw new UnusableReply("Your answer was empty. Answer in plain text.");
        }
        if (text.length() <= mostLetters) {
            return text;
        }
        int end = mostLetters;
        for (int at = mostLetters; at > mostLetters / 2; at--) {
            if (".!?。！？\n".indexOf(text.charAt(at - 1)) >= 0) {
                end = at;
                break;
            }
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}

package dev.galley.ai.llm.wire;

/**
 * What an answer must look like.
 *
 * @param name letters, digits and _
 * @param json a JSON Schema of an object, in the part that all providers know: {@code type, properties, required, items, enum,
 *     description, additionalProperties: false}
 */
public record ReplySchema(String name, String json) {
    public ReplySchema {
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("no name of a schema: " + name);
        }
    }
}

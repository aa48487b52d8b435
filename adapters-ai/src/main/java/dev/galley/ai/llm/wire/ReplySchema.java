package dev.galley.ai.llm.wire;

import java.util.Optional;

/**
 * What an answer must look like.
 *
 * @param name letters, digits and _
 * @param json a JSON Schema of an object, in the part that all providers know: {@code type, properties, required, items, enum,
 *     description, additionalProperties: false}
 * @param form how the provider is told of it
 */
public record ReplySchema(String name, String json, Form form) {
    /** How a provider is told what an answer must look like; the instructions say it in words in any case. */
    public enum Form {
        /** The schema goes along, and the provider holds the model to it. */
        BY_SCHEMA,
        /** The provider holds the model to JSON, of whatever shape. */
        AS_JSON,
        /** The provider is told nothing. */
        IN_WORDS;

        /** What more servers and models know; empty: there is nothing less to ask for. */
        public Optional<Form> looser() {
            return switch (this) {
                case BY_SCHEMA -> Optional.of(AS_JSON);
                case AS_JSON -> Optional.of(IN_WORDS);
                case IN_WORDS -> Optional.empty();
            };
        }
    }

    public ReplySchema {
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("no name of a schema: " + name);
        }
    }

    public ReplySchema(String name, String json) {
        this(name, json, Form.BY_SCHEMA);
    }
}

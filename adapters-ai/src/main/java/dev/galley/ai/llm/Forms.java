package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.ReplySchema.Form;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which form each model has taken what an answer must look like, as far as this node has seen, until it ends. Only what was
 * answered is remembered: a complaint alone is no proof that another form is taken. Safe for many threads.
 */
final class Forms {
    private final Map<String, Form> taken = new ConcurrentHashMap<>();

    /** The strictest that is worth asking for. */
    Form of(ChainLink link) {
        return taken.getOrDefault(link.name().toString(), Form.BY_SCHEMA);
    }

    void took(ChainLink link, Form form) {
        if (form != Form.BY_SCHEMA) {
            taken.put(link.name().toString(), form);
        }
    }
}

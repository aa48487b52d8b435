package dev.galley.domain.llm;

import java.util.Set;

/**
 * Who serves models.
 *
 * @param name in small letters: {@code gemini}
 * @param local whether it runs in this house, so that nothing leaves it
 */
public record Provider(String name, boolean local) {
    /** All that Galley can ask, whether this place does or not. */
    public static final Set<String> KNOWN = Set.of("gemini", "groq", "ollama", "openai");
}

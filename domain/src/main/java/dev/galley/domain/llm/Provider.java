package dev.galley.domain.llm;

/**
 * Who serves models.
 *
 * @param name in small letters: {@code gemini}
 * @param local whether it runs in this house, so that nothing leaves it
 */
public record Provider(String name, boolean local) {}

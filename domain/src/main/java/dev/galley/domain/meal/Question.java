package dev.galley.domain.meal;

import java.util.List;
import java.util.UUID;

/**
 * Something to ask the person who ate, since the answer would make the figures better.
 *
 * @param options answers to choose from, in the order to show them; others may be given too
 */
public record Question(UUID id, String text, List<String> options) {
    public Question {
        options = List.copyOf(options);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a question asks something");
        }
    }
}

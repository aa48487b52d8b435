package dev.galley.domain.recipe.reading;

/** A part of a text, in UTF-16 characters: from {@code start}, up to and without {@code end}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }
}

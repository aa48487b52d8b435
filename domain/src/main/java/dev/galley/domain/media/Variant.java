package dev.galley.domain.media;

import java.util.Optional;

/** A form in which something uploaded is kept. Pictures keep their shape and are never enlarged. */
public enum Variant {
    /** As it came. Nobody gets to see it, and it is gone once the others are made. */
    RECEIVED,
    /** Of a picture, its pixels and nothing else, at most 2,048 each way; of anything else, all of it, for Galley's own eyes. */
    ORIGINAL,
    /** At most 1,200 × 800. */
    LARGE,
    /** At most 600 × 400. */
    MEDIUM,
    /** At most 200 × 200, with nothing cut off. */
    THUMBNAIL,
    /** For models: at most 1,568 each way. */
    MODEL;

    /** What a person may ask for by name. */
    public static Optional<Variant> shown(String word) {
        return switch (word) {
            case "original" -> Optional.of(ORIGINAL);
            case "large" -> Optional.of(LARGE);
            case "medium" -> Optional.of(MEDIUM);
            case "thumbnail" -> Optional.of(THUMBNAIL);
            default -> Optional.empty();
        };
    }
}

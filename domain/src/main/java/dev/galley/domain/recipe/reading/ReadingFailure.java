package dev.galley.domain.recipe.reading;

import dev.galley.domain.kernel.Refusal;

/** Why no recipe came out of a source. */
public enum ReadingFailure implements Refusal {
    /** It was read to its end, and has no recipe in it. */
    NO_RECIPE_FOUND,
    /** It is longer than Galley reads. */
    PAGE_TOO_LARGE,
    /** The site answers people only; the page can be pasted instead. */
    BLOCKED_BY_SITE,
    /** It is not what it says it is, or it is damaged beyond reading. */
    NOT_UNDERSTOOD;

    @Override
    public Kind kind() {
        return Kind.IMPOSSIBLE;
    }
}

package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Refusal;

/** Why something is not imported, besides that no recipe could be read in it. */
public enum ImportRefusal implements Refusal {
    IMPORT_NOT_FOUND(Kind.NOT_FOUND),
    /** The recipe was not imported, so nobody knows where its parts came from. */
    PROVENANCE_NOT_FOUND(Kind.NOT_FOUND),
    /** Its owner has it already; the refusal's field {@code recipeId} says which it is. */
    DUPLICATE_RECIPE(Kind.CONFLICT),
    /** It is no address of a page that everyone on the internet can read. */
    URL_NOT_ALLOWED(Kind.INVALID),
    /** Nothing answered there, or nothing that came to its end in time. */
    SITE_UNREACHABLE(Kind.IMPOSSIBLE),
    /** The site answered that there is no such page, or that it has a problem of its own. */
    PAGE_NOT_FOUND(Kind.IMPOSSIBLE),
    /** It takes a model to read it, and none answers at the moment. */
    MODEL_UNAVAILABLE(Kind.IMPOSSIBLE),
    /** The file is none of those that are read here. */
    FILE_NOT_SUPPORTED(Kind.IMPOSSIBLE),
    /** The archive has a password. */
    ARCHIVE_ENCRYPTED(Kind.IMPOSSIBLE),
    /** The archive unpacks to more than is taken, has too many entries, or archives in archives in archives. */
    ARCHIVE_TOO_LARGE(Kind.IMPOSSIBLE),
    /** Galley's own fault. */
    IMPORT_BROKE(Kind.IMPOSSIBLE);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

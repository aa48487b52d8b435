package dev.galley.domain.recipe;

/** Who may see a recipe. */
public enum RecipeStatus {
    /** Not finished. */
    DRAFT,
    /** For its owner alone. */
    PRIVATE,
    /** For everyone. */
    PUBLISHED
}

package dev.galley.application.recipe;

/** What becomes of recipes that whoever asks must not eat. Nothing is unsuitable for whoever eats everything. */
public enum Unsuitable {
    HIDE,
    /** They are there as well, and it is said of them. */
    SHOW
}

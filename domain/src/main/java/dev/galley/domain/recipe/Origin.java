package dev.galley.domain.recipe;

/**
 * Says that a recipe came with a collection that may bring a newer one: {@code starter}.
 *
 * @param stamp names the edition of the collection that was last offered for this recipe
 * @param version the last version that the collection made; while it is the current one, nobody else touched the recipe
 */
public record Origin(String collection, String stamp, int version) {}

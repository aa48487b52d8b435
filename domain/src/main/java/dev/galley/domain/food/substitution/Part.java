package dev.galley.domain.food.substitution;

import java.util.Optional;

/**
 * One of the things that are taken instead.
 *
 * @param food the slug of one of Galley's own foods
 * @param note how the cook needs it: {@code ground}
 * @param extract whether only something drawn from the food is eaten, such as the water that it was soaked in: then the
 *     food tells of allergens and diets, but of neither weight nor nutrition
 */
public record Part(String food, Amount amount, Optional<String> note, boolean extract) {}

package dev.galley.domain.meal;

import java.util.UUID;

public record MealId(UUID value) {}

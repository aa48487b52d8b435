package dev.galley.domain.food;

import java.util.UUID;

public record FoodId(UUID value) {}

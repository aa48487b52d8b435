package dev.galley.domain.meal.expenditure;

import java.util.UUID;

public record ActivityId(UUID value) {}

package dev.galley.domain.recipe.intake;

import java.util.UUID;

public record ImportId(UUID value) {}

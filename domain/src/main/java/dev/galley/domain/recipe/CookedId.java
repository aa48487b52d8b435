package dev.galley.domain.recipe;

import java.util.UUID;

public record CookedId(UUID value) {}

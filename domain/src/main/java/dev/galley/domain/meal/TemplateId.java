package dev.galley.domain.meal;

import java.util.UUID;

public record TemplateId(UUID value) {}

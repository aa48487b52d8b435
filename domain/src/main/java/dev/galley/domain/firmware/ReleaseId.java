package dev.galley.domain.firmware;

import java.util.UUID;

public record ReleaseId(UUID value) {}

package dev.galley.domain.identity;

import java.util.UUID;

public record SessionId(UUID value) {}

package dev.galley.domain.appliance.session;

import java.util.UUID;

public record SessionId(UUID value) {}

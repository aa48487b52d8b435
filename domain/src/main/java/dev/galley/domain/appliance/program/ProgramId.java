package dev.galley.domain.appliance.program;

import java.util.UUID;

public record ProgramId(UUID value) {}

package dev.galley.domain.appliance.command;

import java.util.UUID;

/** Of one command. The appliance knows it by this too, and carries none out twice. */
public record CommandId(UUID value) {}

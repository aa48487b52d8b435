package dev.galley.application.appliance.command;

import dev.galley.domain.appliance.command.CommandId;

/** What is put off until the time of a command is over. */
public record Expiry(CommandId command) {}

package dev.galley.application.appliance.command;

import dev.galley.domain.kernel.ApplianceId;

/** Saying to an appliance what waits for it. */
public record Delivery(ApplianceId appliance) {}

package dev.galley.domain.activity;

import java.util.UUID;

public record AuditEntryId(UUID value) {}

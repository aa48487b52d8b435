package dev.galley.domain.activity;

import java.util.Objects;
import java.util.UUID;

public record AuditEntryId(UUID value) {
    public AuditEntryId {
        Objects.requireNonNull(value);
    }
}

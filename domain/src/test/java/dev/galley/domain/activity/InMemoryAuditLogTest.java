package dev.galley.domain.activity;

import java.util.List;

class InMemoryAuditLogTest implements AuditLogContract {
    private final InMemoryAuditLog log = new InMemoryAuditLog();

    @Override
    public AuditLog log() {
        return log;
    }

    @Override
    public List<AuditEntry> entries() {
        return log.entries();
    }
}

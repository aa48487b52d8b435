package dev.galley.domain.activity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public int forget(Instant before, int most) {
        var oldest = entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(AuditEntry::at))
                .limit(most)
                .toList();
        entries.removeAll(oldest);
        return oldest.size();
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}

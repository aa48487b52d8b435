package dev.galley.domain.activity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened. Never holds a secret, nor an address to write to.
 *
 * @param at when it was written down, which is moments after it happened
 * @param user whose account it is about; absent if it is about none, or if that person was erased
 * @param by who did it to another's account; absent if the person themselves did, or Galley, or its command line
 * @param address IP address it was asked from
 * @param details by name, such as {@code way} or {@code tier}
 */
public record AuditEntry(
        AuditEntryId id,
        Instant at,
        AuditAction action,
        Optional<UserId> user,
        Optional<UserId> by,
        Optional<String> address,
        Optional<String> userAgent,
        Map<String, String> details) {
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
